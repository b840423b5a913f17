"""What is set in each language, with who says so: the rows of docs/typography.md, each of which a test holds.

In them ~ is a no-break space. A source with † is named from knowledge: nobody here has seen the page.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from msgspec import Struct

Kind = Literal["day", "weekday", "clock", "moment", "span", "number", "list", "held", "typed", "told", "said", "inner"]
"""`held`: only its spaces are. `typed`: a slip that is mended; `told`: one that is not. `said`: a quote | who said it |
what follows. `inner`: what stands in marks in a quote."""


class Row(Struct, frozen=True):
    """A language, what is given, what is set, and who says so."""

    tag: str
    kind: Kind
    given: str
    becomes: str
    source: str


_IN = "Imprimerie nationale"
_SPRAK = "Språkrådet"
_AKH = "A magyar helyesírás szabályai †"
_OLE = "Ortografía de la lengua española, 2010"
_BABEL = "CLDR"
_AND = "Land and housing; Human rights defenders"

ROWS: Sequence[Row] = (
    Row("en", "moment", "2031-05-01 18:30", "Thursday, May~1,~2031, 6:30~p.m.", "AP Stylebook †"),
    Row("en", "clock", "18:00", "6~p.m.", "AP Stylebook †"),
    Row("en", "span", "18:30 19:45", "6:30–7:45~p.m.", "AP Stylebook †"),
    Row("en-GB", "moment", "2031-05-01 18:30", "Thursday 1~May~2031, 18:30", "CLDR; New Hart’s Rules †"),
    Row("en", "list", "Land; Homes; Water", "Land, Homes, and Water", "Chicago Manual of Style †; CLDR"),
    Row("en-GB", "list", "Land; Homes; Water", "Land, Homes and Water", _BABEL),
    Row("en", "list", _AND, _AND, "Chicago Manual of Style †"),
    Row("en", "held", "by 8 May, 12 km away", "by 8~May, 12~km away", "SI Brochure †"),
    Row("en", "said", "We stay. | said X | They left.", "“We stay,” said X. “They left.”", "New Hart’s Rules †"),
    Row("fr", "day", "2031-05-01", "1er~mai~2031", _IN),
    Row("fr", "weekday", "2031-08-29", "vendredi 29~août~2031", _IN),
    Row("fr", "clock", "18:30", "18~h~30", _IN),
    Row("fr", "clock", "09:00", "9~h", _IN),
    Row("fr", "span", "18:30 19:45", "18~h~30 – 19~h~45", _IN),
    Row("fr", "number", "12480", "12\u202f480", "CLDR; " + _IN),
    Row("fr", "held", "Non ! « Oui » : 50 %", "Non\u202f! «~Oui~»~: 50~%", _IN),
    Row("fr", "typed", "à 18h30, le 1 mai", "à 18 h 30, le 1er mai", _IN),
    Row("fr", "typed", "le 2ème jour", "le 2e jour", _IN),
    Row("fr", "typed", "Objet: non!", "Objet : non !", _IN),
    Row("fr", "typed", "A Paris, rien.", "À Paris, rien.", _IN),
    Row("fr", "list", "Terre et logement; Droits", "Terre et logement\u202f; Droits", _IN),
    Row("fr", "inner", 'Il dit "non".', "Il dit “non”.", _IN),
    Row("fr", "said", "Non. | dit X | ", "«\u202fNon\u202f», dit X.", "its papers †"),
    Row("de", "moment", "2031-05-01 18:30", "Donnerstag, 1.~Mai~2031, 18.30~Uhr", "Duden"),
    Row("de", "clock", "09:30", "9.30~Uhr", "Duden"),
    Row("de", "clock", "18:00", "18~Uhr", "Duden †"),
    Row("de", "typed", "um 9:15 Uhr, 50%", "um 9.15 Uhr, 50 %", "Duden; DIN 5008"),
    Row("de", "told", "am 07. Juni 1954", "am 07. Juni 1954", "Duden"),
    Row("de", "held", "§ 5, am 7. Juni 1954", "§~5, am 7.~Juni~1954", "Duden; DIN 5008"),
    Row("de", "said", "Nein. | sagte X | Nie.", "„Nein“, sagte X. „Nie.“", "the German rules of 2006"),
    Row("nb", "moment", "2031-05-01 18:30", "torsdag 1.~mai~2031 kl.~18.30", _SPRAK),
    Row("nb", "span", "10:00 10:45", "kl.~10.00–10.45", _SPRAK),
    Row("nb", "number", "10000", "10~000", _SPRAK),
    Row("nb", "typed", "17 mai kl 18:30", "17. mai kl. 18.30", _SPRAK),
    Row("nb", "typed", "innen 3-6 juni", "innen 3.–6. juni", _SPRAK),
    Row("nb", "typed", "den 5/6 2014", "den 5.6.2014", _SPRAK),
    Row("nb", "typed", "om 10.000 kroner", "om 10 000 kroner", _SPRAK),
    Row("nb", "list", "Land og bolig; Vern", "Land og bolig; Vern", _SPRAK + " †"),
    Row("da", "moment", "2031-05-01 18:30", "torsdag den~1.~maj~2031 kl.~18.30", "stm.dk; the EU’s Danish style guide"),
    Row("da", "clock", "06:30", "kl.~6.30", "the EU’s Danish style guide"),
    Row("da", "typed", "mødet kl 17:30", "mødet kl. 17.30", "the EU’s Danish style guide"),
    Row("sv", "moment", "2031-05-01 18:30", "torsdag den~1~maj~2031 kl.~18.30", "Kotus; TT-språket"),
    Row("sv", "typed", "om 1.609.000 kronor", "om 1 609 000 kronor", "TT-språket"),
    Row("sv", "told", "öppet kl 7-16", "öppet kl 7-16", "vadallabordeveta.se: kl. 07.00–16.00"),
    Row("sv", "inner", 'Hon sa "nej".', "Hon sa ’nej’.", _BABEL),
    Row("sv", "said", "Nej. | säger X | ", "”Nej”, säger X.", "Svenska skrivregler †"),
    Row("fi", "moment", "2031-05-01 18:30", "torstai 1.~toukokuuta~2031 klo~18.30", "CLDR; Kotus †"),
    Row("fi", "typed", "klo 18:30", "klo 18.30", "Kotus †"),
    Row("is", "moment", "2031-05-01 18:30", "fimmtudagur 1.~maí~2031 kl.~18.30", "forseti.is; Íslensk málnefnd †"),
    Row("nl", "moment", "2031-05-01 18:30", "donderdag 1~mei~2031, 18.30~uur", "CLDR; Onze Taal †"),
    Row("it", "day", "2031-05-01", "1°~maggio~2031", "Accademia della Crusca †"),
    Row("it", "moment", "2031-03-18 19:30", "martedì 18~marzo~2031, ore~19.30", "peacelink.it"),
    Row("it", "number", "1234", "1234", _BABEL),
    Row("it", "said", "No. | dice X | ", "«No», dice X.", "its papers †"),
    Row("pl", "moment", "2031-03-20 18:30", "czwartek, 20~marca~2031, godz.~18.30", "sjp.pwn.pl"),
    Row("pl", "typed", "Powiedział: „Tak.”", "Powiedział: „Tak”.", "PWN"),
    Row("pl", "typed", "dnia 20. marca 2025r.", "dnia 20 marca 2025 r.", "PWN †"),
    Row("pl", "held", "o godz. 18 w Krakowie", "o~godz.~18 w~Krakowie", "PWN †"),
    Row("pl", "number", "1234", "1234", _BABEL),
    Row("pl", "said", "Tak. | mówi X | Nie.", "„Tak – mówi X. – Nie”.", "PWN †"),
    Row("cs", "moment", "2031-05-01 18:30", "čtvrtek 1.~května~2031, 18.30~hodin", "CLDR; ČSN 01 6910 †"),
    Row("cs", "held", "v Praze 5. března", "v~Praze 5.~března", "Internetová jazyková příručka †"),
    Row("cs", "said", "Ne. | říká X | ", "„Ne,“ říká X.", "Internetová jazyková příručka †"),
    Row("hu", "moment", "2031-05-01 18:30", "2031.~május~1., csütörtök, 18.30", "CLDR; " + _AKH),
    Row("hu", "told", "május 1, 2026", "május 1, 2026", "CLDR: 2026. május 1."),
    Row("hu", "said", "Nem. | mondja X | ", "„Nem” – mondja X.", _AKH),
    Row("ro", "moment", "2031-05-01 18:30", "joi, 1~mai~2031, ora~18:30", "CLDR; dcnews.ro"),
    Row("ro", "typed", "înştiinţare", "înștiințare", "Academia Română †"),
    Row("ro", "said", "Nu. | spune X | ", "„Nu”, spune X.", "its papers †"),
    Row("el", "day", "2031-05-01", "1η~Μαΐου~2031", "the EU’s Greek style guide †"),
    Row("el", "moment", "2031-06-11 18:30", "Τετάρτη 11~Ιουνίου~2031, 18:30", "CLDR; hri.org"),
    Row("el", "list", "Γη και στέγη; Νερό", "Γη και στέγη· Νερό", "the EU’s Greek style guide †"),
    Row("el", "said", "Ναι. | λέει η X | ", "«Ναι», λέει η X.", "the EU’s Greek style guide †"),
    Row("he", "moment", "2031-05-01 16:00", "יום חמישי, 1~במאי~2031, 16:00", "CLDR; bizportal.co.il"),
    Row("he", "list", "אדמה; Lantern", "אדמה ו־Lantern", "Academy of the Hebrew Language †"),
    Row("he", "inner", 'אמרה "לא".', "אמרה ’לא’.", "CLDR; r12a/scripts"),
    Row("ar", "moment", "2031-05-01 18:30", "الخميس، 1~مايو~2031، 6:30~م", _BABEL),
    Row("ar", "held", "1 مايو/أيار 2031", "1~مايو/أيار~2031", "its papers"),
    Row("fa-u-nu-arabext", "day", "2031-05-15", "۱۵~مهٔ~۲۰۳۱", _BABEL),
    Row("fa-u-nu-arabext", "span", "18:30 19:45", "۱۸:۳۰ تا ۱۹:۴۵", _BABEL),
    Row("ur", "moment", "2031-05-12 11:30", "پیر، 12~مئی~2031، صبح~11:30~بجے", "state.gov/translations/urdu; CLDR"),
    Row("ur", "list", "زمین; گھر; پانی", "زمین، گھر اور پانی", "its papers †"),
    Row("hi", "moment", "2031-05-01 18:30", "गुरुवार, 1~मई~2031, शाम~6:30~बजे", "CLDR; its papers †"),
    Row("hi", "number", "1234567", "12,34,567", _BABEL),
    Row("hi", "typed", "1,234,567 परिवार", "12,34,567 परिवार", _BABEL),
    Row("hi", "said", "नहीं। | X ने कहा | ", "“नहीं,” X ने कहा।", "its papers †"),
    Row("bn", "moment", "2031-05-01 18:30", "বৃহস্পতিবার, ১~মে~২০৩১, সন্ধ্যা~৬টা~৩০~মিনিট", "barta24.com; CLDR"),
    Row("bn", "number", "1234567", "১২,৩৪,৫৬৭", _BABEL),
    Row("th", "moment", "2031-05-01 18:30", "วันพฤหัสบดีที่~1~พฤษภาคม~2574 เวลา~18.30~น.", "Royal Institute †"),
    Row("th", "list", "Land; Homes", "Land และ Homes", "Royal Institute †"),
    Row("vi", "day", "2010-06-25", "ngày~25~tháng~6~năm~2010", "taisachpdfmienphi.com; Nghị định 30/2020/NĐ-CP †"),
    Row("vi", "clock", "18:30", "18~giờ~30", "its papers †"),
    Row("vi", "moment", "2031-05-01 18:30", "18~giờ~30, thứ Năm, ngày~1~tháng~5~năm~2031", "its papers †"),
    Row("id", "moment", "2031-05-01 18:30", "Kamis, 1~Mei~2031, pukul~18.30", "EYD V †"),
    Row("id", "typed", "pukul 18:30", "pukul 18.30", "EYD V †"),
    Row("ko", "day", "2026-05-01", "2026년~5월~1일", _BABEL),
    Row("ko", "clock", "18:30", "오후~6시~30분", "National Institute of Korean Language †"),
    Row("ko", "list", "토지; 주거", "토지, 주거", "National Institute of Korean Language †"),
    Row("ja", "moment", "2031-05-01 18:30", "2031年5月1日木曜日18:30", _BABEL),
    Row("ja", "typed", "2031 年 5 月 1 日", "2031年5月1日", "JLREQ †"),
    Row("ja", "said", "いや。 | とXは語った | ", "「いや」とXは語った。", "its papers †"),
    Row("zh-Hans", "moment", "2031-05-01 18:30", "2031年5月1日星期四18:30", "GB/T 15835 †; CLDR"),
    Row("zh-Hans", "typed", "于 6 月 15 日前", "于6月15日前", "GB/T 15835 †"),
    Row("zh-Hans", "list", "土地和住房; 人权", "土地和住房、人权", "GB/T 15834 †"),
    Row("zh-Hans", "said", "不。 | X说 | 走。", "“不。”X说，“走。”", "GB/T 15834"),
    Row("zh-Hant", "span", "10:00 10:45", "上午10:00–10:45", _BABEL),
    Row("zh-Hant", "inner", '他說"不行"。', "他說『不行』。", "Requirements for Chinese Text Layout"),
    Row("es", "moment", "2031-01-07 13:45", "martes, 7~de~enero~de~2031, 13:45~h", "CLDR; " + _OLE),
    Row("es", "typed", "7 de Enero del 2011", "7 de enero de 2011", "Fundéu"),
    Row("es", "typed", "en el año 2.011", "en el año 2011", "Fundéu"),
    Row("es", "told", "a las 13,45 h", "a las 13,45 h", _OLE),
    Row("es", "typed", "Dijo: «Fin.»", "Dijo: «Fin».", _OLE),
    Row("es", "list", "Irán; Israel", "Irán e Israel", _OLE + " †"),
    Row("es", "said", "No. | dijo X | ", "«No», dijo X.", _OLE),
    Row("pt", "moment", "2031-05-01 18:30", "quinta-feira, 1º~de~maio~de~2031, 18h30", "Senado Federal †"),
    Row("pt-PT", "day", "2031-05-01", "1~de~maio~de~2031", _BABEL),
    Row("ru", "moment", "2031-05-01 18:30", "четверг, 1~мая~2031\u202fг., 18:30", _BABEL),
    Row("ru", "said", "Нет. | сказал X | Никогда.", "«Нет, — сказал X. — Никогда».", "Rosenthal"),
    Row("uk", "moment", "2031-05-01 18:30", "четвер, 1~травня~2031\u202fр., 18:30", _BABEL),
    Row("tr", "moment", "2031-09-22 18:30", "22~Eylül~2031 Pazartesi, saat~18.30", "CLDR; Türk Dil Kurumu †"),
    Row("tr", "typed", "22 Eylülde", "22 Eylül’de", "faselisgrowth.com; Türk Dil Kurumu †"),
)  # fmt: skip
