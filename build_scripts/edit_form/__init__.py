"""The form in the browser (`make edit`): Decap CMS on this computer, never part of the site."""
