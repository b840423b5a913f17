"""What a picture says of its colours without a profile, in; a profile that says the same, out, or none for sRGB.

PNG has two short forms (W3C PNG, third edition, 11.3.2): code points of ITU-T H.273 (cICP), or a gamma and four places
in the CIE's diagram (gAMA, cHRM). Cameras write two letters into Exif (JEITA CP-3461, DCF's “R03”) for Adobe RGB.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

from pipeline.pictures.profile import written

Pair = tuple[float, float]
Triple = tuple[float, float, float]
Rows = tuple[Triple, Triple, Triple]
Primaries = tuple[Pair, Pair, Pair, Pair]
"""Where red, green, blue and white stand in the CIE's diagram."""

_D65 = (0.3127, 0.3290)
_SRGB: Primaries = ((0.64, 0.33), (0.30, 0.60), (0.15, 0.06), _D65)
_ADOBE: Primaries = ((0.64, 0.33), (0.21, 0.71), (0.15, 0.06), _D65)
# ITU-T H.273 (07/2024), table 2.
_PRIMARIES: Mapping[int, Primaries] = {
    1: _SRGB,
    5: ((0.64, 0.33), (0.29, 0.60), (0.15, 0.06), _D65),
    6: ((0.63, 0.34), (0.31, 0.595), (0.155, 0.07), _D65),
    7: ((0.63, 0.34), (0.31, 0.595), (0.155, 0.07), _D65),
    9: ((0.708, 0.292), (0.170, 0.797), (0.131, 0.046), _D65),
    11: ((0.68, 0.32), (0.265, 0.69), (0.15, 0.06), (0.314, 0.351)),
    12: ((0.68, 0.32), (0.265, 0.69), (0.15, 0.06), _D65),
}
# Table 3: what a number means, as ICC's parametric curves (ICC.1:2022, 10.18) take it.
_BT709 = (1 / 0.45, 1 / 1.099, 0.099 / 1.099, 1 / 4.5, 0.081)
_SRGB_CURVE = (2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)
_CURVES: Mapping[int, Sequence[float]] = {
    1: _BT709, 4: (2.2,), 5: (2.8,), 6: _BT709, 8: (1.0,), 13: _SRGB_CURVE, 14: _BT709, 15: _BT709,
}  # fmt: skip
_FOR_HDR = frozenset({16, 18})
_ADOBE_GAMMA = 563 / 256
# “R03” as the first entry of Exif's IFD of interoperability, in either order of bytes.
_R03 = (b"\x01\0\x02\0\x04\0\0\0R03\0", b"\0\x01\0\x02\0\0\0\x04R03\0")
_SHARE = 100_000  # PNG writes shares as whole numbers
# As far from sRGB's gamma libpng takes for the same, and as far no eye tells two primaries apart.
_NEAR_GAMMA, _NEAR_PLACE = 0.05, 0.002
_D50: Triple = (0.9642, 1.0, 0.8249)
_BRADFORD: Rows = ((0.8951, 0.2664, -0.1614), (-0.7502, 1.7135, 0.0367), (0.0389, -0.0685, 1.0296))
_LEAST = 1e-6


def of_code_points(chunk: bytes) -> bytes | Literal["hdr"] | None:
    """Give the profile that a cICP chunk stands for; None for sRGB's, and for what no program knows."""
    primaries, curve = _PRIMARIES.get(chunk[0]), _CURVES.get(chunk[1])
    if chunk[1] in _FOR_HDR:
        return "hdr"
    if primaries is None or curve is None or (primaries, curve) == (_SRGB, _SRGB_CURVE):
        return None
    return _matrix_profile(primaries, curve)


def of_gamma(gamma: bytes, places: bytes | None) -> bytes | None:
    """Give the profile that gAMA and cHRM stand for; None where they say what sRGB says, or nothing."""
    share = int.from_bytes(gamma) / _SHARE
    if not 0.1 < share < 10:  # noqa: PLR2004 - beyond lies no screen
        return None
    primaries = _SRGB
    if places is not None:
        x = [int.from_bytes(places[at : at + 4]) / _SHARE for at in range(0, 32, 4)]
        primaries = ((x[2], x[3]), (x[4], x[5]), (x[6], x[7]), (x[0], x[1]))
    is_near = all(
        abs(a - b) < _NEAR_PLACE
        for one, two in zip(primaries, _SRGB, strict=True)
        for a, b in zip(one, two, strict=True)
    )
    if is_near and abs(share * 2.2 - 1) < _NEAR_GAMMA:
        return None
    return _matrix_profile(_SRGB if is_near else primaries, (1 / share,))


