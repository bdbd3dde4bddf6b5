"""The API below `/api/v1`: its endpoints, faults and description."""
