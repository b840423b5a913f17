"""A file's name and bytes in; every text out that a reader or a program finds in it, and the words that stand there.

texts -> which kind of file it is; page, word, mail, zips, pictures, plain -> each kind; words -> the search itself, by
what is seen. It knows no path, no edition and no format of ours: it can be the last gate before anything is written.
"""
