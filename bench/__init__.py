"""How fast the build is, beside what a newsroom would use instead. `make bench` runs it; docs/speed.md shows it.

`python -m bench.corpus FOLDER ITEMS [--photographs]` writes the measured newsroom alone, to try something on it.
`python -m bench.profile` says where the processor time of a cold build goes, by room and by module.
"""
