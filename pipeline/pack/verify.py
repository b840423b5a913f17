"""A pack's bytes in; its problems out, in plain words. No bytes, however made, get an exception out of it.

It answers two questions: is the pack whole (each file stands in both lists, with its checksum), and is it ours (laid
out as our writer does, named as its state asks)? It cannot say who made it: who changes a file can change both lists.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import Literal, NamedTuple

from pipeline.i18n.file_names import same_file_key
from pipeline.pack import checksums, manifest, names, unzip
from pipeline.pack.deadline import NEVER, Deadline, LateError
from pipeline.pack.layout import is_ours
from pipeline.pack.manifest import Manifest
from pipeline.pack.unzip import Content, Damage, Member
from pipeline.state.file_names import MARKS, PREVIEW
from pipeline.state.states import Marking

SECONDS = 60
"""How long a pack may be looked at: the largest that is taken needs a few seconds of these."""
MOST_PROBLEMS = 100
"""How many problems are told: who gets more is helped by none of them."""
# Fifty pictures with texts in sixty languages are listed in 3 MB; reading a list takes several times its size.
_LARGEST_LIST = 8 * 1024 * 1024
_LONGEST_SHOWN = 200  # characters of a name: a line of a terminal or two
_LISTS = frozenset({names.MANIFEST, names.CHECKSUMS})
_DAMAGE: Mapping[Damage | Literal["list"], str] = {
    "header": "is damaged: what stands before it does not match the zip's directory",
    "encrypted": "is encrypted, and no pack of ours is",
    "method": "is packed in a way that our packs do not use",
    "too-large": f"would unpack to more than {unzip.LARGEST_MEMBER // 1024**2} MB, and was not unpacked",
    "list": f"would unpack to more than {_LARGEST_LIST // 1024**2} MB, and was not read",
    "ratio": f"would unpack to more than {unzip.LARGEST_RATIO} times its size, and was not unpacked",
    "truncated": "is cut off",
    "stream": "is damaged and cannot be unpacked whole",
    "size": "has another size than the zip's directory says",
    "crc": "is damaged: its CRC-32 checksum differs",
}
# States of packs in which the name of every text and letter has to have a mark.
_MARKED: tuple[tuple[Marking, tuple[str, ...], str], ...] = (
    ("preview", (PREVIEW,), "belongs to a preview"),
    ("embargoed", MARKS, "is under embargo"),
)
_PACKED_AGAIN = (
    "The files are whole, but another program packed this zip again or changed it. "
    "Ask the press office for the pack as it was made."
)


class Problem(NamedTuple):
    """One thing wrong with a pack: the file in it (empty for the pack itself), a kebab-case code, and a sentence."""

    file: str
    code: str
    message: str

    def __str__(self) -> str:
        """Give the sentence."""
        return self.message


def verify(data: bytes, name: str | None = None, deadline: Deadline = NEVER) -> tuple[Problem, ...]:
    """Give the problems of a pack, sorted by file; its own file `name` is judged only if given."""
    try:
        found = sorted(set(_problems(data, name, deadline)))
    except unzip.NotAZip as reason:
        return (Problem("", "not-a-zip", f"This is no media pack: {reason}."),)
    except LateError as reason:
        return (Problem("", "too-long", f"Looking at the pack was given up: {reason}."),)
    if len(found) <= MOST_PROBLEMS:
        return tuple(found)
    left_out = f"And {len(found) - MOST_PROBLEMS:,} more; only {MOST_PROBLEMS} are told."
    return (*found[:MOST_PROBLEMS], Problem("", "more-problems", left_out))


def _problems(data: bytes, name: str | None, deadline: Deadline) -> list[Problem]:
    found = unzip.members(data)
    problems = [*_bad_names(found)]
    if sum(member.size for member in found) > unzip.LARGEST_PACK:
        says = f"The pack would unpack to more than {unzip.LARGEST_PACK // 1024**2} MB, and was not unpacked."
        return [Problem("", "too-large", says), *problems]
    contents: dict[str, Content] = {}
    for member in found:
        result = _unpacked(data, member, deadline)
        if isinstance(result, Content):
            contents.setdefault(member.name, result)
        else:
            problems.append(_problem(f"damaged-{result}", member.name, _DAMAGE[result]))
    present = frozenset(member.name for member in found)
    problems += _against_checksums(contents, present)
    problems += _against_manifest(contents, present, name)
    if not problems and not is_ours(data, found):
        problems.append(Problem("", "packed-again", _PACKED_AGAIN))
    return problems


def _unpacked(data: bytes, member: Member, deadline: Deadline) -> Content | Damage | Literal["list"]:
    is_list = member.name in _LISTS
    if is_list and member.size > _LARGEST_LIST:
        return "list"
    return unzip.content(data, member, keep=is_list, deadline=deadline)


def _problem(code: str, name: str, says: str) -> Problem:
    return Problem(name, code, f"“{_shown(name)}” {says}.")


def _shown(text: str) -> str:
    """Show a name so that it can do nothing to a terminal and hide nothing from a reader."""
    cut = text if len(text) <= _LONGEST_SHOWN else f"{text[: _LONGEST_SHOWN - 1]}…"
    return "".join(character if character.isprintable() else f"\\u{{{ord(character):x}}}" for character in cut)


def _bad_names(found: Sequence[Member]) -> Iterator[Problem]:
    keys = Counter(same_file_key(member.name) for member in found)
    for member in found:
        unsafe = names.what_is_unsafe(member.name)
        if unsafe:
            yield _problem("unsafe-name", member.name, f"is a name that no pack may hold: {unsafe}")
        elif not member.is_regular:
            yield _problem("not-a-file", member.name, "is no ordinary file")
        if keys[same_file_key(member.name)] > 1:
            yield _problem("duplicate-name", member.name, "stands in the pack more than once, or differs in case only")


def _against_checksums(contents: Mapping[str, Content], present: frozenset[str]) -> Iterator[Problem]:
    if names.CHECKSUMS not in present:
        yield Problem(names.CHECKSUMS, "no-checksums", f"The pack has no {names.CHECKSUMS}.")
    if names.CHECKSUMS not in contents:
        return
    data = contents[names.CHECKSUMS].data
    if data.count(b"\n") > unzip.MOST_MEMBERS:
        yield _problem("too-long", names.CHECKSUMS, f"has more than {unzip.MOST_MEMBERS:,} lines, and was not read")
        return
    listing = checksums.read(data)
    for number in listing.unreadable:
        yield _problem("checksum-line", names.CHECKSUMS, f"is not readable in line {number}")
    for name in listing.repeated:
        yield _problem("checksum-line", names.CHECKSUMS, f"lists “{_shown(name)}” twice")
    for name, expected in listing.sums.items():
        if name not in present:
            yield _problem("missing-file", name, f"is listed in {names.CHECKSUMS} but not in the pack")
        elif name in contents and contents[name].sha256 != expected:
            yield _problem("checksum-differs", name, f"was changed: {names.CHECKSUMS} lists another checksum")
    for name in present - set(listing.sums) - {names.CHECKSUMS}:
        yield _problem("unlisted-file", name, f"is not listed in {names.CHECKSUMS}")


def _against_manifest(contents: Mapping[str, Content], present: frozenset[str], pack: str | None) -> Iterator[Problem]:
    if names.MANIFEST not in present:
        yield Problem(names.MANIFEST, "no-manifest", f"The pack has no {names.MANIFEST}.")
    if names.MANIFEST not in contents:
        return
    whole = manifest.read(contents[names.MANIFEST].data)
    if isinstance(whole, str):
        yield _problem("unreadable-manifest", names.MANIFEST, f"cannot be used: {whole}")
        return
    if len(whole.files) > unzip.MOST_MEMBERS:
        yield _problem("too-long", names.MANIFEST, f"lists more than {unzip.MOST_MEMBERS:,} files, and was not used")
        return
    listed = Counter(file.name for file in whole.files)
    for name in (name for name, count in listed.items() if count > 1):
        yield _problem("unreadable-manifest", names.MANIFEST, f"lists “{_shown(name)}” twice")
    for file in whole.files:
        if file.name not in present:
            yield _problem("missing-file", file.name, f"is listed in {names.MANIFEST} but not in the pack")
            continue
        content = contents.get(file.name)
        if content and (content.sha256, content.size) != (file.sha256, file.bytes):
            yield _problem("checksum-differs", file.name, f"was changed: {names.MANIFEST} lists other contents")
    for name in present - set(listed) - _LISTS:
        yield _problem("unlisted-file", name, f"is not listed in {names.MANIFEST}")
    yield from _state(whole, pack)


def _state(whole: Manifest, pack: str | None) -> Iterator[Problem]:
    """Find what does not fit the state: the pack's name, the texts' names, the embargo's times."""
    states: set[Marking] = {edition.state for edition in whole.editions}
    if whole.preview:
        states.add("preview")
    if not whole.editions or names.binding_state(states) != whole.state:
        yield _problem("state", names.MANIFEST, f"says “{whole.state}”, but its editions say otherwise")
    stem = names.pack_stem(whole.slug, states | {whole.state})
    # A browser that has the name already adds “ (1)” to it, which is no fault.
    if pack is not None and not (pack.startswith(stem) and pack.endswith(".zip")):
        wanted = f"its state is “{whole.state}”, so that it should be called “{_shown(stem)}.zip”"
        yield Problem("", "pack-name", f"The pack is called “{_shown(pack)}”, but {wanted}.")
    if ("embargoed" in states | {whole.state}) != (whole.embargo is not None):
        yield _problem("state", names.MANIFEST, "speaks of an embargo in one place and not in the other")
    if whole.embargo and not _is_one_moment(whole.embargo.lifts_at, whole.embargo.lifts_at_utc):
        yield _problem("state", names.MANIFEST, "does not give one and the same time twice for the end of the embargo")
    if whole.preview and not _is_one_moment(whole.preview.at, whole.preview.at_utc):
        yield _problem("state", names.MANIFEST, "does not give one and the same time twice for the preview")
    for state, marks, says in _MARKED:
        for file in whole.files if whole.state == state else ():
            if file.role in {"text", "letter"} and not file.name.rpartition("/")[2].startswith(marks):
                yield _problem("unmarked-file", file.name, f"{says}, but its name does not say so")


def _is_one_moment(*texts: str) -> bool:
    """Say whether RFC 3339 times are the same moment; a text that is no such time is not."""
    try:
        moments = [datetime.fromisoformat(text) for text in texts]
        return all(moment.tzinfo for moment in moments) and len({moment.astimezone(UTC) for moment in moments}) == 1
    except (ValueError, OverflowError):
        return False
