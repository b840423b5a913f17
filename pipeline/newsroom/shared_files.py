"""The files that all items share, as one value: newsroom.yaml, the templates, and the interface words among them."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from pipeline import fingerprint
from pipeline.newsroom.unread import Unread

_WORDS = "words/"


class SharedFiles(Struct, frozen=True, eq=False):
    """newsroom.yaml (None when there is none), and templates and words by name. Compared by their fingerprints.

    `settings_fingerprint` covers newsroom.yaml and the words, which an item's faults depend on; `templates_fingerprint`
    covers the templates and the words, which its outputs depend on. Both cover what was not read. `own` names the
    templates that are the newsroom's, and differ from the engine's.
    """

    settings: bytes | None
    templates: Mapping[str, bytes]
    settings_fingerprint: str
    templates_fingerprint: str
    unread: tuple[Unread, ...] = ()
    own: frozenset[str] = frozenset()

    def __eq__(self, other: object) -> bool:
        """Compare fingerprints."""
        return isinstance(other, SharedFiles) and self._fingerprints == other._fingerprints

    def __ne__(self, other: object) -> bool:
        """Compare likewise: the base would compare identities."""
        return not self == other

    def __hash__(self) -> int:
        """Give the hash of the fingerprints."""
        return hash(self._fingerprints)

    @property
    def _fingerprints(self) -> tuple[str, str]:
        return self.settings_fingerprint, self.templates_fingerprint

    @classmethod
    def of(
        cls,
        settings: bytes | None,
        templates: Mapping[str, bytes],
        unread: tuple[Unread, ...] = (),
        own: frozenset[str] = frozenset(),
    ) -> SharedFiles:
        """Take newsroom.yaml and the templates together, with what was not read of them."""
        words = {name: data for name, data in templates.items() if name.startswith(_WORDS)}
        file = {} if settings is None else {"newsroom.yaml": settings}
        reasons = {f"{each.name}: {each.why}": each.detail.encode() for each in unread}
        of_settings, of_templates = file | words | reasons, {**templates, **reasons}
        fingerprints = fingerprint.of_files(of_settings), fingerprint.of_files(of_templates)
        return cls(settings, templates, *fingerprints, unread, own)

    @property
    def words(self) -> dict[str, bytes]:
        """Give the files of interface words by tag."""
        return {
            name.removeprefix(_WORDS).removesuffix(".yaml"): data
            for name, data in self.templates.items()
            if name.startswith(_WORDS) and name.endswith(".yaml")
        }

    @property
    def engines(self) -> frozenset[str]:
        """Give the languages whose words are the engine's own."""
        return frozenset(tag for tag in self.words if f"{_WORDS}{tag}.yaml" not in self.own)

    @property
    def english(self) -> bytes:
        """Give the English words, which are the set that every language must have."""
        return self.templates["words/en.yaml"]
