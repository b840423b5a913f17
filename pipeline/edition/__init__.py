"""A document, one language and its words in; an edition out: all text resolved, nothing left to decide."""
