"""Colour profiles as cameras, screens and presses write them, with people’s names in them."""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence

SOMEBODY = "Ada’s screen, serial no. 59-7522"
MATRIX_OF_D65 = {
    "srgb": ((0.64, 0.33), (0.30, 0.60), (0.15, 0.06)),
    "p3": ((0.68, 0.32), (0.265, 0.69), (0.15, 0.06)),
    "adobe": ((0.64, 0.33), (0.21, 0.71), (0.15, 0.06)),
    "bt2020": ((0.708, 0.292), (0.170, 0.797), (0.131, 0.046)),
}
D65 = (0.3127, 0.3290)
# As the ICC's and Apple's own profiles have them, under D50: red, green, blue.
UNDER_D50 = {
    "p3": ((0.51512, 0.24120, -0.00105), (0.29198, 0.69225, 0.04189), (0.15710, 0.06657, 0.78407)),
    "adobe": ((0.60974, 0.31111, 0.01947), (0.20528, 0.62567, 0.06087), (0.14919, 0.06322, 0.74457)),
    "prophoto": ((0.79767, 0.28803, 0.0), (0.13518, 0.71188, 0.0), (0.03134, 0.00009, 0.82492)),
    "srgb": ((0.43607, 0.22249, 0.01392), (0.38515, 0.71687, 0.09708), (0.14307, 0.06061, 0.71410)),
}


def rgb(name: str, gamma: float = 2.2, described: str = SOMEBODY) -> bytes:
    """Give a profile of three primaries and a gamma, as a program writes it that measured a screen."""
    tags = {
        tag: b"XYZ " + bytes(4) + _fixed(*colour)
        for tag, colour in zip((b"rXYZ", b"gXYZ", b"bXYZ"), UNDER_D50[name], strict=True)
    } | dict.fromkeys((b"rTRC", b"gTRC", b"bTRC"), _curve(gamma))
    return _profile(b"RGB ", b"XYZ ", tags, described)


def grey(gamma: float, described: str = SOMEBODY) -> bytes:
    """Give a profile of grey."""
    return _profile(b"GRAY", b"XYZ ", {b"kTRC": _curve(gamma)}, described)


def press(described: str = SOMEBODY) -> bytes:
    """Give a press's profile: inks that mix to what `INKS` says, and to black where they lie on one another."""
    grid = bytearray()
    for index in range(16):
        inks = frozenset(ink for ink, bit in zip("cmyk", (8, 4, 2, 1), strict=True) if index & bit)
        lightness, a, b = INKS.get("".join(sorted(inks)), (20, 0, 0))
        grid += bytes((round(lightness * 2.55), a + 128, b + 128))
    straight = bytes(range(256))
    table = b"mft1" + bytes(4) + bytes((4, 3, 2, 0)) + _fixed(1, 0, 0, 0, 1, 0, 0, 0, 1)
    return _profile(b"CMYK", b"Lab ", {b"A2B0": table + straight * 4 + bytes(grid) + straight * 3}, described)


# Lightness, a and b of CIE Lab. Its magenta is an orange, which no other press has: so it shows who reads the profile.
INKS: Mapping[str, tuple[int, int, int]] = {
    "": (100, 0, 0), "c": (55, -37, -50), "m": (60, 40, 60), "y": (89, -5, 93), "k": (16, 0, 0), "cm": (24, 22, -46),
    "cy": (50, -65, 27), "my": (47, 68, 48),
}  # fmt: skip


def _profile(space: bytes, connection: bytes, tags: Mapping[bytes, bytes], described: str) -> bytes:
    text = described.encode("ascii", errors="replace") + b"\0"
    wide = described.encode("utf-16-be")
    said = {
        b"desc": b"desc"
        + bytes(4)
        + len(text).to_bytes(4)
        + text
        + bytes(4)
        + (len(wide) // 2).to_bytes(4)
        + wide
        + bytes(70),
        b"cprt": b"text" + bytes(4) + b"(c) " + text,
        b"dmnd": b"text" + bytes(4) + text,
        b"meta": b"text" + bytes(4) + text,
        b"wtpt": b"XYZ " + bytes(4) + _fixed(0.9642, 1.0, 0.8249),
    }
    every = [*said.items(), *tags.items()]
    at, table, contents = 132 + 12 * len(every), b"", b""
    for name, content in every:
        table += name + at.to_bytes(4) + len(content).to_bytes(4)
        padded = content + bytes(-len(content) % 4)
        contents, at = contents + padded, at + len(padded)
    header = (
        at.to_bytes(4) + b"ADAS" + b"\x02\x40\0\0" + b"mntr" + space + connection
        + struct.pack(">6H", 2026, 11, 22, 7, 52, 2) + b"acsp" + b"APPL" + bytes(4) + b"ADA1" + b"7522" + bytes(12)
        + _fixed(0.9642, 1.0, 0.8249) + b"ADAS" + bytes(44)
    )  # fmt: skip
    return header + len(every).to_bytes(4) + table + contents


def _curve(gamma: float) -> bytes:
    return b"curv" + bytes(4) + (1).to_bytes(4) + round(gamma * 256).to_bytes(2) + bytes(2)


def _fixed(*values: float) -> bytes:
    return b"".join(round(value * 65536).to_bytes(4, signed=True) for value in values)


def in_srgb(colour: Sequence[int], primaries: str, gamma: float) -> tuple[int, ...]:
    """Reckon what a colour of three primaries under D65 is in sRGB, without any profile."""
    light = [(each / 255) ** gamma for each in colour]
    xyz = _times(_matrix(MATRIX_OF_D65[primaries]), light)
    back = _solve(_matrix(MATRIX_OF_D65["srgb"]), xyz)
    return tuple(round(255 * _number(min(1.0, max(0.0, each)))) for each in back)


def _number(light: float) -> float:
    return 12.92 * light if light <= 0.0031308 else 1.055 * light ** (1 / 2.4) - 0.055


def _matrix(primaries: Sequence[tuple[float, float]]) -> list[list[float]]:
    columns = [[x / y, 1.0, (1 - x - y) / y] for x, y in primaries]
    rows = [list(row) for row in zip(*columns, strict=True)]
    x, y = D65
    shares = _solve(rows, [x / y, 1.0, (1 - x - y) / y])
    return [[each * share for each, share in zip(row, shares, strict=True)] for row in rows]


def _times(rows: Sequence[Sequence[float]], by: Sequence[float]) -> list[float]:
    return [sum(one * other for one, other in zip(row, by, strict=True)) for row in rows]


def _solve(rows: Sequence[Sequence[float]], wanted: Sequence[float]) -> list[float]:
    """Solve by elimination."""
    work = [[*row, value] for row, value in zip(rows, wanted, strict=True)]
    for at in range(3):
        best = max(range(at, 3), key=lambda row: abs(work[row][at]))
        work[at], work[best] = work[best], work[at]
        work[at] = [each / work[at][at] for each in work[at]]
        for row in range(3):
            if row != at:
                factor = work[row][at]
                work[row] = [one - factor * other for one, other in zip(work[row], work[at], strict=True)]
    return [row[3] for row in work]