def of_camera(exif: bytes) -> bytes | None:
    """Give the profile that a camera means by R03, Adobe RGB's; None where it says nothing of the kind."""
    return _matrix_profile(_ADOBE, (_ADOBE_GAMMA,), "Adobe RGB (1998)") if any(each in exif for each in _R03) else None


def _matrix_profile(primaries: Primaries, curve: Sequence[float], name: str = "RGB") -> bytes | None:
    """Write a profile of three primaries and one curve; None where no colours can be reckoned from them."""
    if any(y < _LEAST for _, y in primaries):
        return None
    *columns, white = (_xyz(place) for place in primaries)
    shares = _solved(_transposed(columns), white)
    adapted = _adaptation(white)
    if shares is None or adapted is None:
        return None
    colours = [
        _times(adapted, (x * share, y * share, z * share)) for (x, y, z), share in zip(columns, shares, strict=True)
    ]
    if not all(abs(each) < 16 for colour in colours for each in colour):  # noqa: PLR2004 - far beyond any colour
        return None
    curves = b"para" + bytes(4) + (0 if len(curve) == 1 else 3).to_bytes(2) + bytes(2) + _fixed(*curve)
    tags = {b"wtpt": _place(_D50), b"chad": b"sf32" + bytes(4) + _fixed(*(each for row in adapted for each in row))}
    tags |= {kind: _place(colour) for kind, colour in zip((b"rXYZ", b"gXYZ", b"bXYZ"), colours, strict=True)}
    tags |= dict.fromkeys((b"rTRC", b"gTRC", b"bTRC"), curves)
    header = bytes(8) + b"\x04\x30\0\0mntrRGB XYZ " + bytes(40) + bytes(4) + _fixed(*_D50) + bytes(48)
    return written(header, name, tags)


def _place(colour: Triple) -> bytes:
    return b"XYZ " + bytes(4) + _fixed(*colour)


def _fixed(*values: float) -> bytes:
    """Write numbers as ICC's s15Fixed16."""
    return b"".join(round(value * 65536).to_bytes(4, signed=True) for value in values)


def _xyz(place: Pair) -> Triple:
    x, y = place
    return (x / y, 1.0, (1 - x - y) / y)


def _adaptation(white: Triple) -> Rows | None:
    """Give what carries colours under a white to the same under D50, in which profiles are written (Bradford)."""
    seen, wanted = _times(_BRADFORD, white), _times(_BRADFORD, _D50)
    if any(abs(each) < _LEAST for each in seen):
        return None
    scaled = [tuple(cone * wanted[row] / seen[row] for cone in _BRADFORD[row]) for row in range(3)]
    columns = [_solved(_BRADFORD, (scaled[0][at], scaled[1][at], scaled[2][at])) for at in range(3)]
    return _transposed([column for column in columns if column])


def _times(rows: Rows, by: Triple) -> Triple:
    first, second, third = (sum(a * b for a, b in zip(row, by, strict=True)) for row in rows)
    return (first, second, third)


def _transposed(columns: Sequence[Triple]) -> Rows:
    first, second, third = zip(*columns, strict=True)
    return (first, second, third)


def _solved(rows: Rows, wanted: Triple) -> Triple | None:
    """Solve three equations by Cramer's rule; None where they have not one answer."""
    whole = _determinant(rows)
    if abs(whole) < _LEAST:
        return None
    columns = _transposed(rows)
    first, second, third = (
        _determinant(_transposed([*columns[:at], wanted, *columns[at + 1 :]])) / whole for at in range(3)
    )
    return (first, second, third)


def _determinant(rows: Rows) -> float:
    (a, b, c), (d, e, f), (g, h, i) = rows
    return a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g)
