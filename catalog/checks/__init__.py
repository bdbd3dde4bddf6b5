"""What the content of sound files may still have wrong, one kind of check a module."""
