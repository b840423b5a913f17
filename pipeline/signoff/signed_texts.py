"""An item in; what a signature binds of each of its languages out, and what newsroom.yaml asks to be signed of it."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from pipeline import fingerprint
from pipeline.document.settings import Settings
from pipeline.newsroom.item import Item
from pipeline.newsroom.load import Newsroom
from pipeline.signoff.around import around
from pipeline.signoff.own_words import own_words
from pipeline.signoff.passages import Around, OwnWords
from pipeline.signoff.standing import Digests, ToSign


class SignedText(Struct, frozen=True):
    """What a signature binds of one language: its own words, and what stands around them."""

    words: OwnWords
    around: Around

    @property
    def digests(self) -> Digests:
        """Give the digests of both."""
        return Digests(self.words.digest, self.around.digest)


def signed_texts(item: Item, newsroom: Newsroom) -> dict[str, SignedText]:
    """Give what a signature would bind of each language of an item, which is without fault; the source stands first."""
    media = {name: fingerprint.of_bytes(data) for name, data in item.media.items()}
    return {
        each.language.tag: SignedText(own_words(each, newsroom.library, item.media), around(each, newsroom, media))
        for each in item.variants
    }


def asks_for_signatures(item: Item, settings: Settings) -> bool:
    """Say whether newsroom.yaml asks for signatures of an item's kind."""
    return bool(settings.sign_off.get(item.source.document.type))


def to_sign(item: Item, texts: Mapping[str, SignedText], settings: Settings) -> ToSign:
    """Give what is to be signed of an item."""
    roles = settings.sign_off.get(item.source.document.type, ())
    return ToSign(roles, settings.signing.two_persons == "yes", {tag: each.digests for tag, each in texts.items()})
