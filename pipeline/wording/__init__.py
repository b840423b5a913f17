"""Two texts in; what has changed between them out, word by word: pure, and of any language.

words -> where words end; alignment -> which words of both are the same; runs -> what was kept, removed and added;
outline -> passages as a tree of their names; passages -> which of them are the same passage, and which have moved.
"""
