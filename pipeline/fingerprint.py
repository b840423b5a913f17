"""Bytes, files or values in; a fingerprint (SHA-256) out: the same for the same content, and for no other."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping

# Half a SHA-256 still cannot be met by chance, and a build log holds several for each item.
_SHORT = 32


def of_bytes(data: bytes) -> str:
    """Give the fingerprint of one file's bytes: 64 characters."""
    return hashlib.sha256(data).hexdigest()


def short(data: bytes) -> str:
    """Give a fingerprint of 16 characters: to tell a file from an earlier form of it, and for nothing else."""
    return of_bytes(data)[:16]


def of_files(files: Mapping[str, bytes]) -> str:
    """Give the fingerprint of files by name: 64 characters. Neither names nor contents can run into each other."""
    found = hashlib.sha256()
    for name, data in sorted(files.items()):
        found.update(f"{len(name)} {name} {len(data)} ".encode(errors="surrogateescape"))
        found.update(data)
    return found.hexdigest()


def of_values(values: object) -> str:
    """Give the fingerprint of values that JSON has: 32 characters."""
    return hashlib.sha256(json.dumps(values, default=str).encode()).hexdigest()[:_SHORT]


def of_fingerprints(*fingerprints: str) -> str:
    """Give one fingerprint for several, all of the same length: 32 characters."""
    return hashlib.sha256("".join(fingerprints).encode()).hexdigest()[:_SHORT]
