"""A text in; its length as the newsroom's limits count it, and the limit, out."""

from __future__ import annotations

from pipeline.checks.lengths import headline_length, words_of
from pipeline.desk.form.context import Scope, known
from pipeline.document.refusal import one_line
from pipeline.reader.tree import Route


def counted(route: Route, text: str, scope: Scope) -> tuple[int, int | None]:
    """Give how long a text is, and how long it may be; 0 and None for a text that has no limit.

    A headline counts characters, a background of an appeal words.
    """
    limits = scope.context.settings.limits
    tongue = scope.language or known(scope.context.settings.language)
    if tongue is None:
        return 0, None
    if route == ("headline",):
        length, limit, _ = headline_length(one_line(text), tongue, limits)
        return length, limit
    if route == ("background",) and scope.is_appeal:
        count = words_of(text, tongue)
        return (0, None) if count is None else (count, limits.background_words)
    return 0, None
