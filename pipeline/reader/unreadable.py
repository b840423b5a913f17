"""What libyaml says of a file that it cannot read, in; a fault in the newsroom's words, at the place to mend, out."""

from __future__ import annotations

import re
from unicodedata import name

import yaml

from pipeline.fault import Faults
from pipeline.marks.signs import OTHER_SPACES
from pipeline.source import Place, Source

# libyaml's own words (scanner.c, parser.c), each with what it means here and what to do about it; the first that fits.
_MEANINGS = (
    (
        "mapping values are not allowed",
        "a second colon stands in this text",
        "text that holds a colon and a space must stand in quotation marks, or under ‘|’ on lines of its own",
    ),
    (
        "cannot start any token",
        "a text cannot start with this sign",
        "text that starts with @, ` or % must stand in quotation marks",
    ),
    (
        "expected ',' or",
        "a comma or a closing bracket is missing before this",
        "close the bracket, or put text that holds brackets or commas into quotation marks",
    ),
    (
        "could not find expected ':'",
        "the line above has no colon",
        "put a colon and a space behind the field’s name; a wide colon (：) does not count",
    ),
    (
        "escape",
        "‘\\’ inside quotation marks starts a sign’s number, and this is none",
        "write ‘\\\\’ for the sign itself, or use single quotation marks",
    ),
    (
        "<document start>",
        "this stands behind the end of the file",
        "remove the line ‘...’ or ‘---’ above it",
    ),
    (
        "'-' indicator",
        "this line stands among a list’s entries, and is none",
        "start it with a hyphen, or indent it as the field that it belongs to",
    ),
)
# A space that is not YAML's: in a line's indentation, behind a field's name, or behind the hyphen of an entry.
_OTHER_SPACE = re.compile(rf"(?:[ ]*|[ ]*(?:- )*[\w-]+:|[ ]*(?:- )*-)(?P<space>[{OTHER_SPACES}]+)")
_LINES_ABOVE = 3
_OTHER = (
    "this line does not fit the ones above it",
    "check the indentation of this line and of the one above, and that every quotation mark is closed",
)
_EXPECTED = "‘field: text’, lists as ‘- item’, and long text under ‘field: |’"


def unreadable(source: Source, error: yaml.MarkedYAMLError, faults: Faults) -> None:
    """Collect the fault of a file that does not parse."""
    if "quoted scalar" in (error.context or "") and error.context_mark:
        # libyaml notices at the end of the file; the mark to close is where the text starts
        line, column = error.context_mark.line + 1, error.context_mark.column + 1
        if "end of stream" in (error.problem or "") or "document indicator" in (error.problem or ""):
            faults.add(
                "yaml-syntax",
                "a quotation mark opens here and is never closed",
                Place(source, line, column, column + 1),
                expected="the same mark at the end of the text",
                hint="close it; inside ‘'’ write ‘''’ for an apostrophe",
            )
            return
    if _other_space(source, error, faults):
        return
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    text = source.line(line)
    indentation = text[: len(text) - len(text.lstrip())]
    if "\t" in indentation or text[column - 1 : column] == "\t":
        at = text.index("\t") + 1
        faults.add(
            "tab-indentation",
            "a tab stands where spaces must",
            Place(source, line, at, at + 1),
            expected="spaces; two for each step",
            hint="replace the tab with two spaces",
        )
        return
    problem = error.problem or ""
    message, hint = next(((said, do) for sign, said, do in _MEANINGS if sign in problem), _OTHER)
    faults.add("yaml-syntax", message, Place(source, line, column, column + 1), expected=_EXPECTED, hint=hint)


def _other_space(source: Source, error: yaml.MarkedYAMLError, faults: Faults) -> bool:
    """Tell of a no-break space or its like where YAML needs a plain one: libyaml blames a line further down."""
    marks = [mark.line + 1 for mark in (error.problem_mark, error.context_mark) if mark]
    first, last = min(marks, default=1) - _LINES_ABOVE, max(marks, default=1)
    for number in range(last, max(0, first), -1):
        found = _OTHER_SPACE.match(source.line(number))
        if found:
            called = name(found["space"][0]).lower()
            at = found.start("space") + 1
            faults.add(
                "space-of-another-kind",
                f"a space of another kind (U+{ord(found['space'][0]):04X}, {called}) stands here",
                Place(source, number, at, at + len(found["space"])),
                expected="plain spaces",
                hint="type the spaces again; such spaces come along when text is copied out of Word or a web page",
            )
            return True
    return False
