"""`make gallery`: new pictures of what has changed, and docs/gallery.md.

docs/gallery/index.json keeps the digest of the files that each picture shows, so that nothing is photographed twice:
another machine's fonts would give other bytes for the same page.
"""

from __future__ import annotations

import json
import shutil
import sys

from gallery import desk
from gallery.page import page
from gallery.panels import NEEDED, browser, panels
from gallery.sheet import sheet
from gallery.shown import ROOT, editions_to_show, front_to_show

_DOCS = ROOT / "docs"
_FOLDER = _DOCS / "gallery"
_INDEX = _FOLDER / "index.json"
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
    _FOLDER.mkdir(exist_ok=True)
    known = json.loads(_INDEX.read_text(encoding="utf-8")) if _INDEX.exists() else {}
    changed = {path: each for path, each in wanted.items() if known.get(path.name) != each.digest or not path.exists()}
    if changed:
        with browser() as opened:
            for path, each in changed.items():
                path.write_bytes(sheet(panels(each, opened)))
                sys.stdout.write(f"gallery: {path.name}\n")
    now_shown = json.dumps({"digest": desk.digest()}) + "\n"
    if not _SHOWN_DESK.exists() or _SHOWN_DESK.read_text(encoding="utf-8") != now_shown:
        _DESK.mkdir(exist_ok=True)
        with browser() as opened:
            for name, data in desk.pictures(opened).items():
                (_DESK / name).write_bytes(data)
                sys.stdout.write(f"gallery: desk/{name}\n")
        _SHOWN_DESK.write_text(now_shown, encoding="utf-8", newline="\n")
    for old in sorted(set(_FOLDER.glob("*.webp")) - wanted.keys()):
        old.unlink()
    digests = {path.name: each.digest for path, each in wanted.items()}
    _INDEX.write_text(json.dumps(digests, indent=2, sort_keys=True) + "\n", encoding="utf-8", newline="\n")
    (_DOCS / "gallery.md").write_text(page(shown), encoding="utf-8", newline="\n")
    sys.stdout.write(f"gallery: {len(changed)} of {len(wanted)} pictures made anew\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
