"""What somebody says of a newsroom in; all its files out, with a first release that is a draft."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date

from msgspec import Struct

from pipeline.scaffold.order import in_order
from pipeline.writer.rendered import flow
from pipeline.writer.scalars import Spot, written
from pipeline.writer.splice import fresh

_FIRST = "first-release"
_SETTINGS = """\
# Your newsroom: who issues its texts, in which languages, and whom journalists may call.
# An editor that knows the schemas in schema/ says of each field what it is for. A line that starts with # is a remark:
# take the sign away, and it counts.
organisation:
  # The name that stands on every text. Where it differs from one language to another: {{en: …, nb: …}}.
  name: {name}
  # Two sentences about you, at the foot of every text.
  # boilerplate: {{en: We protect people. We take no money from governments.}}

# Your own language, and all that you publish in.
language: {language}
languages: {languages}
# Some languages’ words for embargo, draft and withdrawal were read by no native speaker yet. To print them as they are:
# accepted_words: {others}
# The zone of every time that names none.
timezone: {zone}
# Where your public site stands. Links to pages start with it.
site: {site}
# Whose dates and numbers a language has, where several are in use.
# conventions: {{en: en-GB}}

# Whom journalists may call. A text names its contacts by their keys: contacts: [press-office].
contacts:
  press-office:
    name: {office}
{phones}    email: {email}
# The key of the press office’s own line.
press_office: press-office

# Each text is made as a mail, too, which your mail program opens; no receiver stands in it.
text: {{mail: yes}}

# What your texts are about. A text names its topics by their keys: topics: [fair-trial].
# topics:
#   fair-trial: {{en: Fair trial}}

# The form of your index numbers, if you have any, as a regular expression: PR 001/2026.
# index_number: 'PR \\d{{3}}/\\d{{4}}'
"""
_LEAD = """\
# The first paragraph, which tells the whole story, and the text. Take the signs away, and write your own.
# lead: |
#   Three hundred families must leave their homes before the rains.
# body: |
#   The families heard of the order on Monday.
"""
_IGNORED = "# What press makes, and what it keeps for itself\nbuild/\n.desk/\n"
_MERGED = "# Of two branches, the signatures of both stay\nsignatures.log merge=union\n"
_READ_ME = """\
# {name}: newsroom

Each folder in `releases/` and `appeals/` holds one text: `press check` finds its faults, `press build` makes its files.
"""
_YAML_EXTENSION = "redhat.vscode-yaml"  # reads the schemas that settings.json names
_SCHEMAS: Mapping[str, object] = {
    "schema/newsroom.json": "newsroom.yaml",
    "schema/release.json": "releases/*/release.yaml",
    "schema/appeal.json": "appeals/*/appeal.yaml",
    "schema/release-translation.json": ["releases/*/*.yaml", "!releases/*/release.yaml"],
    "schema/appeal-translation.json": ["appeals/*/*.yaml", "!appeals/*/appeal.yaml"],
}


class NewsroomWish(Struct, frozen=True):
    """What somebody says of a newsroom; its own language is the first."""

    name: str
    languages: tuple[str, ...]
    timezone: str
    email: str
    phone: str | None = None
    site: str | None = None
    office: str | None = None
    """What the press office is called; without it, as the newsroom is."""
    place: str | None = None
    """The town that texts are issued in."""

    @property
    def public_site(self) -> str:
        """Give the address of the public site; where nobody said it, that of the e-mail address."""
        return self.site or f"https://www.{self.email.rpartition('@')[2].strip() or 'example.org'}"


def newsroom_files(
    wish: NewsroomWish, day: date, headline: str, schemas: Mapping[str, Mapping[str, object]]
) -> dict[str, str]:
    """Give the files by their names in the folder; raise UnwritableError where no YAML can hold what was said.

    `headline` is that of the first release, in the newsroom's own language. `schemas` are those for editors, by name.
    """
    return {
        "newsroom.yaml": _settings(wish),
        first_release(day): _release(wish, day, headline),
        ".gitignore": _IGNORED,
        ".gitattributes": _MERGED,
        ".vscode/extensions.json": _json({"recommendations": [_YAML_EXTENSION]}),
        ".vscode/settings.json": _json({"yaml.schemas": _SCHEMAS}),
        "README.md": _READ_ME.format(name=wish.name),
        **schema_files(schemas),
    }


def schema_files(schemas: Mapping[str, Mapping[str, object]]) -> dict[str, str]:
    """Give the files by which editors know a newsroom's fields, by their names in the folder."""
    return {f"schema/{name}.json": _json(each) for name, each in schemas.items()}


def first_release(day: date) -> str:
    """Give the name of the first release's file."""
    return f"releases/{day.isoformat()}-{_FIRST}/release.yaml"


def _settings(wish: NewsroomWish) -> str:
    phones = f"    phones:\n      - number: {_line(wish.phone)}\n" if wish.phone else ""
    return _SETTINGS.format(
        name=_line(wish.name),
        language=_line(wish.languages[0]),
        languages=flow(list(wish.languages)),
        others=flow([each for each in wish.languages if each != "en"] or ["nb"]),
        zone=_line(wish.timezone),
        site=_line(wish.public_site),
        office=_line(wish.office or wish.name),
        phones=phones,
        email=_line(wish.email),
    )


def _release(wish: NewsroomWish, day: date, headline: str) -> str:
    dateline = {"place": wish.place, "date": day.isoformat()} if wish.place else {"date": day.isoformat()}
    head = in_order({
        "type": "press-release",
        "status": "draft",
        "language": wish.languages[0],
        "headline": headline,
        "dateline": dateline,
    })  # fmt: skip
    remark = "# Your first text. It is a draft: nothing of it goes out before you write ‘status: approved’.\n"
    return remark + fresh(head) + _LEAD + fresh({"contacts": ["press-office"]})


def _line(text: str) -> str:
    return written(text, Spot(4))


def _json(value: Mapping[str, object]) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
