"""A name and a text in; whether the text has that name out, however it is spelled there, and how sure that is."""
