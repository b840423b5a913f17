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
        self._found: list[tuple[int, int, int, str]] = []

    @property
    def has_any(self) -> bool:
        """Say whether anything is to be replaced."""
        return bool(self._found)

    def replace(self, start: int, end: int, new: str) -> None:
        """Put other text in the place of a stretch; what comes to the same place stands in the order of the calls."""
        if new != self.text[start:end]:
            self._found.append((start, len(self._found), end, new))

    def applied(self) -> str:
        """Give the file's text with everything replaced; every other sign of it as it was."""
        if not self._found:
            return self._raw
        line_end = "\r\n" if self._windows else "\n"
        raw = self._raw + line_end if self._is_open else self._raw
        returns = _returns(raw)
        parts: list[str] = []
        done = 0
        for start, _, end, new in sorted(self._found):
            if start > done:
                parts.append(_stretch(raw, returns, done, start))
            parts.append(new.replace("\n", line_end))
            done = max(done, end)
        changed = "".join([*parts, _stretch(raw, returns, done, len(self.text))])
        return changed.removesuffix(line_end) if self._is_open else changed


def _returns(raw: str) -> list[int]:
    """Give which line ends, by their places without any return, have a return before them."""
    found: list[int] = []
    place = raw.find("\r\n")
    while place >= 0:
        found.append(place - len(found))
        place = raw.find("\r\n", place + 2)
    return found


def _stretch(raw: str, returns: list[int], start: int, end: int) -> str:
    return raw[start + bisect_left(returns, start) : end + bisect_left(returns, end)]
