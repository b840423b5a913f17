"""`python -m bench.afternoon NEWSROOM OUT`: make everything of every item, on two cores."""

from __future__ import annotations

import sys
from functools import partial
from multiprocessing import Pool
from pathlib import Path

from bench.afternoon.editions import Edition, editions, load
from bench.afternoon.mail import mail
from bench.afternoon.markdown import blocks, markdown, parsed
from bench.afternoon.pack import pack
from bench.afternoon.pictures import scaled
from bench.afternoon.plain import ascii_text, plain_text
from bench.afternoon.web import page
from bench.afternoon.word import letter_file, word_file


def make(home: Path, settings: dict[str, object], out: Path) -> None:
    """Make the files of one item, and its pack."""
    files: dict[str, bytes] = {}
    pictures = {path.name: scaled(path) for path in sorted((home / "media").glob("*.jpg"))}
    source, *translations = editions(home, settings)
    for edition in (source, *translations):
        files |= _files(edition, pictures)
    files |= {f"letters/{name}.docx": letter_file(letter) for name, letter in source.letters()}
    files |= {f"pictures/{name}": data for name, data in pictures.items()}
    folder = out / "media" / home.name
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    originals = {f"originals/{path.name}": path.read_bytes() for path in sorted((home / "media").glob("*.jpg"))}
    (out / "packs" / f"{home.name}.zip").write_bytes(pack(home.name, files | originals))


def _files(edition: Edition, pictures: dict[str, bytes]) -> dict[str, bytes]:
    tokens = parsed(markdown(edition))
    found = list(blocks(tokens))
    text = plain_text(edition, found)
    made = {
        f"{edition.name}.html": page(edition, tokens).encode(),
        f"{edition.name}.docx": word_file(edition, found, pictures),
        f"{edition.name}.txt": text.encode(),
        f"{edition.name}.eml": mail(edition, text),
    }
    if edition.is_latin:
        made[f"{edition.name}.ascii.txt"] = ascii_text(text)
    return made


def main() -> None:
    """Make every item of a newsroom."""
    newsroom, out = Path(sys.argv[1]), Path(sys.argv[2])
    settings = load(newsroom / "newsroom.yaml")
    (out / "packs").mkdir(parents=True, exist_ok=True)
    homes = sorted(path.parent for path in newsroom.glob("*/*/*.yaml") if path.stem in {"release", "appeal"})
    with Pool(2) as pool:
        for _ in pool.imap_unordered(partial(make, settings=settings, out=out), homes, chunksize=4):
            pass


if __name__ == "__main__":
    main()
