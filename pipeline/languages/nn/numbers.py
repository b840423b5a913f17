"""Nynorsk: its words stand beside those of Bokmål."""

from pipeline.languages.nb.numbers import LEXICON

__all__ = ["LEXICON"]
