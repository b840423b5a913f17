"""LibreOffice, where it is installed: a Word file in, the PDF that it prints out. One is kept running in between."""

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
            subprocess.run(command, check=False, capture_output=True, timeout=_SECONDS)  # noqa: S603 - the program that is installed
        found = folder / "page.pdf"
        return found.read_bytes() if found.is_file() else None


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


@cache
def warm() -> subprocess.Popen[bytes] | None:
    """Start the LibreOffice that the next conversions are handed to; None where there is none."""
    program = _program()
    if program is None:
        return None
    try:
        return subprocess.Popen([*_command(program), "--quickstart=no"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # noqa: S603 - as above
    except OSError:
        return None


def end() -> None:
    """End the LibreOffice that was kept running."""
    if warm.cache_info().currsize and (process := warm()) is not None:
        process.terminate()
        with suppress(subprocess.TimeoutExpired):
            process.wait(_SECONDS)
