"""What one language's file says is that language's alone; a figure of the source is every language's."""

from __future__ import annotations

import pytest

from tests.signoff.whole_items import seen, settings

SOURCE = """\
type: joint-statement
status: approved
language: en
headline: Villagers face eviction
dateline: {place: Oslo, date: 2026-05-01}
body: Three hundred families must leave.
links: [{text: The order, url: https://example.org/order}]
contacts: [press-office, {name: {en: Kari Example, ar: كاري, nb: Kari Eksempel}, email: kari@example.org}]
"""
NB = """\
language: nb
status: approved
translator: Ola Eksempel
text:
  headline: Landsbyboere må flytte
  dateline: {place: Oslo}
  body: Tre hundre familier må flytte.
  links: [{text: Vedtaket}]
"""
AR = """\
language: ar
status: approved
text:
  headline: القرويون يواجهون الإخلاء
  dateline: {place: أوسلو}
  body: على ثلاثمائة عائلة أن تغادر.
  links: [{text: الأمر}]
"""
UNDER = settings()


def words(source: str = SOURCE, nb: str = NB, ar: str = AR) -> dict[str, str]:
    found = seen(source, UNDER, None, nb=nb, ar=ar)
    assert found
    return {tag: each.words.digest for tag, each in found.texts.items()}


@pytest.mark.parametrize(
    ("changed", "un_signed"),
    [
        pytest.param({"nb": NB.replace("må flytte.", "må dra.")}, {"nb"}, id="a text of one translation"),
        pytest.param({"nb": NB.replace("Ola", "Kari")}, {"nb"}, id="its translator"),
        pytest.param({"nb": NB.replace("approved", "reviewed")}, set(), id="its status"),
        pytest.param({"nb": NB + "due: 2026-06-01\n"}, set(), id="what its translator needs"),
        pytest.param({"ar": AR.replace("أن تغادر", "الرحيل")}, {"ar"}, id="a text of another"),
        pytest.param({"source": SOURCE.replace("must leave", "have to leave")}, {"en"}, id="a text of the source"),
        pytest.param({"source": SOURCE.replace("05-01}", "05-02}")}, {"en", "nb", "ar"}, id="a date"),
        pytest.param({"source": SOURCE.replace("/order", "/other")}, {"en", "nb", "ar"}, id="an address"),
        pytest.param({"source": SOURCE.replace("kari@", "k@")}, {"en", "nb", "ar"}, id="an address of a contact"),
        pytest.param({"source": SOURCE.replace("كاري", "كريم")}, {"ar"}, id="a name in one language"),
        pytest.param({"source": SOURCE.replace("Kari Eksempel", "K. Eksempel")}, {"nb"}, id="a name in another"),
    ],
)
def test_a_change_un_signs_the_languages_whose_readers_see_it(changed: dict[str, str], un_signed: set[str]) -> None:
    before, after = words(), words(**changed)
    assert {tag for tag in before if before[tag] != after[tag]} == un_signed
