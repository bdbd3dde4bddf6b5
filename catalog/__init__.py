"""The catalogue: the YAML content, its model, and the one loader that all readers use."""

from catalog.catalog import Catalog
from catalog.loading import load_catalog
from catalog.reading.problem import CatalogError, Problem

__all__ = ["Catalog", "CatalogError", "Problem", "load_catalog"]
