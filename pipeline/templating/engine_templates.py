"""The engine's own templates and words, as bytes by name, from wherever the engine lives.

In a checkout they stand beside the package, where a designer looks for them; a wheel carries them inside it.
"""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parents[1]
_PLACES = (_PACKAGE / "_defaults" / "templates", _PACKAGE.parent / "templates")


def folder() -> Path:
    """Give the folder of the engine's own templates, for those who watch it or copy from it."""
    return next(place for place in _PLACES if (place / "words").is_dir())


def template_files() -> dict[str, bytes]:
    """Read every template, by name (`html/page.html`) and in its order; hidden files and Word's lock files are none."""
    root = folder()
    names = sorted(path.relative_to(root) for path in root.rglob("*") if path.is_file())
    return {name.as_posix(): (root / name).read_bytes() for name in names if not is_hidden(name)}


def is_hidden(name: Path) -> bool:
    """Say whether a file is the system's or Word's own (.DS_Store, ~$letterhead.docx) and no template."""
    return any(part.startswith((".", "~$")) for part in name.parts)
