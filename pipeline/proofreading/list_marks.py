"""Marks of lists that a word processor made: bullets, dashes, numbers without a space. Markdown knows none of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.proofreading.passage import Passage, Slip

# Bullets that begin nothing but an entry of a list; those of Word's own fonts are characters for private use.
_SURE = "•‣⁃∙▪◦⦁\uf020-\uf0ff"
# Those that may also stand before a heading (■ in Japanese), or begin what somebody says (– in Norwegian and French).
_DOUBTFUL = "·・●○■□▫◆◇►▶➢➤❖⁌⁍➔"
# Those that may say something: a box to tick, a thing that is done.
_SIGNS = "✓✔✗✘☐☑☒→⇒★☆✦"
_DASHES = "–—―‒"
# What some of Word's bullets are without its own fonts, before a tab.
_LETTERS = "oØü§vq"
# Those of them that begin several lines in a row with nothing but a space behind them, where they are no words.
_SPACED_LETTERS = "oü§"
_GAP = "[ \t\u00a0\u2000-\u200a\u202f\u3000]"
_SPECIAL_GAP = "[\u00a0\u2000-\u200a\u202f\u3000]"
_AT_THE_START = re.compile(rf"\s*([{_SURE}]|[{_LETTERS}](?=\t[ \t]*[^\W\d])){_GAP}*(?=\S)")
BEGINS_A_LINE = re.compile(rf"^[ \t>]*([{_SURE}]){_GAP}*(?=\S)", re.MULTILINE)
_ENTRY = re.compile(
    rf"(?P<indent>[ \t]*)(?:(?P<sure>[{_SURE}]){_GAP}*|(?P<doubtful>[{_DOUBTFUL}]){_GAP}*"
    rf"|(?P<dash>[{_DASHES}])(?P<gap>{_GAP}+|(?=[^\W\d_]))|(?P<letter>[{_LETTERS}])\t+[ \t]*(?!\d)"
    rf"|(?P<spaced>[{_SPACED_LETTERS}{_SIGNS}]) +(?=[^\W\d_])|(?P<typed>-|\*(?![^*\n]*\*))(?=[^\W\d_]))(?=[^\s|])"
)
_KINDS = ("sure", "doubtful", "dash", "letter", "spaced", "typed")
# Behind a mark of Markdown's own, one of Word's is too many.
_BEHIND_A_MARK = re.compile(
    rf"^[ \t]*(?P<own>[-*+]|#{{1,6}}|>|[0-9]{{1,3}}[.)])[ \t]+"
    rf"(?P<mark>(?:[{_SURE}]{_GAP}*|[{_LETTERS}]\t[ \t]*)(?=\S)|(?P<number>[0-9]{{1,2}}[.)])(?=[^\W\d_]{{2}}))",
    re.MULTILINE,
)
_BEFORE_AN_ENTRY = re.compile(rf"\s*(?:(?P<dash>[-*+{_DASHES}]){_GAP}+|(?P<number>\d{{1,2}}[.)]){_GAP}*)(?=[^\W\d_])")

# Most texts have none of these, and then nobody has to look at each line.
_MAY_BE_AN_ENTRY = re.compile(
    rf"^[ \t]*(?:[{_SURE}{_DOUBTFUL}{_SIGNS}{_DASHES}]|[{_LETTERS}]\t|[{_SPACED_LETTERS}] |[-*][^\W\d_])"
    rf"|[{_SURE[:-3]}]",
    re.MULTILINE,
)
_MAY_BE_A_NUMBER = re.compile(rf"^[ \t]*\d{{1,2}}[.)](?:[^\W\d_]|{_SPECIAL_GAP})", re.MULTILINE)
_MORE = re.compile(rf"(?<!{_GAP})(?:{_GAP}*+[{_SURE[:-3]}]{_GAP}+|{_GAP}++o\t[ \t]*)(?=\S)")
_IN_A_LINE = re.compile(rf"(?<=\S){_GAP}+[{_SURE[:-3]}]{_GAP}+(?=\S)")
_NUMBER = re.compile(
    rf"[ \t]*(\d{{1,2}})([.)])(?:(?P<word>[^\W\d_]{{2,}})|(?P<special>{_SPECIAL_GAP}+)(?=\S)|{_GAP}+\S)"
)
_LIST = "‘- ’ before each entry of a list"
_OR_SAID = "type ‘- ’ in its place; where it is something that somebody says, put an empty line before it"
_EACH = "begin a line of its own with each entry, and type ‘- ’ before it"


def slips(passage: Passage) -> Iterator[Slip]:
    """Give each mark, with Markdown's in its place."""
    if not passage.rich or (passage.is_entry and "\n" not in passage.text.strip()):
        yield from _one_line(passage)
        return
    if _MAY_BE_AN_ENTRY.search(passage.text):
        yield from _bullets(passage)
    yield from _behind_a_mark(passage)
    if _MAY_BE_A_NUMBER.search(passage.text):
        yield from _numbers(passage)


