#!/bin/sh
# Get nginx and bubblewrap for the tests of `deploy/`. Without them these tests are skipped, and say so.
set -eu
if command -v nginx >/dev/null || [ -x /usr/sbin/nginx ]; then
    command -v bwrap >/dev/null && exit 0
fi
if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
    echo "Zonder nginx en bubblewrap slaan we een deel van de tests van deploy over."
    exit 0
fi
echo "Voor de tests van deploy: nginx en bubblewrap ophalen."
{ apt-get update -qq && apt-get install -y -qq --no-install-recommends nginx-light bubblewrap; } >/dev/null 2>&1 ||
    echo "Dat lukte niet. We slaan een deel van de tests van deploy over."
