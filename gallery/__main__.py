"""`make gallery`: new pictures of what has changed, and docs/gallery.md.

docs/gallery/index.json keeps the digest of the files that each picture shows, so that nothing is photographed twice:
another machine's fonts would give other bytes for the same page.
"""

from __future__ import annotations

import json
import shutil
import sys

from gallery.page import page
from gallery.panels import NEEDED, browser, panels
from gallery.sheet import sheet
from gallery.shown import ROOT, editions_to_show

_DOCS = ROOT / "docs"
_FOLDER = _DOCS / "gallery"
_INDEX = _FOLDER / "index.json"
_MISSING_TOOL = 3


def main() -> int:
    """Bring the gallery up to date."""
    missing = [program for program in NEEDED if not shutil.which(program)]
    if missing:
        sys.stderr.write(f"gallery: not installed here: {', '.join(missing)}\n")
        return _MISSING_TOOL
    shown = editions_to_show()
    _FOLDER.mkdir(exist_ok=True)
    known = json.loads(_INDEX.read_text(encoding="utf-8")) if _INDEX.exists() else {}
    changed = [
        each for each in shown if known.get(each.picture) != each.digest or not (_FOLDER / each.picture).exists()
    ]
    if changed:
        with browser() as opened:
            for each in changed:
                (_FOLDER / each.picture).write_bytes(sheet(panels(each, opened)))
                sys.stdout.write(f"gallery: {each.picture}\n")
    pictures = {each.picture: each.digest for each in shown}
    for old in sorted(_FOLDER.glob("*.webp")):
        if old.name not in pictures:
            old.unlink()
    _INDEX.write_text(json.dumps(pictures, indent=2, sort_keys=True) + "\n", encoding="utf-8", newline="\n")
    (_DOCS / "gallery.md").write_text(page(shown), encoding="utf-8", newline="\n")
    sys.stdout.write(f"gallery: {len(changed)} of {len(shown)} pictures made anew\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
