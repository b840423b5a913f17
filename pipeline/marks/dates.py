"""A line in; whether it starts with a day and a month, as several languages write them: 17. mai, 31. Dezember."""

from __future__ import annotations

import re
from functools import cache

# From CLDR: the names of months, in small letters, of the languages that put a stop behind a day before its month.
# Loading CLDR's tables takes as long as setting an edition; a test compares.
MONTHS = """
april aprill apríl apríla aprīlis august augusta augusts avgust březen března decembar december decembra decembris
desember detsember dezember duben dubna elokuu elokuuta februar február februára februāris febrúar heinäkuu
heinäkuuta helmikuu helmikuuta huhtikuu huhtikuuta jaanuar januar január januára janvāris janúar joulukuu
joulukuuta jul juli julij jun juni junij juuli juuni júl júla júlí jún júna júní jūlijs jūnijs kesäkuu kesäkuuta
kolovoz kolovoza květen května leden ledna lipanj lipnja listopad listopada listopadu lokakuu lokakuuta maaliskuu
maaliskuuta mai maijs maj marca marec marraskuu marraskuuta mars mart marts maí máj mája märts märz novembar
november novembra novembris nóvember oktobar oktober oktobris oktoober október októbra ožujak ožujka prosinac
prosinca prosince prosinec rujan rujna septembar september septembra septembris siječanj siječnja srpanj srpen
srpna srpnja studeni studenoga svibanj svibnja syyskuu syyskuuta tammikuu tammikuuta toukokuu toukokuuta travanj
travnja veebruar veljača veljače září ágúst únor února červen července červenec června říjen října август април
децембар март мај новембар октобар септембар фебруар јануар јул јун
"""
# Short forms that are no other words.
_SHORT = "jan jän feb febr apr aug sept okt nov dez des"


@cache
def _date() -> re.Pattern[str]:
    names = "|".join(sorted((*MONTHS.split(), *_SHORT.split()), key=len, reverse=True))
    second = r"(?:(?:\w{1,4}[ ]|[-–][ ]?)?\d{1,2}\.[ ]?)?"  # 1. bis 3. Mai
    month = rf"(?:(?:{names})(?!\w)|\d{{1,2}}\.[ ]?(?:\d{{4}}|\d\d)(?!\d))"
    return re.compile(rf"[ \t]+{second}{month}", re.IGNORECASE)


_LONGEST_MONTH = 31


def starts_with_a_date(line: str, behind_stop: int, number: int) -> bool:
    """Say whether a line goes on with a month behind a number and a stop."""
    return 0 < number <= _LONGEST_MONTH and _date().match(line, behind_stop) is not None