def _one_line(passage: Passage) -> Iterator[Slip]:
    """Give the mark of a text on one line: it makes no list there, and an entry of a list has one already."""
    found = _AT_THE_START.match(passage.text)
    entry = _BEFORE_AN_ENTRY.match(passage.text) if passage.is_entry and not found else None
    if entry and not _may_be_meant(passage, entry):
        is_number = entry["number"] is not None
        yield Slip(
            "list-mark",
            *((entry.start("number"), entry.end("number")) if is_number else (entry.start("dash"), entry.end())),
            f"‘{entry['number'] or entry['dash']}’ stands before this entry, and is printed with it",
            "the text alone",
            f"delete the {'number' if is_number else 'mark'}: the list has its own",
            None if is_number else "",
        )
    if found:
        yield Slip(
            "list-mark",
            *found.span(),
            f"{_name(found[1])} stands before this text, and is printed with it",
            "the text alone",
            "delete the mark; where the text is an entry of a list, the list has its own",
            "",
        )


def _may_be_meant(passage: Passage, entry: re.Match[str]) -> bool:
    """Say whether a mark before an entry may be one of Markdown’s, or a number the day of a date."""
    number = entry["number"]
    if passage.rich and (number or entry["dash"] in "-*+"):
        return True
    return bool(number) and number[-1] == "." and passage.language.data.ordinal_stop


def _bullets(passage: Passage) -> Iterator[Slip]:
    for start, paragraph in passage.paragraphs:
        lines = list(passage.lines(start, paragraph))
        entries = [_ENTRY.match(line) for _, line in lines]
        levels: list[str] = []
        for index, ((at, line), entry) in enumerate(zip(lines, entries, strict=True)):
            if entry is None:
                continue
            neighbours = [entries[near] for near in (index - 1, index + 1) if 0 <= near < len(entries)]
            kind = next(name for name in _KINDS if entry[name])
            mark = entry[kind]
            in_a_list = any(near and near[kind] == mark for near in neighbours)
            is_mixed = kind == "doubtful" and not in_a_list and any(near and near[kind] for near in neighbours)
            if kind in {"spaced", "typed"} or is_mixed:
                yield from _uncertain(passage, at, entry, mark, in_a_list=in_a_list or is_mixed)
                continue
            has_tab = kind == "letter" or (kind == "dash" and "\t" in entry["gap"])
            if kind != "sure" and not in_a_list and not has_tab:
                continue
            if mark not in levels:
                levels.append(mark)
            indent = entry["indent"] if "\t" not in entry["indent"] else ""
            indent = indent or "  " * _level(mark, levels)
            # where nothing that is said begins with a dash, two lines with dashes are a list
            doubt = kind == "dash" and not has_tab and passage.language.data.says_after_dash
            yield _slip(at, at + entry.end(), mark, None if doubt else f"{indent}- ")
            if kind == "sure":
                yield from _same_line(passage, at + entry.end(), line[entry.end() :], indent)
        yield from _in_a_line(passage, lines, entries)


