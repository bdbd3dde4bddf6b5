"""Advising: from answers to explained advice; rules first, likeness second."""
