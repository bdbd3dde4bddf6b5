"""The commands of `python -m catalog`: what editors do with the catalogue, one module each."""
