"""The questionnaire: its pages, the page with the result, and the summary to take along."""
