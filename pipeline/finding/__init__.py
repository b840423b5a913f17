"""Words in; where they stand out: in today's files, and in the texts that went out.

in_files, in_texts -> the places in one file, or in one version; told -> what `press find` prints of them.
"""
