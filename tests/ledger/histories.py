"""Ledgers as repositories make them: branches that add entries, are merged, and whose clocks differ."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import strategies as st

from pipeline.ledger.chain import last
from pipeline.ledger.entry import LedgerEntry

START = datetime(2026, 11, 30, tzinfo=UTC)
FILES = ("en/one.html", "fr/one.html", "packs/one.zip")
DIGITS = "0123456789abcdef"


def entry(number: int, at: datetime = START, follows: tuple[str, ...] = (), **fields: object) -> LedgerEntry:
    """Give an entry; the number makes its bytes other than those of any other."""
    file = str(fields.pop("file", FILES[0]))
    given = {"act": "publish", "by": "Vera Example", "item": "releases/one", "digest": f"{number:064x}", **fields}
    tag = file.partition("/")[0]
    given.setdefault("language", "" if tag == "packs" else tag)
    return LedgerEntry(at=at, file=file, follows=follows, **given)  # type: ignore[arg-type]


def added(branch: list[LedgerEntry], number: int, minutes: int, **fields: object) -> None:
    """Add an entry to a branch."""
    branch.append(entry(number, START + timedelta(minutes=minutes), last(branch), **fields))


@st.composite
def ledgers(draw: st.DrawFn) -> list[LedgerEntry]:
    """Give the entries of a repository in which three people work, each on a branch that is merged now and then."""
    branches: list[list[LedgerEntry]] = [[], [], []]
    for number in range(draw(st.integers(1, 14))):
        branch = branches[draw(st.integers(0, 2))]
        if draw(st.booleans()):
            known = {each.id for each in branch}
            branch += [each for each in branches[draw(st.integers(0, 2))] if each.id not in known]
        words = DIGITS[draw(st.integers(0, 3))] * 64
        act = draw(st.sampled_from(["publish", "publish", "remove"]))
        file = draw(st.sampled_from(FILES))
        minutes = draw(st.integers(0, 60))  # clocks differ, and are set back
        added(branch, number, minutes, act=act, file=file, words=words if act == "publish" else "")
    return list({each.id: each for branch in branches for each in branch}.values())
