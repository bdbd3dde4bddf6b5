"""The catalogue as a spreadsheet: out for editors, and safely in again."""
