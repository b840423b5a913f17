"""An edition in; one self-contained web page out, through the templates of templates/html."""
