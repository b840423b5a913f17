"""Two versions of a text, in several scripts, and what is made of them."""

from __future__ import annotations

from pipeline.comparing.comparison import ComparedText, Comparison, compared

ITEM = "releases/2031-03-04-courts-interpreters"
NEW = "It is no better than in 2030."
BEFORE = ComparedText(
    "version 1, which went out at 2031-03-04 09:00",
    (
        ("headline", "One hearing in three goes ahead without an interpreter"),
        ("body", "In 300 of 912 hearings nobody translated.\n\nThe figures come from six towns."),
        ("quotes.mayor.text", "Nobody told me what I was accused of."),
        ("notes_to_editors.1", "The register can be seen on request."),
        ("notes_to_editors.2", "Call +44 20 7946 0018 before noon."),
    ),
)
AFTER = ComparedText(
    "the files as they are now",
    (
        ("headline", "One hearing in four goes ahead without an interpreter"),
        ("body", f"In 300 of 912 hearings nobody translated.\n\n{NEW}\n\nThe figures come from six\u00a0towns."),
        ("notes_to_editors.1", "Call +44 20 7946 0018 before noon."),
        ("notes_to_editors.2", "The register can be seen by anybody on request."),
        ("links.1.url", "https://example.org/register?year=2030&town=all"),
    ),
)  # fmt: skip
TEXTS = {
    "en": (BEFORE, AFTER),
    "ar": (
        ComparedText("version 1", (("headline", "تلقى معظمهم رسالة من 46 000 شخص في Example International"),)),
        ComparedText("now", (("headline", "تلقى كلهم رسالة من 47 000 شخص في Example Norway"),)),
    ),
    "zh-Hans": (
        ComparedText("version 1", (("headline", "300个家庭必须离开。"), ("lead", "他们没有收到通知。"))),
        ComparedText("now", (("headline", "400个家庭必须搬走。"), ("lead", "他们没有收到通知。"))),
    ),
    "th": (
        ComparedText("version 1", (("headline", "สามร้อยครอบครัวต้องออกจากบ้าน"),)),
        ComparedText("now", (("headline", "สี่ร้อยครอบครัวต้องออกจากหมู่บ้าน"),)),
    ),
}


def comparison(tag: str = "en") -> Comparison:
    """Give what lies between the two versions in a language."""
    before, after = TEXTS[tag]
    return compared(ITEM, tag, before, after)


def comparisons() -> list[Comparison]:
    """Give all languages of the item."""
    return [comparison(tag) for tag in TEXTS]
