"""How fast the build is, beside what a newsroom would use instead. `make bench` runs it; docs/speed.md shows it."""
