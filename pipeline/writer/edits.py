"""A file's text in; the same text with some stretches of it replaced, out, with the line ends that the file has."""

from __future__ import annotations

from bisect import bisect_left


class Edits:
    """Stretches to be replaced, in places of `text`: the file's with bare line ends, and one behind its last line."""

    def __init__(self, raw: str) -> None:
        """Take a file's text as it is."""
        self._raw = raw
        self._windows = "\r\n" in raw
        bare = raw.replace("\r\n", "\n") if self._windows else raw
        self._is_open = not bare.endswith("\n")
        self.text = f"{bare}\n" if self._is_open else bare
        self._line_end = "\r\n" if self._windows else "\n"
        self._whole = raw + self._line_end if self._is_open else raw
        self._returns = _returns(self._whole) if self._windows else []
        self._found: list[tuple[int, int, int, str]] = []

    @property
    def has_any(self) -> bool:
        """Say whether anything is to be replaced."""
        return bool(self._found)

    def replace(self, start: int, end: int, new: str) -> None:
        """Put other text in the place of a stretch; what comes to the same place stands in the order of the calls."""
        if new != self.text[start:end]:
            self.replace_as_it_is(start, end, new.replace("\n", self._line_end))

    def replace_as_it_is(self, start: int, end: int, raw: str) -> None:
        """Put a stretch of a file in the place of another, with the line ends that it has."""
        if raw != self.as_it_is(start, end):
            self._found.append((start, len(self._found), end, raw))

    def as_it_is(self, start: int, end: int) -> str:
        """Give a stretch with the line ends that the file has."""
        return self._whole[start + bisect_left(self._returns, start) : end + bisect_left(self._returns, end)]

    def applied(self) -> str:
        """Give the file's text with everything replaced; every other sign of it as it was."""
        if not self._found:
            return self._raw
        parts: list[str] = []
        done = 0
        for start, _, end, new in sorted(self._found):
            if start > done:
                parts.append(self.as_it_is(done, start))
            parts.append(new)
            done = max(done, end)
        changed = "".join([*parts, self.as_it_is(done, len(self.text))])
        return changed.removesuffix(self._line_end) if self._is_open else changed


def _returns(raw: str) -> list[int]:
    """Give which line ends, by their places without any return, have a return before them."""
    found: list[int] = []
    place = raw.find("\r\n")
    while place >= 0:
        found.append(place - len(found))
        place = raw.find("\r\n", place + 2)
    return found
