"""The catalogue of faults in; the page that lists them out."""

from __future__ import annotations

from pipeline.report.explain import catalogue

_HEAD = """# Faults

Made from the catalogue by `make docs`; do not edit it here. `press explain CODE` prints one of these in the terminal.
"""


def page() -> str:
    """Give the page, faults by code."""
    parts = [_HEAD]
    for code, entry in sorted(catalogue().items()):
        parts.append(f"\n## {code}\n\n{entry.title}\n\n{entry.means.strip()}\n")
        parts.append(
            f"\nWrong:\n\n```yaml\n{entry.wrong.rstrip()}\n```\n\nRight:\n\n```yaml\n{entry.right.rstrip()}\n```\n"
        )
    return "".join(parts)
