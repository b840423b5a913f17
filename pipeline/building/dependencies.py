"""What an item depends on beside its own files: fingerprints of its findings and of each format, from those of parts.

newsroom.yaml, the words and the templates are shared by all items, but hardly any item uses all of them. So they are
split into parts, each with a fingerprint, and an item depends on the parts that it uses.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from msgspec import Struct, field

from pipeline import fingerprint
from pipeline.building.used_settings import CHECKED, PRINTED, PRINTED_BY_LANGUAGE
from pipeline.formats.registry import BY_NAME, FORMATS
from pipeline.i18n.language import language
from pipeline.newsroom.shared_files import SharedFiles
from pipeline.newsroom.uses import Uses
from pipeline.pack.names import READ_ME_FORMAT, READ_ME_TEMPLATE, START_PAGE_TEMPLATE, START_PART_TEMPLATE, START_STYLE

PACK = "pack"
"""What is made of all formats together."""

_TEMPLATE_FOLDERS = frozenset((*(each.folder for each in FORMATS), READ_ME_TEMPLATE.partition("/")[0]))
_OF_PACKS = (READ_ME_TEMPLATE, START_PAGE_TEMPLATE, START_PART_TEMPLATE, START_STYLE, *READ_ME_FORMAT.settings)
_IS_THERE = "?"


class PartFingerprints(Struct, frozen=True, array_like=True):
    """The fingerprints of parts by name, and that of the whole that they are parts of."""

    whole: str
    parts: Mapping[str, str]


class TemplateFingerprints(Struct, frozen=True, array_like=True):
    """The fingerprint of each template, all that it includes, and the fingerprint of the whole."""

    whole: str
    own: Mapping[str, str]
    included: Mapping[str, tuple[str, ...]]

    def of(self, name: str) -> str:
        """Give the fingerprint of a template with all that it includes; of nothing, when it is not there."""
        return fingerprint.of_values([(each, self.own.get(each)) for each in self.included.get(name, ())])


def of_part(parts: Mapping[str, str], name: str) -> str:
    """Give the fingerprint of a part; without texts in a language, `organisation@nb` is all of `organisation`."""
    return parts.get(name) or parts.get(name.partition("@")[0], "")


class SharedFingerprints(Struct, array_like=True):
    """The fingerprints of the parts of the shared files, as far as they are known; the build log keeps them."""

    settings: PartFingerprints | None = None
    templates: TemplateFingerprints | None = None


class Dependencies(Struct, eq=False):
    """The shared files, and the fingerprints of their parts: worked out when one is first asked for.

    Names of parts are `limits` and `contacts/press-office` in newsroom.yaml, `contacts/press-office@ar` for what is
    printed of it in a language, `words/ar`, and `html/release.html`: a template with all that it includes. `withheld`
    is the fingerprint of all names that no item may hold.
    """

    shared: SharedFiles
    fingerprints: SharedFingerprints = field(default_factory=SharedFingerprints)
    withheld: str = ""
    _formats: dict[bool, dict[str, str]] = field(default_factory=dict)
    _known: dict[tuple[str, ...], str] = field(default_factory=dict)

    def of_findings(self, uses: Uses | None, *, has_printed: bool) -> str:
        """Give the fingerprint of what an item's findings depend on; of everything, when its uses are not known.

        `has_printed` says that they depend on what editions print.
        """
        found = self.shared.settings_fingerprint if uses is None else self._of(_checked(uses, has_printed))
        return fingerprint.of_fingerprints(found, self.withheld) if self.withheld else found

    def of_editions(self, uses: Uses | None) -> str:
        """Give the fingerprint of what every edition of an item prints, beside the item's own words."""
        return self.shared.settings_fingerprint if uses is None else self._of(printed_settings(uses))

    def of_format(self, name: str, *, is_appeal: bool) -> str:
        """Give the fingerprint of what one format depends on beside its edition; or the pack beside the formats."""
        return self._of(started_from(name, is_appeal))

    def of_formats(self, *, is_appeal: bool) -> dict[str, str]:
        """Give the same by name of every format, and of the pack."""
        if is_appeal not in self._formats:
            names = (*(each.name for each in FORMATS), PACK)
            self._formats[is_appeal] = {name: self.of_format(name, is_appeal=is_appeal) for name in names}
        return self._formats[is_appeal]

    def _of(self, names: tuple[str, ...]) -> str:
        found = self._known.get(names)
        if found is None:
            found = self._known[names] = fingerprint.of_values([self._part(name) for name in names])
        return found

    def _part(self, name: str) -> str:
        folder, _, tag = name.partition("/")
        if tag and folder in _TEMPLATE_FOLDERS:
            return self._templates().of(name)
        settings = self._settings()
        if name.endswith(_IS_THERE):
            return str(name.removesuffix(_IS_THERE) in settings)
        if folder == "words":
            near = (f"words/{each}" for each in language(tag).fallbacks)
            name = next((each for each in near if each in settings), name)
        return of_part(settings, name)

    def _settings(self) -> Mapping[str, str]:
        known, whole = self.fingerprints.settings, self.shared.settings_fingerprint
        if known is None or known.whole != whole:
            # most often nothing has changed
            from pipeline.building.settings_fingerprints import settings_fingerprints  # noqa: PLC0415

            known = self.fingerprints.settings = PartFingerprints(whole, settings_fingerprints(self.shared))
        return known.parts

    def _templates(self) -> TemplateFingerprints:
        known, whole = self.fingerprints.templates, self.shared.templates_fingerprint
        if known is None or known.whole != whole:
            from pipeline.building import template_fingerprints as of  # noqa: PLC0415 - it loads Jinja

            files = self.shared.templates
            own, included = of.template_fingerprints(files), of.included_templates(files)
            known = self.fingerprints.templates = TemplateFingerprints(whole, own, included)
        return known


@cache
def _checked(uses: Uses, has_printed: bool) -> tuple[str, ...]:  # noqa: FBT001 - it is cached, and so has no names
    """Name what the checks read. Those of an appeal compose its letters, and a signature binds what stands around."""
    named = (f"contacts/{key}" for key in uses.contacts), (f"topics/{key}" for key in uses.topics)
    there = tuple(f"{name}{_IS_THERE}" for names in named for name in names)
    return (
        *CHECKED,
        *there,
        *(f"contacts/{key}/checked" for key in uses.contacts),
        *(f"languages/{tag}" for tag in uses.languages),
        *(printed_settings(uses) if has_printed else ()),
    )


@cache
def printed_settings(uses: Uses) -> tuple[str, ...]:
    """Name what editions print."""
    directory = (*(f"contacts/{key}" for key in uses.contacts), *(f"topics/{key}" for key in uses.topics))
    return (
        *PRINTED,
        *(f"{name}@{tag}" for name in (*PRINTED_BY_LANGUAGE, *directory) for tag in uses.languages),
        *(f"{folder}/{tag}" for folder in ("words", "conventions") for tag in uses.languages),
    )


@cache
def started_from(name: str, is_appeal: bool) -> tuple[str, ...]:  # noqa: FBT001 - it is cached, and so has no names
    """Name what a format, or the pack, depends on beside its editions: templates, and settings of its own."""
    if name == PACK:
        return _OF_PACKS
    return (*BY_NAME[name].templates(is_appeal=is_appeal), *BY_NAME[name].settings)
