"""An item's number and a language in; its texts in that language out, and what stands in its source beside its texts.

Four of five are releases of all kinds, the others appeals with their targets, demands and letters. The same number
gives the same item, whatever other items there are.
"""

from __future__ import annotations

from datetime import date, timedelta

from bench.body import body, bullets
from bench.pen import Pen

Tree = dict[str, object]
"""Keys and values as a YAML file has them."""
LANGUAGES = ("en", "fr", "ar", "zh-Hans", "ru", "es")
"""What the measured newsroom publishes in; its own language first."""
FORTY = (
    *LANGUAGES,
    *("bn", "cs", "da", "de", "el", "fa", "fi", "he", "hi", "hu", "id", "is", "it", "ja", "ko", "nb", "nl", "pl", "pt"),
    *("ro", "sv", "th", "tr", "uk", "ur", "vi", "zh-Hant", "fr-CA", "es-MX", "pt-BR", "ar-EG", "de-AT", "nl-BE"),
    "zh-Hant-HK",
)
"""All that the project publishes in, and some as another country has them."""
PHOTOGRAPH = "photograph.jpg"
_TYPES = ("press-release",) * 6 + ("statement", "statement", "open-letter", "media-advisory")
_LEAST, _MOST = 1000, 12_000  # bytes of an English body
_BYTES_A_BLOCK = 390
_SPEAKERS = ("resident", "lawyer", "researcher")


def is_appeal(number: int) -> bool:
    """Say whether an item is an appeal."""
    return number % 5 == 3


def is_closed(number: int) -> bool:
    """Say whether an item is an appeal that is over: one of three is."""
    return number % 15 == 8


def has_photograph(number: int) -> bool:
    """Say whether an item has a photograph, in a newsroom with photographs: one of three has."""
    return number % 3 == 0


def day_of(number: int) -> date:
    """Give the day of issue."""
    return date(2026, 1, 5) + timedelta(days=number % 280)


def kind_of(number: int) -> str:
    """Give the type of a text."""
    return "urgent-appeal" if is_appeal(number) else _TYPES[number % len(_TYPES)]


def slug(number: int) -> str:
    """Give an item's folder name."""
    return f"{day_of(number)}-{'appeal' if is_appeal(number) else 'release'}-{number:05}"


def place(number: int) -> str:
    """Give where an item's folder stands in a newsroom."""
    return f"{'appeals' if is_appeal(number) else 'releases'}/{slug(number)}"


def source_name(number: int) -> str:
    """Give what the file of an item's source is called."""
    return f"{'appeal' if is_appeal(number) else 'release'}.yaml"


def texts(number: int, language: str, *, photographs: bool = False) -> Tree:
    """Give what an item says in a language; each translation has the shape of its source."""
    pen = Pen(number, language)
    shape = pen.shape
    blocks = max(2, round(_LEAST * (_MOST / _LEAST) ** shape.random() / _BYTES_A_BLOCK))
    speakers = _SPEAKERS[: shape.randint(0, 3)]
    boxed = shape.random() < 0.2
    demanding = number % 10 == 4
    found: Tree = {
        "keywords": [pen.rare() for _ in range(shape.randint(2, 5))],
        "headline": pen.line(3, 8),
        "subheadline": pen.line(4, 10),
        "lead": pen.paragraph(1, 3, marked=False),
    }
    placed = [f"{{quote: {key}}}" for key in speakers]
    placed += ["{box: safety}"] * boxed + ["{demands}"] * demanding
    found["body"] = body(pen, blocks, placed)
    if speakers:
        found["quotes"] = {key: {"text": pen.paragraph(1, 3, marked=False), "role": pen.line(1, 3)} for key in speakers}
    if boxed:
        found["boxes"] = [{"id": "safety", "title": pen.line(2, 5), "text": pen.paragraph(1, 2)}]
    if shape.random() < 0.6:
        found["background"] = "\n\n".join(pen.paragraph() for _ in range(shape.randint(1, 3)))
    if number % 12 == 5:
        found["corrections"] = [{"note": pen.sentence(marked=False)}]
    found |= _of_appeal(number, pen) if is_appeal(number) else _of_release(number, pen)
    if demanding:
        found["demands"] = _demands(pen)
    if photographs and has_photograph(number):
        seen = Pen(number, language, "photograph")  # so that with and without photographs the rest is the same
        found["media"] = [{"file": PHOTOGRAPH, "alt": seen.line(6, 14), "caption": seen.sentence(marked=False)}]
    return found


