"""The engine's own templates and words, as bytes by name, from wherever the engine lives.

In a checkout templates stand beside the package, where a designer looks for them; a wheel carries them inside it. Words
stand in the folders of their languages, and are named as a newsroom names its own: `words/nb.yaml`.
"""

from __future__ import annotations

from pathlib import Path

from pipeline.languages.registry import tag_of

_PACKAGE = Path(__file__).parents[1]
_LANGUAGES = _PACKAGE / "languages"
_PLACES = (_PACKAGE / "_defaults" / "templates", _PACKAGE.parent / "templates")


def folder() -> Path:
    """Give the folder of the engine's own templates."""
    return next(place for place in _PLACES if (place / "html").is_dir())


def template_files() -> dict[str, bytes]:
    """Read every template, by name (`html/page.html`) and in its order; hidden files and Word's lock files are none."""
    root = folder()
    names = sorted(path.relative_to(root) for path in root.rglob("*") if path.is_file())
    words = {f"words/{tag_of(path.parent.name)}.yaml": path for path in _LANGUAGES.glob("*/words.yaml")}
    found = {name.as_posix(): root / name for name in names if not is_hidden(name)} | dict(sorted(words.items()))
    return {name: path.read_bytes() for name, path in found.items()}


def is_hidden(name: Path) -> bool:
    """Say whether a file is the system's or Word's own (.DS_Store, ~$letterhead.docx) and no template."""
    return any(part.startswith((".", "~$")) for part in name.parts)
