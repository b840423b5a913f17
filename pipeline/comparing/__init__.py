"""Two versions of an item's text in; what has changed out, for people: in the terminal, as a page, as a Word file.

comparison -> the versions and their changes; choosing -> which versions are meant; labels -> what passages are called;
shown -> runs as they are shown; in_terminal, page, word_file -> where.
"""
