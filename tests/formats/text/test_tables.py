"""Tables: columns where they fit, records where they do not."""

from __future__ import annotations

from pipeline.formats.text.tables import table_lines
from pipeline.i18n.display_width import width
from pipeline.i18n.language import language
from pipeline.i18n.punctuation import punctuation

ENGLISH = punctuation(language("en"))


def test_columns_stand_below_each_other() -> None:
    lines = table_lines(("start", "end", "center"), ["Region", "Cases", "Who"], [["North", "12", "A"]], 72, ENGLISH)
    assert lines == [
        "Region  Cases  Who",
        "------  -----  ---",
        "North      12   A",
    ]


def test_chinese_cells_are_measured_in_columns() -> None:
    lines = table_lines(("start", "end"), ["地区", "人数"], [["南部边远地区", "46"], ["ab", "7"]], 72, ENGLISH)
    assert [width(line) for line in lines] == [18, 18, 18, 18]


def test_a_cell_may_have_two_lines() -> None:
    assert table_lines(("start", "start"), ["A", "B"], [["one\ntwo", "x"]], 72, ENGLISH)[2:] == ["one  x", "two"]


def test_a_table_of_twelve_columns_becomes_records() -> None:
    header = [f"Column {number}" for number in range(12)]
    lines = table_lines(("start",) * 12, header, [header, header], 72, ENGLISH)
    assert lines[:2] == ["Column 0: Column 0", "Column 1: Column 1"]
    assert lines[12] == ""
    assert len(lines) == 25


def test_a_record_leaves_out_empty_cells_and_indents_its_second_line() -> None:
    lines = table_lines(("start",) * 3, ["Name", "", "Note"], [["Ana", "x", ""], ["Bo " * 9, "", "n"]], 20, ENGLISH)
    assert lines == ["Name: Ana", "x", "", "Name: Bo Bo Bo Bo Bo", "  Bo Bo Bo Bo", "Note: n"]


def test_without_wrapping_only_a_table_that_fits_most_windows_stands_in_columns() -> None:
    narrow = table_lines(("start",) * 2, ["a" * 35, "b" * 35], [["x", "y"]], None, ENGLISH)
    assert narrow[1] == f"{'-' * 35}  {'-' * 35}"
    wide = table_lines(("start",) * 2, ["a" * 35, "b" * 36], [["x", "y"]], None, ENGLISH)
    assert wide == [f"{'a' * 35}: x", f"{'b' * 36}: y"]
