"""A file's bytes in; a tree of keys and text scalars, each with its place, out."""
