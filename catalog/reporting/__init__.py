"""How the outcome of a check is told: to people, to programs and to build servers."""
