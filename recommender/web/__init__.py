"""The web: what HTTP, browsers, proxies and attackers ask of every address."""
