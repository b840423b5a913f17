"""LibreOffice, where it is installed: a Word file in, the PDF that it prints out.

Its start takes seconds, a page less than one. So the next one is started as soon as the last has printed, and waits; it
ends itself after it has printed. It has a profile of its own, and is in nobody's way who writes a letter meanwhile.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from contextlib import suppress
from functools import cache
from pathlib import Path
from threading import Lock

_SECONDS = 60
_MAC = Path("/Applications/LibreOffice.app/Contents/MacOS/soffice")
_LOCK = Lock()
_waiting: list[subprocess.Popen[bytes]] = []


def as_pdf(docx: bytes) -> bytes | None:
    """Give what LibreOffice prints of a Word file; None where there is no LibreOffice, or it fails."""
    program = _program()
    if program is None:
        return None
    with _LOCK, tempfile.TemporaryDirectory(prefix="press-desk-") as name:
        folder = Path(name)
        (folder / "page.docx").write_bytes(docx)
        command = [*_command(program), "--convert-to", "pdf", "--outdir", name, str(folder / "page.docx")]
        with suppress(OSError, subprocess.TimeoutExpired):
            subprocess.run(command, check=False, capture_output=True, timeout=_SECONDS)  # noqa: S603 - what is installed
        found = folder / "page.pdf"
        printed = found.read_bytes() if found.is_file() else None
        _start_next(program)
        return printed


def end() -> None:
    """End the LibreOffice that waits."""
    for process in _waiting:
        process.terminate()
        with suppress(subprocess.TimeoutExpired):
            process.wait(_SECONDS)
    _waiting.clear()


def _start_next(program: str) -> None:
    if any(each.poll() is None for each in _waiting):
        return
    _waiting.clear()
    waits = ["--nodefault", "--accept=pipe,name=press-desk;urp;"]
    quiet = subprocess.DEVNULL
    with suppress(OSError):
        _waiting.append(subprocess.Popen([*_command(program), *waits], stdout=quiet, stderr=quiet))  # noqa: S603 - as above


@cache
def _program() -> str | None:
    found = shutil.which("soffice") or shutil.which("libreoffice")
    return found or (str(_MAC) if sys.platform == "darwin" and _MAC.exists() else None)


@cache
def _profile() -> tempfile.TemporaryDirectory[str]:
    return tempfile.TemporaryDirectory(prefix="press-office-", ignore_cleanup_errors=True)


def _command(program: str) -> list[str]:
    profile = Path(_profile().name).as_uri()
    return [program, f"-env:UserInstallation={profile}", "--headless", "--norestore", "--nologo"]
