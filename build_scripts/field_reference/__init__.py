"""The reference of all fields, made from the model, for editors."""
