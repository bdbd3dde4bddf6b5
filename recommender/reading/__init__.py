"""Reading: what a free text says, in spite of typos, compounds and everyday words."""
