"""A text of today and its last published version in; whether it was changed without saying so, out.

Readers were told the one, and would find the other in its place. So a change is labelled: by one correction more than
the published version had, or, where it changes nothing that was said, by a reason that stays in the newsroom.
A reason speaks for one change: given again, it does not say why the next one was made.
"""

from __future__ import annotations

from pipeline.ledger.history import Version


def is_changed(words: str, published: Version | None) -> bool:
    """Say whether a text has other words than its last published version."""
    return published is not None and words != published.words


def is_labelled(corrections: int, minor_change: str | None, published: Version) -> bool:
    """Say whether a change has its label: another correction, or a reason that no earlier change was given.

    That an appeal was closed is counted with the corrections: its banner tells readers as plainly.
    """
    return corrections > published.corrections or bool(minor_change and minor_change not in published.reasons)
