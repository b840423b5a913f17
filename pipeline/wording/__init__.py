"""Two texts in; what has changed between them out, word by word: pure, and of any language."""
