"""Chinese: the words of both scripts stand with the simplified ones."""

from pipeline.languages.zh_hans.numbers import LEXICON

__all__ = ["LEXICON"]
