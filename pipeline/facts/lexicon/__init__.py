"""How each language writes numbers in words: one module a language, listed once in lexicon.py beside this package."""
