"""A translators' file that was made to do harm, or is another file, costs little and is told in one fault."""

from __future__ import annotations

import os
import tracemalloc
from pathlib import Path
from time import perf_counter

import polib
import pytest

from pipeline.exchange import po, xliff
from pipeline.exchange.accept import accept
from pipeline.exchange.bounds import MOST_SEGMENTS
from pipeline.fault import Faults
from pipeline.reader.deadline import Deadline, LateError
from pipeline.report import render
from tests.examples import one_in
from tests.exchange.sound import CURRENT
from tests.translating.newsroom import SUMMIT, press, samples

PO = po.write(CURRENT).decode()
BEFORE, BEHIND = xliff.write(CURRENT).decode().split("</body>")
ENTRY = f'\nmsgctxt "{CURRENT.item}:%s"\nmsgid "a"\nmsgstr "%s"\n'
UNIT = '<trans-unit id="x%s"><source>a</source><target>%s</target></trans-unit>'


def units(number: int, text: str = "b", between: str = "") -> str:
    return BEFORE + between.join(UNIT % (each, f"{text}{each}") for each in range(number)) + "</body>" + BEHIND


REFUSED = {
    "bytes.po": (PO + "# x" * 2_000_000, "more than 4 MB"),
    "lines.po": (PO + "\n" * 4_000_000, "more than 50,000 lines"),
    "lines.xliff": (BEFORE + "\n" * 4_000_000, "more than 50,000 lines"),
    "returns.xliff": (BEFORE + "\r" * 60_000, "more than 50,000 lines"),
    "segments.po": (PO + "".join(ENTRY % (each, "b") for each in range(3000)), "more than 2,000 segments"),
    "segments.xliff": (units(50_000), "more than 2,000 segments"),
    "text.po": (PO + ENTRY % ("x", "*[a](b) " * 100_000), "more than 100,000 characters"),
    "text.xliff": (units(1, "*[a](b) " * 100_000), "more than 100,000 characters"),
}
READ = {
    "comments.po": PO + "#. x\n" * 49_000 + 'msgid "a"\nmsgstr "b"\n',
    "unknown.po": PO + "".join(ENTRY % (f"body#{each}", "b") for each in range(MOST_SEGMENTS - 100)),
    "differing.po": PO + "".join(ENTRY % ("headline", each) for each in range(MOST_SEGMENTS - 100)),
    "one-line.xliff": units(MOST_SEGMENTS - 100, "b" * 1900),
    "lines.xliff": units(MOST_SEGMENTS - 100, "b" * 1900, "\n" * 20),
    "long.po": PO + (ENTRY % ("headline", "*[a](b) " * 12_000)),
}


def cost(name: str, text: str) -> tuple[Faults, float, int]:
    """Read a file as an import does; give its faults, the seconds and the bytes that it took."""
    faults, data = Faults(), text.encode()
    tracemalloc.start()
    start = perf_counter()
    file = (po if name.endswith(".po") else xliff).read(name, data, faults)
    if file:
        accept(file, CURRENT, faults)
    render(list(faults)[:200], "text")
    seconds = perf_counter() - start
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return faults, seconds, peak


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_larger_than_any_export_is_not_read(name: str) -> None:
    text, says = REFUSED[name]
    faults, seconds, peak = cost(name, text)
    (fault,) = faults
    assert fault.code == "too-large-to-import"
    assert says in fault.message
    assert seconds < 5
    assert peak < 60_000_000


@pytest.mark.parametrize("name", one_in(4, READ))
@pytest.mark.long
def test_what_is_read_costs_little(name: str) -> None:
    _, seconds, peak = cost(name, READ[name])
    assert seconds < 20
    assert peak < 120_000_000


def test_reading_ends_in_time() -> None:
    ticks = iter(range(1000))
    with pytest.raises(LateError, match="longer than 2 seconds"):
        po.read("x.po", PO.encode(), Faults(), Deadline(2, lambda: next(ticks)))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no such pipes")
def test_an_import_reads_no_pipe(tmp_path: Path) -> None:
    newsroom, pipe = samples(tmp_path / "newsroom", SUMMIT), tmp_path / "nb.po"
    os.mkfifo(pipe)
    told = press(newsroom, "translate", "import", str(pipe))
    assert told.exit_code == 2
    assert "is no ordinary file" in told.stderr


def test_an_import_tells_two_hundred_faults_and_counts_the_rest(tmp_path: Path) -> None:
    newsroom = samples(tmp_path, SUMMIT)
    press(newsroom, "translate", "export", SUMMIT, "--as", "po", "--to", "nb")
    (file,) = (newsroom / "for-translators").iterdir()
    store = polib.pofile(str(file), wrapwidth=0)
    (headline,) = (entry for entry in store if entry.msgctxt == f"{SUMMIT}:headline")
    headline.msgstr = " ".join(f"{{a: {each}}}" for each in range(300))
    store.save()
    told = press(newsroom, "translate", "import", file)
    assert told.exit_code == 1
    assert told.stderr.count("error[placement-changed]") == 200
    assert "press: and 100 more; only 200 are told\n" in told.stderr


def test_what_an_import_tells_of_many_segments_is_told_once(tmp_path: Path) -> None:
    newsroom = samples(tmp_path, SUMMIT)
    press(newsroom, "translate", "export", SUMMIT, "--as", "po", "--to", "nb")
    (file,) = (newsroom / "for-translators").iterdir()
    again = "".join(f'\nmsgctxt "{SUMMIT}:headline"\nmsgid "a"\nmsgstr "{each}"\n' for each in range(150))
    file.write_text(file.read_text(encoding="utf-8") + again, encoding="utf-8")
    told = press(newsroom, "translate", "import", file)
    assert told.stderr.count("error[repeated-segment]") == 1
    assert "= and 149 more places:\n" in told.stderr
