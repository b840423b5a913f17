"""What no line should part though no space holds it: two hours, the letter of “e-mail”, a month with two names.

Whatever has spaces in it is held by these (`held.py`).
"""

from __future__ import annotations

import re

# “e-mail”, “X-ray”; “vis-à-vis” and “15-year-old” may be parted.
_LETTER = r"(?<![\w-])[^\W\d_]-[^\W\d_]{2,12}(?![\w-])"
# “10:00–10:45”, “9–18”, “17.00–18.00”
_SPAN = r"(?<![\w.:–])\d{1,4}(?:[.:]\d{2})?–\d{1,4}(?:[.:]\d{2})?(?![\w–])"
# “مايو/أيار”
MONTHS = "[\u0621-\u06d3]{3,}/[\u0621-\u06d3]{3,}"
DAY = "(?:[0-9]{4}年)?[0-9]{1,2}月[0-9]{1,2}日"
UNBROKEN = re.compile(f"{_LETTER}|{_SPAN}|{MONTHS}|{DAY}")
"""A pattern of each."""
