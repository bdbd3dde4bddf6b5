#!/bin/sh
# Get what the browser tests need: a Chromium, and axe-core and Decap from npm at locked versions.
set -eu
here=$(cd "$(dirname "$0")" && pwd)

if ! command -v chromium >/dev/null && ! command -v chromium-browser >/dev/null && ! command -v google-chrome >/dev/null; then
    echo "Er is geen Chromium. Die wordt nu geïnstalleerd."
    sudo=""; [ "$(id -u)" = 0 ] || sudo=sudo
    if command -v apt-get >/dev/null; then
        $sudo apt-get update -qq && $sudo apt-get install -y -qq chromium >/dev/null
    else
        echo "Installeer Chromium of Chrome en probeer het opnieuw." >&2
        exit 1
    fi
fi
if ! command -v npm >/dev/null; then
    echo "Er is geen npm. Die wordt nu geïnstalleerd."
    sudo=""; [ "$(id -u)" = 0 ] || sudo=sudo
    $sudo apt-get install -y -qq npm >/dev/null
fi
for folder in "$here" "$here/../../build_scripts/edit_form"; do
    npm ci --prefix "$folder" --silent --no-audit --no-fund --ignore-scripts
done
