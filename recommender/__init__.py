"""From the answers of a questionnaire to explained advice."""
