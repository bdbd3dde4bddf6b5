"""JSON Schema for the editors' own tools, generated from the model."""
