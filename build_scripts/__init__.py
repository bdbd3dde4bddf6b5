"""From the catalogue to the pages and data files of the site; independent of the site builder."""
