"""Where the offer covers what people want to learn, and where it does not."""
