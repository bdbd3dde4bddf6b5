"""The kinds of entry that the catalogue holds, one module each."""
