"""What is exported holds to its format: to gettext's own check, and to the strict schema of XLIFF 1.2.

Debian has the schema among the files of Symfony; no PHP is run.
"""

from __future__ import annotations

import re
import subprocess
from functools import cache
from pathlib import Path

import pytest
from lxml import etree
from msgspec.structs import replace

from pipeline.exchange import xliff
from pipeline.exchange.segment import Exchange
from tests.exchange.samples import samples
from tests.exchange.sent import SENT
from tests.exchange.test_round_trips import in_all_states
from tests.readers.installed import program
from tests.translating import newsroom

SCHEMAS = Path("/usr/share/php/Symfony/Component/Translation/Resources/schemas")
EVERY = [*samples(), *map(in_all_states, samples()), SENT]


@cache
def strict() -> etree.XMLSchema:
    """Give the schema; that of the attributes which all XML has lies beside it."""
    path = SCHEMAS / "xliff-core-1.2-strict.xsd"
    if not path.is_file():
        pytest.skip("the schema of XLIFF is not installed: run tests/install-readers")
    text = re.sub(r'schemaLocation="[^"]*xml\.xsd"', f'schemaLocation="{SCHEMAS / "xml.xsd"}"', path.read_text("utf-8"))
    return etree.XMLSchema(etree.fromstring(text.encode(), etree.XMLParser(no_network=True), base_url=str(path)))


@pytest.mark.readers
@pytest.mark.parametrize("sample", EVERY, ids=lambda sample: f"{sample.item}.{sample.target_language}")
def test_an_xliff_holds_to_the_strict_schema(sample: Exchange) -> None:
    schema = strict()
    schema.validate(etree.fromstring(xliff.write(sample)))
    assert [f"{each.line}: {each.message}" for each in schema.error_log] == []


@pytest.mark.readers
@pytest.mark.long
def test_what_is_exported_of_the_whole_newsroom_holds_to_the_strict_schema(tmp_path: Path) -> None:
    schema = strict()
    exported = newsroom.exported(tmp_path, "xliff")
    assert len(exported) > 50
    for path in exported:
        schema.validate(etree.parse(path))
        assert [f"{path.name}:{each.line}: {each.message}" for each in schema.error_log] == []


@pytest.mark.readers
@pytest.mark.long  # a file of each sample is looked at by itself
def test_msgfmt_finds_nothing_in_what_is_exported_of_the_whole_newsroom(tmp_path: Path) -> None:
    msgfmt = program("msgfmt")
    exported = newsroom.exported(tmp_path, "po")
    assert len(exported) > 50
    for path in exported:
        command = [msgfmt, "-c", "-v", "-o", "/dev/null", str(path)]
        done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
        assert (done.returncode, "warning" in done.stderr) == (0, False), done.stderr


@pytest.mark.readers
def test_the_schema_tells_what_is_not_xliff() -> None:
    data = xliff.write(replace(SENT, entries=SENT.entries[:1])).replace(b' state="', b' status="')
    assert not strict().validate(etree.fromstring(data))
