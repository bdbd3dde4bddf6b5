"""The preview: a site that follows the files while somebody edits them."""
