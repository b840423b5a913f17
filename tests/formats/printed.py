"""Printed sheets read back: what stands on each, where its print ends, and in which colours."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

from PIL import Image

DOTS = 36
_WHITE = 250


def sheets(pdf: Path) -> Iterator[Image.Image]:
    """Give a picture of each sheet, 36 dots an inch."""
    stem = pdf.with_suffix("")
    subprocess.run(["pdftoppm", "-r", str(DOTS), str(pdf), str(stem)], check=True, timeout=120)
    for file in sorted(pdf.parent.glob(f"{stem.name}-*.ppm")):
        with Image.open(file) as image:
            yield image.convert("RGB")


def texts(pdf: Path) -> list[str]:
    """Give the text of each sheet."""
    command = ["pdftotext", "-raw", str(pdf), "-"]
    found = subprocess.run(command, check=True, capture_output=True, timeout=60).stdout.decode()
    return found.split("\f")[:-1]


def rows(sheet: Image.Image, top: float, bottom: float) -> list[bool]:
    """Give the rows of dots between two places, parts of the sheet's height: true where something is printed."""
    grey = sheet.convert("L")
    found = [min(grey.crop((0, y, grey.width, y + 1)).tobytes()) < _WHITE for y in range(grey.height)]
    return found[int(len(found) * top) : int(len(found) * bottom)]


def filled(found: list[bool]) -> float:
    """Say how far down the print reaches, as a part of the whole."""
    return max((place for place, printed in enumerate(found, start=1) if printed), default=0) / len(found)
