"""Mending what a program can mend, and only when it is proven to be an improvement."""
