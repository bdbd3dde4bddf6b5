"""Pictures that are drawn from the catalogue, each with a text beside it."""
