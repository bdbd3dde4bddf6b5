"""Writing YAML files: new ones, changed ones and tidy ones, without losing what stands in them."""