def source(number: int, *, photographs: bool = False) -> Tree:
    """Give what stands in an item's source: its texts, and the facts beside them."""
    own = texts(number, LANGUAGES[0], photographs=photographs)
    day = day_of(number)
    facts: Tree = {
        "type": kind_of(number),
        "status": "approved",
        "language": LANGUAGES[0],
        "index_number": f"EX {number:05}/2026",
        "topics": ["housing", "fair-trial", "surveillance"][number % 3 : number % 3 + 2],
        "contacts": ["press-office", "desk"] if number % 4 == 0 else ["press-office"],
        "quotes": {key: {"speaker": Pen(number, "en", key).name()} for key in _SPEAKERS},
        "boxes": [{"kind": "warning"}],
        "corrections": [{"at": f"{day + timedelta(days=9)} 10:00"}],
        "media": [{"credit": Pen(number, "en", "credit").name()}],
    }
    facts |= _facts_of_appeal(number, day) if is_appeal(number) else _facts_of_release(number, day)
    return _together(facts, own)


def _of_release(number: int, pen: Pen) -> Tree:
    found: Tree = {"dateline": {"place": "Oslo"}}
    if pen.shape.random() < 0.6:
        found["notes_to_editors"] = [pen.paragraph(1, 2) for _ in range(pen.shape.randint(1, 3))]
    if kind_of(number) == "open-letter":
        found |= {"salutation": pen.line(1, 3), "closing": pen.line(0, 2)}
    if kind_of(number) == "media-advisory":
        found["events"] = [{"title": pen.line(2, 5), "place": pen.line(1, 3), "note": pen.paragraph(1, 2)}]
    return found


def _facts_of_release(number: int, day: date) -> Tree:
    found: Tree = {
        "dateline": {"date": str(day)},
        "events": [{"starts": f"{day + timedelta(days=20)} 10:00", "address": ["1 Example Road, Oslo"]}],
    }
    if number % 25 == 7:
        found["embargo"] = {"lifts_at": "2035-03-01 09:00", "timezone": "Europe/Oslo"}
    return found


def _of_appeal(number: int, pen: Pen) -> Tree:
    people = range(pen.shape.randint(1, 3))
    found: Tree = {
        "concern": pen.line(2, 5),
        "persons_at_risk": [{"role": pen.line(0, 1), "note": pen.sentence(marked=False)} for _ in people],
        "call_to_action": pen.paragraph(1, 2),
        "demands": _demands(pen),
        "guidance": bullets(pen),
        "targets": [{"id": key, "office": pen.line(1, 3), "institution": pen.line(1, 3)} for key in _TARGETS],
    }
    if is_closed(number):
        found["closed"] = {"thanks": pen.sentence(marked=False), "result": pen.paragraph(), "onward": pen.sentence()}
    return found


def _facts_of_appeal(number: int, day: date) -> Tree:
    found: Tree = {
        "stage": "first",
        "number": f"{number}/26",
        "issue_date": str(day),
        "send_before": "2034-12-31",
        "country": "NO",
        "persons_at_risk": [
            {
                "name": Pen(number, "en", f"person {turn}").name(),
                "name_public": True,
                "consent": {"by": "A relative", "on": str(day - timedelta(days=3))},
            }
            for turn in range(3)
        ],
        "targets": [
            {
                "role": role,
                "address": {"lines": ["1 Example Square", "0001 Oslo"], "country": "NO"},
                "email": f"{key}@example.org",
                "salutations": {"en": "Your Excellency,", "fr": "Monsieur le Ministre,", "ar": "معالي الوزير،"},
            }
            for key, role in _TARGETS.items()
        ],
        "letters": [_letter(number, language) for language in (("en", "fr", "ar") if number % 2 else ("fr",))],
        "sent_to_target": ["name", "country"],
        "closed": {"at": f"{day + timedelta(days=30)} 09:00"},
    }
    if number % 20 == 13:  # the next stage of the appeal before it
        found |= {"stage": "further-information", "number": f"{number - 5}/26 – 1", "previous": [slug(number - 5)]}
    return found


def _letter(number: int, language: str) -> Tree:
    pen = Pen(number, language, "letter")
    return {
        "target": "minister",
        "language": language,
        "subject": pen.line(2, 5),
        "text": "\n\n".join(pen.paragraph(1, 3, marked=False) for _ in range(3)),
        "closing": pen.line(2, 4) + ("،" if language == "ar" else ","),
        "mail_link": "subject",
    }


def _demands(pen: Pen) -> Tree:
    return {"intro": pen.line(3, 6), "items": [pen.line(5, 12) for _ in range(pen.shape.randint(2, 5))]}


def _together(facts: Tree, own: Tree) -> Tree:
    """Put facts beside texts; those that belong to a text which this item does not have stay away."""
    found: Tree = {}
    for key in (*facts, *(key for key in own if key not in facts)):
        fact, text = facts.get(key), own.get(key)
        if isinstance(fact, dict) and isinstance(text, dict):
            found[key] = _together(fact, text)
        elif isinstance(fact, list) and isinstance(text, list):
            found[key] = [_together(one, other) for one, other in zip(fact, text, strict=False)]
        elif text is not None or key not in _BESIDE_TEXTS:
            found[key] = fact if text is None else text
    return found


_TARGETS = {"minister": "primary", "embassy": "diplomatic-copy"}
_BESIDE_TEXTS = frozenset({*_SPEAKERS, "quotes", "boxes", "corrections", "media", "events", "closed"})
