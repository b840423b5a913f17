"""Markdown in; a closed set of typed blocks out. Pandoc is reached through here and nowhere else."""
