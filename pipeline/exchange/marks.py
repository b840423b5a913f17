"""The marks in a text that are not Markdown's own: what is placed, and footnotes."""

from __future__ import annotations

import re

PLACEMENT = re.compile(r"\{ *[^{}\n]+? *\}")
FOOTNOTE = re.compile(r"(?<!\\)\[\^([^\]\s]+)\](:?)")
