"""Every message that an editor can get: its code, its words, and the explanation on the site."""
