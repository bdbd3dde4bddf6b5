"""From a YAML file to plain text values that know where they stand."""
