"""Learning: what the adviser learns from the catalogue, and the file that keeps it between starts."""
