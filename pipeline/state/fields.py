"""An item's trees in; the fields that decide whether it may stand out, as far as they can be read. No schema is asked.

So a slip elsewhere in a file does not hold a withdrawal back, and a build can remove what must go before it reads the
rest. What cannot be read is taken for what is safer: an embargo without a time has not lifted, a closing has come.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from typing import get_args

from msgspec import Struct

from pipeline import fingerprint
from pipeline.i18n.file_names import composed
from pipeline.names.person import WithheldPerson
from pipeline.newsroom.withheld import has_consent, withheld_people
from pipeline.reader.tree import ListNode, MapNode, Node, Scalar, plain
from pipeline.state.moments import aware
from pipeline.state.states import State, Status, state_of

_NEVER = datetime.max.replace(tzinfo=UTC)
_ALWAYS = datetime.min.replace(tzinfo=UTC)
_SPACE_BEFORE_OFFSET = re.compile(r"\s+(?=[Z+-])")


class StateFields(Struct, frozen=True, array_like=True):
    """What an item's files say of its state. `translations` holds the status of each language that has a file.

    `status` is None where it is none of the words that it may be. `withheld` are fingerprints of the names that may not
    be printed, sorted; `corrections` is one of all corrections, `source` one of the whole source. `ends` says when the
    rights to files of media/ end, by their names; `consents` when names are withheld that may be printed until then, by
    their fingerprints.
    """

    language: str
    status: Status | None
    translations: Mapping[str, str]
    lifts_at: datetime | None = None
    closed_at: datetime | None = None
    withheld: tuple[str, ...] = ()
    corrections: str = ""
    source: str = ""
    ends: Mapping[str, datetime] = {}
    consents: Mapping[str, datetime] = {}

    def states_at(self, moment: datetime) -> dict[str, State]:
        """Give the state of each language at a moment; of an item whose status is unknown, that of a draft."""
        status, corrected = self.status or "draft", bool(self.corrections)
        each = {self.language: None, **self.translations}
        return {tag: state_of(status, own, self.lifts_at, moment, is_corrected=corrected) for tag, own in each.items()}

    def changed_between(self, one: datetime, other: datetime) -> bool:
        """Say whether the state differs between two moments: a text lifts, an appeal closes, rights or consent end."""
        first, last = sorted((one, other))
        moments = (self.lifts_at, self.closed_at, *self.ends.values(), *self.consents.values())
        return any(when is not None and first < when <= last for when in moments)

    def ended_at(self, moment: datetime) -> frozenset[str]:
        """Name the files whose rights have ended at a moment."""
        return frozenset(file for file, end in self.ends.items() if end <= moment)

    def withheld_at(self, moment: datetime) -> frozenset[str]:
        """Give the fingerprints of the names that may not be printed at a moment."""
        return frozenset((*self.withheld, *(name for name, end in self.consents.items() if end <= moment)))

    def is_closed_at(self, moment: datetime) -> bool:
        """Say whether an appeal is over: it closes at its very second."""
        return self.closed_at is not None and self.closed_at <= moment


def state_fields(source: MapNode, translations: Mapping[str, MapNode], zone: str) -> StateFields:
    """Read the fields of trees that may be at fault elsewhere; `zone` is the newsroom's, for times that name none."""
    status = _text(source, "status")
    corrections = source.values.get("corrections")
    people = withheld_people("", source, translations.values(), zone, may_print=has_consent)
    withheld = _names(person for person in people if person.since is None)
    return StateFields(
        language=_text(source, "language"),
        status=status if status in get_args(Status) else None,  # type: ignore[arg-type]
        translations={tag: _text(tree, "status") for tag, tree in sorted(translations.items())},
        lifts_at=_lift(source.values.get("embargo")),
        closed_at=_moment(source.values.get("closed"), "at", zone, otherwise=_ALWAYS),
        withheld=tuple(sorted(withheld)),
        corrections=fingerprint.of_values(plain(corrections)) if corrections and _is_filled(corrections) else "",
        source=fingerprint.of_values(plain(source)),
        ends=dict(_ends(source.values.get("media"), zone)),
        consents={
            name: person.since for person in people if person.since for name in sorted(_names([person]) - withheld)
        },
    )


def _names(people: Iterable[WithheldPerson]) -> set[str]:
    return {fingerprint.of_bytes(name.encode()) for person in people for name in person.names}


def _lift(embargo: Node | None) -> datetime | None:
    zone = _text(embargo, "timezone") if isinstance(embargo, MapNode) else ""
    return _moment(embargo, "lifts_at", zone, otherwise=_NEVER)


def _moment(node: Node | None, key: str, zone: str, *, otherwise: datetime) -> datetime | None:
    if not _is_filled(node):
        return None
    text = _SPACE_BEFORE_OFFSET.sub("", _text(node, key)) if isinstance(node, MapNode) else ""
    try:
        return aware(datetime.fromisoformat(text), zone).astimezone(UTC)
    except (ValueError, OSError, OverflowError, LookupError):
        return otherwise


def _ends(media: Node | None, zone: str) -> Iterator[tuple[str, datetime]]:
    """Give when the rights to files end: a last day that cannot be read has passed."""
    for entry in media.items if isinstance(media, ListNode) else ():
        if isinstance(entry, MapNode) and _is_filled(entry.values.get("expires")):
            try:
                last = datetime.fromisoformat(_text(entry, "expires")).replace(hour=0, minute=0, tzinfo=None)
                yield composed(_text(entry, "file")), aware(last + timedelta(days=1), zone).astimezone(UTC)
            except (ValueError, OSError, OverflowError, LookupError):
                yield composed(_text(entry, "file")), _ALWAYS


def _is_filled(node: Node | None) -> bool:
    return node is not None and plain(node) not in (None, "", [], {})


def _text(tree: MapNode, key: str) -> str:
    found = tree.values.get(key)
    return found.text.strip() if isinstance(found, Scalar) else ""
