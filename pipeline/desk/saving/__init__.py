"""An edit of one field and a file's text in; the file's text with that edit out, or both texts where they conflict."""
