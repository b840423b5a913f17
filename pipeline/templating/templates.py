"""Template files in, as values; Jinja environments out. A newsroom's own file stands before the engine's.

Names are relative to `templates/`: `html/release.html`, `word/letterhead.docx`, `words/nb.yaml`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    import jinja2

# What a format may keep among its templates that is none: a letterhead. Anything else there has to be text.
NO_TEXTS = (".docx",)


class Templates(Struct, frozen=True, eq=False):
    """Every template file's bytes, by name. Compared by identity, so that compiled forms can be kept beside it."""

    files: Mapping[str, bytes]
    compiled: Path | None = None
    """A folder of this user's, in which Jinja keeps what it compiled, as Python does with modules."""
    clock: Callable[[], float] = lambda: 0.0
    """Gives seconds, and never goes back: a template that takes too many of them is stopped."""

    def text(self, name: str) -> str:
        """Give a template's text; raise KeyError when there is none of this name, TemplateError when it is no text."""
        import jinja2  # noqa: PLC0415 - heavy, and who only compares templates does not compile them

        try:
            return self.files[name].decode("utf-8")
        except UnicodeDecodeError:
            raise jinja2.TemplateError(f"templates/{name} is no text, or is not saved as UTF-8") from None

    def environment(self, folder: str, *, escape: bool) -> jinja2.Environment:
        """Give a strict Jinja environment over one folder of templates (`html`, `word`, `text`)."""
        # heavy, and who only compares templates does not compile them
        from pipeline.templating.environment import KeptBytecode, strict  # noqa: PLC0415

        prefix = f"{folder}/"
        sources = {
            name.removeprefix(prefix): self.text(name)
            for name in self.files
            if name.startswith(prefix) and not name.endswith(NO_TEXTS)
        }
        # the name of what is kept says how it was compiled: what no sandbox compiled would run here without its checks
        pattern = f"sandbox-1-{folder}-{'escaped' if escape else 'plain'}-%s"
        cache = KeptBytecode(str(self.compiled), pattern) if self.compiled else None
        return strict(sources, escape=escape, cache=cache, clock=self.clock)
