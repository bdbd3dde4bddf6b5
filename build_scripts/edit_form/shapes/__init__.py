"""The shapes of fields: how an editor fills one in, and how that becomes YAML."""
