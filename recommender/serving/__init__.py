"""Serving: the app, the edition that answers now, its settings, and what it tells of itself."""
