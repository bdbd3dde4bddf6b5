"""Which entries somebody must look at again, when, and who."""
