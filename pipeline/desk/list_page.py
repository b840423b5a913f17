"""The newsroom's items in; the desk's first page out: what happens next, and every item by state, to be searched."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import timedelta
from functools import cached_property
from urllib.parse import urlencode

from msgspec import Struct
from msgspec.structs import asdict, replace
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from pipeline.checks.unreviewed_words import unread
from pipeline.desk.answers import RefusedError, page
from pipeline.desk.desk import Desk
from pipeline.desk.form.echoes import place_name
from pipeline.desk.pages import rendered
from pipeline.desk.signed import role_shown, waiting_line
from pipeline.desk.waiting import progress_told
from pipeline.names.letters import folded
from pipeline.newsroom.settings import LoadedSettings
from pipeline.overview.glance import Filter, glance
from pipeline.overview.listed_item import GROUPS, WENT_OUT, ListedItem
from pipeline.publishing.upcoming import Upcoming

_ROWS = 100
_MOST_NEXT = 5
_MOST_MISSING = 8  # languages that are named: two lines of tags on a row
_INSTANT = timedelta(seconds=1)


class Query(Struct, frozen=True, dict=True):
    """What a list is asked for; what is empty asks for all."""

    q: str = ""
    state: str = ""
    kind: str = ""
    lang: str = ""
    country: str = ""
    topic: str = ""
    sign: str = ""
    out: str = ""
    page: str = ""

    @cached_property
    def _words(self) -> Sequence[str]:
        return folded(self.q).split()

    @cached_property
    def _filter(self) -> Filter:
        """Give what `press status` can be asked for as well."""
        asked = {"languages": self.lang, "kinds": self.kind, "roles": self.sign, "out": self.out}
        return Filter(**{name: (value,) for name, value in asked.items() if value})

    def address(self, **changed: str) -> str:
        """Give the address of the list with something else asked for."""
        asked = {name: value for name, value in asdict(replace(self, **changed)).items() if value}
        return f"/?{urlencode(asked)}" if asked else "/"

    def takes(self, item: ListedItem) -> bool:
        """Say whether an item is asked for, but for its state."""
        return (
            (not self._words or all(word in item.text for word in self._words))
            and self._filter.takes(item)
            and (not self.country or self.country in item.countries)
            and (not self.topic or self.topic in item.topics)
        )


async def whole(desk: Desk, request: Request) -> Response:
    """Give the whole page."""
    return page(await run_in_threadpool(_page, desk, _query(request), "list.html"))


async def part(desk: Desk, request: Request) -> Response:
    """Give what changes of the page as somebody types into its search."""
    return page(await run_in_threadpool(_page, desk, _query(request), "items.html"))


def _query(request: Request) -> Query:
    known = Query.__struct_fields__
    return Query(**{name: value.strip() for name, value in request.query_params.items() if name in known})


def _page(desk: Desk, query: Query, name: str) -> str:
    settings = desk.shared.settings
    if settings is None:
        raise RefusedError(409, desk.words["settings_at_fault"])
    now = desk.now()
    items = desk.known.rows(desk.shared.files, desk.shared.languages, now)
    seen = glance((each for each in items if query.takes(each)), now)
    wanted = [each for group, some in seen.groups.items() if query.state in {"", group} for each in some]
    first = _first_row(query, len(wanted))
    named = settings.settings.organisation.name
    words, counts = desk.words, {str(each): len(seen.groups[each]) for each in GROUPS if each in seen.groups}
    return rendered(
        name,
        words=words,
        token=desk.keys.token,
        newsroom_name=named.get(settings.settings.language) or next(iter(named.values())),
        newsroom_language=settings.settings.language,
        query=query,
        next=[
            {
                "machine": change.at.isoformat(),
                "when": _when(desk, change),
                "what": words[f"next_{change.kind}"],
                "key": item.key,
                "headline": item.headline or item.slug,
                "language": item.language,
            }
            for change, item in seen.upcoming[:_MOST_NEXT]
        ],
        filters=_filters(desk, items, query),
        counts=[
            {
                "label": words["all"] if not group else words[f"state_{group}"],
                "count": counts[group] if group else sum(counts.values()),
                "address": query.address(state=group, page=""),
                "is_current": query.state == group,
            }
            for group in ("", *counts)
        ],
        unread=_unread(desk, settings),
        found=words["found_one"] if len(wanted) == 1 else words.fill("found_many", count=len(wanted)),
        coming=progress_told(desk),
        rows=[_row(desk, each) for each in wanted[first : first + _ROWS]],
        pages=_pages(desk, query, first, len(wanted)),
    )


def _first_row(query: Query, count: int) -> int:
    """Give the number of the first row that is shown; of a page behind the last, that of the last."""
    wanted = int(query.page) if query.page.isdecimal() and query.page.isascii() and len(query.page) < 6 else 1  # noqa: PLR2004 - of any newsroom
    return max(0, min(wanted - 1, (count - 1) // _ROWS)) * _ROWS


def _pages(desk: Desk, query: Query, first: int, count: int) -> Mapping[str, str]:
    """Say which rows of how many are shown, with the addresses of those before and behind; nothing of a short list."""
    if count <= _ROWS:
        return {}
    last, number = min(first + _ROWS, count), first // _ROWS + 1
    return {
        "told": desk.words.fill("rows_shown", first=first + 1, last=last, count=count),
        "before": query.address(page=str(number - 1) if number > 2 else "") if first else "",  # noqa: PLR2004 - the first has no number
        "after": query.address(page=str(number + 1)) if last < count else "",
    }


def _filters(desk: Desk, items: Collection[ListedItem], query: Query) -> Iterator[Mapping[str, object]]:
    """Give the filters, each with the values that some item has."""
    kinds = {each.kind for each in items}
    tags = {tag for each in items for tag, how in each.languages.items() if how.standing != "missing"}
    countries = set[str]().union(*(each.countries for each in items))
    topics = set[str]().union(*(each.topics for each in items))
    roles = set[str]().union(*(each.waits_for for each in items))
    settings = desk.shared.settings
    named = settings.settings.topics if settings else {}
    labels = {
        "kind": {value: desk.words.choice("type", value) for value in kinds},
        "lang": {value: desk.language_name(value) for value in tags},
        "country": {value: place_name(value, desk.words) or value for value in countries},
        "topic": {value: _topic(desk, named, value) for value in topics},
    }
    if roles or query.sign:  # most newsrooms ask for no signature
        labels["sign"] = {value: role_shown(desk.words, value) for value in {*roles, query.sign}}
    if query.out or any(each.went_out for each in items):  # without a ledger there is nothing to ask
        labels["out"] = {value: desk.words[f"out_{value}"] for value in WENT_OUT}
    for name, found in labels.items():
        choices = sorted(({"value": value, "label": label} for value, label in found.items() if value), key=_label)
        yield {"name": name, "label": desk.words[f"filter_{name}"], "value": getattr(query, name), "choices": choices}


def _unread(desk: Desk, loaded: LoadedSettings) -> str:
    """Say in which languages nobody has read the words that keep a text from going out."""
    tags = desk.by_name(tag for tag in loaded.settings.languages if unread(tag, loaded))
    many = len(tags) > _MOST_MISSING
    named = desk.words.fill("many_languages", count=len(tags)) if many else ", ".join(map(desk.language_name, tags))
    return desk.words.fill("words_unread", languages=named) if tags else ""


def _label(choice: Mapping[str, str]) -> str:
    return folded(choice["label"])


def _topic(desk: Desk, named: Mapping[str, Mapping[str, str]], key: str) -> str:
    names = named.get(key, {})
    return names.get(desk.words.language.tag) or names.get("en") or next(iter(names.values()), key)


def _when(desk: Desk, change: Upcoming) -> str:
    """Give when something happens; of what ends with a day, the day."""
    return desk.day(change.at - _INSTANT) if change.kind not in {"lifts", "closes"} else desk.moment(change.at)


def _tags(desk: Desk, item: ListedItem) -> Sequence[Mapping[str, str]]:
    """Give an item's languages and how each stands; many that are not translated are one tag, which names them."""
    words, marks = desk.words, {tag: item.behind.get(tag, "current") for tag in item.languages}
    missing = [tag for tag, mark in marks.items() if mark == "missing"]
    summed = frozenset(missing) if len(missing) > _MOST_MISSING else frozenset[str]()
    tags = [
        {"tag": tag, "mark": mark, "title": words["language_current" if mark == "current" else f"behind_{mark}"]}
        for tag, mark in marks.items()
        if tag not in summed and (item.languages[tag].standing != "missing" or tag in item.behind)
    ]
    if summed:
        names = ", ".join(map(desk.language_name, desk.by_name(summed)))
        tags.append({"tag": f"+{len(summed)}", "mark": "missing", "title": f"{words['behind_missing']}: {names}"})
    return tags


def _row(desk: Desk, item: ListedItem) -> Mapping[str, object]:
    words, change = desk.words, item.next
    faults = item.errors or item.warnings
    kind = "fault" if item.errors else "warning"
    return {
        "key": item.key,
        "headline": item.headline or item.slug,
        "language": item.language or "und",
        "mark": item.group,
        "state": words[f"state_{item.group}"],
        "kind": words.choice("type", item.kind),
        "languages": _tags(desk, item),
        "next": words.fill("next_line", what=words[f"next_{change.kind}"], when=_when(desk, change)) if change else "",
        "waits": waiting_line(words, item.waits_for),
        "faults": (words[f"{kind}_one"] if faults == 1 else words.fill(f"{kind}_many", count=faults)) if faults else "",
    }
