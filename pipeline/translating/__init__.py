"""What `press translate` does, over values: the desk's table, what was translated, files out to translators and back.

It reads trees, not documents: a desk of a thousand items is looked through in a second, and pandoc is not asked.
"""