def _uncertain(passage: Passage, at: int, entry: re.Match[str], mark: str, *, in_a_list: bool) -> Iterator[Slip]:
    """Give a mark that is one of a list by what stands above or below it, and may be something else."""
    if mark == "o" and passage.language.data.o_is_a_word:
        return
    if in_a_list or (mark == "o" and entry["indent"]):
        yield _slip(at + len(entry["indent"]), at + entry.end(), mark, None, "type ‘- ’ in its place")


def _behind_a_mark(passage: Passage) -> Iterator[Slip]:
    """Give a mark or a number of Word’s that stands behind one of Markdown’s own."""
    for found in _BEHIND_A_MARK.finditer(passage.text):
        if found["number"]:
            hint = "delete one of the two; a number has a space behind it"
            yield _slip(*found.span("mark"), found["number"], None, hint)
        else:
            mark = found["mark"].strip()
            hint = "type ‘- ’ in its place" if found["own"] == ">" else "delete it: one mark is enough"
            yield Slip(
                "list-mark",
                *found.span("mark"),
                f"{_name(mark)} stands behind ‘{found['own']}’, and is printed",
                f"‘{found['own']} ’ and the text",
                hint,
                "- " if found["own"] == ">" else "",
            )


def _level(mark: str, levels: list[str]) -> int:
    """Give how deep an entry stands in Word: • holds o, and o holds ▪."""
    if mark == "o":
        return 1 if levels[0] != "o" else 0
    return 2 if mark in "▪\uf0a7" and "o" in levels and levels[0] != "o" else 0


def _same_line(passage: Passage, start: int, rest: str, indent: str) -> Iterator[Slip]:
    """Give the marks of further entries on the same line."""
    for found in _MORE.finditer(rest):
        if found.start() and start + found.start() not in passage.spared:
            mark = found[0].strip()
            deeper = "  " if mark == "o" else ""
            yield _slip(start + found.start(), start + found.end(), mark, f"\n{indent}{deeper}- ")


def _in_a_line(
    passage: Passage, lines: Sequence[tuple[int, str]], entries: Sequence[re.Match[str] | None]
) -> Iterator[Slip]:
    """Give marks in a line that begins with none: entries whose lines were joined, or names with dots between them."""
    for (at, line), entry in zip(lines, entries, strict=True):
        found = list(_IN_A_LINE.finditer(line)) if entry is None else []
        if len(found) > 1 and not passage.is_in_a_table(at):
            yield _slip(at + found[0].start(), at + found[0].end(), found[0][0].strip(), None, _EACH)


def _slip(start: int, end: int, mark: str, fix: str | None, hint: str = _OR_SAID) -> Slip:
    return Slip(
        "list-mark",
        start,
        end,
        f"{_name(mark)} stands before an entry of a list, and is printed in the middle of a paragraph",
        _LIST,
        "type ‘- ’ in its place" if fix else hint,
        fix,
    )


def _name(mark: str) -> str:
    return f"‘{mark}’" if mark.isprintable() else "a mark of Word’s own font"


def _numbers(passage: Passage) -> Iterator[Slip]:
    found: list[tuple[int, re.Match[str]]] = []
    for start, paragraph in passage.paragraphs:
        found += [(at, number) for at, line in passage.lines(start, paragraph) if (number := _NUMBER.match(line))]
    values = [int(number[1]) for _, number in found]
    for index, (at, number) in enumerate(found):
        if number["word"] is None and number["special"] is None:
            continue
        in_a_list = values[index] + 1 in values[index + 1 : index + 2] or values[index] - 1 in values[:index][-1:]
        lead = f"{number[1]}{number[2]}"
        if number["word"] or in_a_list:  # a date may begin a line, with a no-break space behind its day
            end = number.end("special") if number["special"] else number.start("word")
            yield Slip(
                "list-mark",
                at + number.start(1),
                at + end,
                f"no {'plain ' if number['special'] else ''}space stands behind ‘{lead}’, and so no list begins here",
                f"‘{lead} ’",
                "type a space behind it",
                f"{lead} " if in_a_list else None,
            )
