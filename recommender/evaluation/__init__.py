"""How good the advice is, measured on questionnaires that people judged."""
