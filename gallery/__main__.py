"""`make gallery`: new pictures of what has changed, docs/gallery.md and docs/languages.md.

docs/gallery/index.json keeps the digest of the files that each picture shows, so that nothing is photographed twice:
another machine's fonts would give other bytes for the same page.
"""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Mapping
from pathlib import Path

from gallery import desk
from gallery.languages_page import languages_page
from gallery.page import page
from gallery.panels import NEEDED, browser, panels
from gallery.sheet import sheet
from gallery.shown import ROOT, Shown, editions_to_show, front_to_show, languages_to_show

_DOCS = ROOT / "docs"
_FOLDER = _DOCS / "gallery"
_LANGUAGES = _DOCS / "languages"
_INDEX = "index.json"
_SMALL = 0.6
_DESK = _DOCS / "desk"
_SHOWN_DESK = _DESK / "shown.json"
_FRONT = _DOCS / "what-comes-out.webp"
_MISSING_TOOL = 3


def main() -> int:
    """Bring the gallery up to date."""
    missing = [program for program in NEEDED if not shutil.which(program)]
    if missing:
        sys.stderr.write(f"gallery: not installed here: {', '.join(missing)}\n")
        return _MISSING_TOOL
    shown = editions_to_show()
    wanted = {_FRONT: front_to_show(), **{_FOLDER / each.picture: each for each in shown}}
    changed = _photographed(_FOLDER, wanted)
    said = languages_to_show()
    every_language = {_LANGUAGES / f"{each.language.tag}.webp": each for each in said}
    changed += _photographed(_LANGUAGES, every_language, scale=_SMALL)
    now_shown = json.dumps({"digest": desk.digest()}) + "\n"
    if not _SHOWN_DESK.exists() or _SHOWN_DESK.read_text(encoding="utf-8") != now_shown:
        _DESK.mkdir(exist_ok=True)
        with browser() as opened:
            for name, data in desk.pictures(opened).items():
                (_DESK / name).write_bytes(data)
                sys.stdout.write(f"gallery: desk/{name}\n")
        _SHOWN_DESK.write_text(now_shown, encoding="utf-8", newline="\n")
    (_DOCS / "gallery.md").write_text(page(shown), encoding="utf-8", newline="\n")
    (_DOCS / "languages.md").write_text(languages_page(said), encoding="utf-8", newline="\n")
    sys.stdout.write(f"gallery: {changed} of {len(wanted) + len(every_language)} pictures made anew\n")
    return 0


def _photographed(folder: Path, wanted: Mapping[Path, Shown], *, scale: float = 1) -> int:
    """Photograph what has changed of a folder of pictures, and keep no other there; say how many were made."""
    folder.mkdir(exist_ok=True)
    index = folder / _INDEX
    known = json.loads(index.read_text(encoding="utf-8")) if index.exists() else {}
    changed = {path: each for path, each in wanted.items() if known.get(path.name) != each.digest or not path.exists()}
    if changed:
        with browser() as opened:
            for path, each in changed.items():
                path.write_bytes(sheet(panels(each, opened), scale=scale))
                sys.stdout.write(f"gallery: {path.relative_to(_DOCS).as_posix()}\n")
    for old in sorted(set(folder.glob("*.webp")) - wanted.keys()):
        old.unlink()
    digests = {path.name: each.digest for path, each in wanted.items()}
    index.write_text(json.dumps(digests, indent=2, sort_keys=True) + "\n", encoding="utf-8", newline="\n")
    return len(changed)


if __name__ == "__main__":
    sys.exit(main())
