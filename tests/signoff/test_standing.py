"""Who has signed and who is missing: roles, persons, languages, and what has gone out."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from pipeline.signoff.signature import Signature
from pipeline.signoff.standing import ANOTHER_PERSON, Digests, ToSign, listed, sign_offs, waiting
from tests.examples import examples

NOON = datetime(2026, 11, 30, 12, 0, tzinfo=UTC)
OLD, NEW = Digests("1" * 64, "a" * 64), Digests("2" * 64, "a" * 64)
AROUND = Digests("2" * 64, "b" * 64)
ASKED = ToSign(("press-officer", "legal"), two_persons=False, languages={"en": NEW, "nb": NEW})


def signed(role: str, by: str = "Vera", language: str = "en", digests: Digests = NEW, hours: int = 0) -> Signature:
    return Signature(language, role, NOON + timedelta(hours=hours), by, digests.words, digests.around)


def test_each_language_waits_for_each_role_until_it_has_signed_these_words() -> None:
    found = sign_offs(ASKED, [signed("legal"), signed("press-officer", digests=OLD), signed("editor")])
    assert (found["en"].missing, found["nb"].missing) == (("press-officer",), ("press-officer", "legal"))
    assert not found["en"].is_signed
    assert found["en"].lapsed == {"press-officer": signed("press-officer", digests=OLD)}
    assert found["nb"].lapsed == {}
    assert waiting(found) == {"press-officer": ("en", "nb"), "legal": ("nb",)}
    assert listed(waiting(found)) == "press-officer (en, nb), legal (nb)"


def test_words_that_come_back_are_signed_still() -> None:
    """A signature holds for its words, whatever somebody else has signed in between."""
    given_ones = [signed("legal", digests=OLD), signed("legal", digests=NEW, hours=1)]
    for now in (OLD, NEW):
        asked = ToSign(("legal",), two_persons=False, languages={"en": now})
        assert sign_offs(asked, given_ones)["en"].is_signed


def test_what_stands_around_un_signs_only_what_has_not_gone_out() -> None:
    given_ones = [signed("legal"), signed("press-officer")]
    asked = replace(ASKED, languages={"en": AROUND})
    assert sign_offs(asked, given_ones)["en"].missing == ("press-officer", "legal")
    assert sign_offs(asked, given_ones, {AROUND.words})["en"].is_signed
    assert not sign_offs(asked, given_ones, {OLD.words})["en"].is_signed
    changed = replace(ASKED, languages={"en": OLD})  # words that went out, and were changed
    assert not sign_offs(changed, given_ones, {NEW.words})["en"].is_signed


def test_two_persons_are_two_persons_however_their_names_are_typed() -> None:
    asked = replace(ASKED, two_persons=True, languages={"en": NEW})
    alone = sign_offs(asked, [signed("legal", "Vera  Example"), signed("press-officer", "vera example")])["en"]
    assert (alone.missing, alone.needs_other, alone.waits_for) == ((), True, (ANOTHER_PERSON,))
    assert not alone.is_signed
    both = sign_offs(asked, [signed("legal"), signed("press-officer", "Sam")])["en"]
    assert both.is_signed
    assert [each.role for each in both.signed] == ["press-officer", "legal"]
    one_role = ToSign(("legal",), two_persons=True, languages={"en": NEW})
    assert not sign_offs(one_role, [signed("legal"), signed("legal", hours=1)])["en"].is_signed
    assert sign_offs(one_role, [signed("legal"), signed("legal", "Sam")])["en"].is_signed


def test_of_several_signatures_of_a_role_the_last_is_told_whether_it_holds_or_has_lapsed() -> None:
    asked = ToSign(("legal",), two_persons=True, languages={"en": NEW})
    found = sign_offs(asked, [signed("legal"), signed("legal", "Sam", hours=2), signed("legal", "Ida", hours=1)])["en"]
    assert [each.by for each in found.signed] == ["Sam", "Ida", "Vera"]
    older = [signed("legal", by, digests=OLD, hours=hours) for by, hours in (("Vera", 0), ("Sam", 2), ("Ida", 1))]
    assert sign_offs(asked, older)["en"].lapsed["legal"].by == "Sam"
    assert not sign_offs(asked, [])["en"].needs_other


SIGNATURES = st.lists(
    st.builds(
        signed,
        st.sampled_from(["legal", "press-officer", "editor"]),
        st.sampled_from(["Vera", "Sam", "vera"]),
        st.sampled_from(["en", "nb", "ar"]),
        st.sampled_from([OLD, NEW, AROUND]),
        st.integers(0, 9),
    ),
    max_size=8,
)


@given(SIGNATURES, st.permutations(range(8)), st.booleans(), st.sets(st.sampled_from([OLD.words, NEW.words])))
@examples(400)
def test_it_says_the_same_in_whatever_order_lines_stand_and_never_more_than_was_signed(
    given_ones: list[Signature],
    order: list[int],
    two: bool,  # noqa: FBT001 - a strategy gives it
    gone_out: set[str],
) -> None:
    asked = replace(ASKED, two_persons=two)
    found = sign_offs(asked, given_ones, gone_out)
    mixed = [given_ones[place] for place in order if place < len(given_ones)]
    assert sign_offs(asked, [*mixed, *mixed], gone_out).keys() == found.keys()
    for tag, each in found.items():
        other = sign_offs(asked, mixed, gone_out)[tag]
        assert (other.missing, other.needs_other, set(other.signed)) == (
            each.missing,
            each.needs_other,
            set(each.signed),
        )
        own = [
            one for one in given_ones
            if one.language == tag and one.words == NEW.words and (one.around == NEW.around or NEW.words in gone_out)
        ]  # fmt: skip
        roles = {one.role for one in own} & set(asked.roles)
        people = {one.by.casefold() for one in own if one.role in asked.roles}
        assert each.is_signed == (roles == set(asked.roles) and (not two or len(people) > 1))


@pytest.mark.parametrize("roles", [("legal",), ("press-officer", "legal")])
def test_a_change_in_one_language_un_signs_that_language_only(roles: tuple[str, ...]) -> None:
    asked = ToSign(roles, two_persons=False, languages={"en": NEW, "nb": NEW, "ar": NEW})
    given_ones = [signed(role, language=tag) for role in roles for tag in asked.languages]
    changed = replace(asked, languages={**asked.languages, "nb": OLD})
    assert {tag: each.is_signed for tag, each in sign_offs(changed, given_ones).items()} == {
        "en": True, "nb": False, "ar": True,
    }  # fmt: skip
