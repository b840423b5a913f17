"""What the engine knows of single languages: a folder each.

A folder holds at most three files. `language.py` says how the language is written and set (`data.py` lists what may be
said), `words.yaml` holds the interface words, and `numbers.py` the number words. To add a language, nothing else has
to be touched.
"""
