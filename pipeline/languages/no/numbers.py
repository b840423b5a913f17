"""Norwegian: the words of both standards stand with Bokmål."""

from pipeline.languages.nb.numbers import LEXICON

__all__ = ["LEXICON"]
