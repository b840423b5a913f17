"""A file's text and the tree that it should hold, in; the text with only that changed, out.

Comments, order, blank lines and the style of every scalar stay; what was written is read again before it is handed on.
"""
