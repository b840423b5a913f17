"""A newsroom's files in; the desk out: the newsroom, its words, and every item with its languages and texts."""
