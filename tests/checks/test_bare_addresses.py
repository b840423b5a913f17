"""An address in a running text holds nothing hidden; what stands beside one in other scripts is no fault."""

from __future__ import annotations

import json

import pytest

from tests.small import RELEASE, codes, item


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("See https://www.example.org/re\u200bport.", ["bad-link"]),
        ("See www.exam\u00adple.org now.", ["bad-link"]),
        ("Write to pre\u00adss@example.org.", ["bad-link"]),
        ("See https://https://example.org/a.", ["bad-link"]),
        ("See [it](https://exam\u00adple.org/a).", ["bad-link"]),
        ("Write to ada\u200b@example.org.", ["bad-link"]),
        ("Write to ada@example\u200b.org.", ["bad-link"]),
        ("See https://www.https://example.org.", ["bad-link"]),
        ("See https://https//example.org.", ["bad-link"]),
        ("See (hhttps://example.org).", ["bad-link"]),
        ("See https//example.org.", ["bad-link"]),
        ("See https:/example.org.", ["bad-link"]),
        ("See ftp://example.org, https://https.example.org, //example.org and // a.", []),
        ("See [a re\u00adport](https://example.org/a).", []),
        ("请看https://example.org/a。", []),
        ("See https://example.org/?to=https://example.org/a and he@she, she@.", []),
        ("See https://web.archive.org/web/2020/https://example.org/a.", []),
        ("https://example.org/a\u200bข้อความ", []),
        ("راجعوا \u2066https://example.org/a\u2069 الآن، و\u200fpress@example.org\u200f.", []),
        ("A soft\u00adhyphen and a zero\u200bwidth space are no addresses, nor is @ada\u200b.", []),
    ],
)
def test_an_address_in_a_text_can_be_followed(text: str, faults: list[str]) -> None:
    for field in ("body", "headline") if "](" not in text else ("body",):
        source = RELEASE.replace("body: |\n  Three hundred families must leave.\n", "body: So.\n")
        lines = [line for line in source.split("\n") if not line.startswith(f"{field}:")]
        file = "\n".join((*lines, f"{field}: {json.dumps(text, ensure_ascii=False)}", ""))
        assert [code for code in codes(item(file)) if code == "bad-link"] == faults
