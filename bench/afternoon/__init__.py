"""What a good engineer writes in an afternoon: the same newsroom in; web, Word, text, ASCII, mail and packs out.

It is here to be measured beside the build. It is written as one would write it: the libraries that everybody takes, one
parsing of each text, both cores at work. It checks nothing, and trusts what it reads.
"""
