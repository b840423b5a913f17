"""Texts are kept once, come back as they were, and what was changed by hand does not come back."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from pipeline import fingerprint
from pipeline.storage.ledger_texts import LedgerTexts
from pipeline.storage.unsafe import UnsafeLinkError

TEXT = b'["en",[["headline","Villagers face eviction"]]]'


def files(newsroom: Path) -> list[Path]:
    return [path for path in newsroom.rglob("*") if path.is_file()]


def test_a_text_is_kept_once_under_its_digest_and_comes_back(tmp_path: Path) -> None:
    texts = LedgerTexts(tmp_path)
    digest = texts.keep(TEXT)
    (path,) = files(tmp_path)
    assert path == tmp_path / "ledger/texts" / digest[:2] / f"{digest}.json.gz"
    assert digest == fingerprint.of_bytes(TEXT)
    written, stamp = path.read_bytes(), path.stat().st_mtime_ns
    assert texts.keep(TEXT) == digest
    assert (files(tmp_path), path.read_bytes(), path.stat().st_mtime_ns) == ([path], written, stamp)
    assert texts.read(digest) == TEXT
    assert gzip.decompress(written) == TEXT


def test_a_text_has_the_same_bytes_on_every_day_and_in_every_newsroom(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        LedgerTexts(tmp_path / name).keep(TEXT)
    one, two = files(tmp_path)
    assert one.read_bytes() == two.read_bytes()
    assert one.read_bytes()[4:8] == b"\0\0\0\0"  # the moment of a gzip file


@pytest.mark.parametrize("damage", [b"", b"no gzip", gzip.compress(b"another text", mtime=0)])
def test_what_was_changed_by_hand_does_not_come_back_and_is_mended_by_the_next_who_keeps_it(
    tmp_path: Path, damage: bytes
) -> None:
    texts = LedgerTexts(tmp_path)
    digest = texts.keep(TEXT)
    (path,) = files(tmp_path)
    path.write_bytes(damage)
    assert texts.read(digest) is None
    texts.keep(TEXT)
    assert texts.read(digest) == TEXT


@pytest.mark.parametrize("digest", ["", "ab", "../../newsroom.yaml", "g" * 64, "a" * 64])
def test_what_is_not_kept_is_nothing(tmp_path: Path, digest: str) -> None:
    assert LedgerTexts(tmp_path).read(digest) is None


def test_nothing_is_written_through_a_link(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    newsroom = tmp_path / "newsroom"
    newsroom.mkdir()
    (newsroom / "ledger").symlink_to(elsewhere)
    with pytest.raises(UnsafeLinkError):
        LedgerTexts(newsroom).keep(TEXT)
    assert list(elsewhere.iterdir()) == []
