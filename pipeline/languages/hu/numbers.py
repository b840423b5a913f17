"""Hungarian: one number is one word; hét is also a week, hat also “acts upon”."""

from pipeline.languages.lexicon import Lexicon

LEXICON = Lexicon(
    cardinals="""
        0 nulla zéró
        1 egy egyik egykor
        1.5 másfél
        2 kettő két kettőt kettővel ketten kettőnek kettőből kettőtől kettőkor
        3 három hárman hármat háromnak háromból hármójuk háromkor
        4 négy négyen négyet négynek négyből négykor
        5 öt öten ötöt ötnek ötből ötkor
        6 ?hat hatan hatot hatnak hatból hatkor
        7 hét heten hetet hétből hétkor
        8 nyolc nyolcan nyolcat nyolcnak nyolcból nyolckor
        9 kilenc kilencen kilencet kilencnek kilencből kilenckor
        10 tíz tízen tizet tíznek tízből tízkor
        11 tizenegykor
        12 tizenkettőkor
        20 húsz húszan húszat húsznak húszból
        30 harminc harmincan harmincat
        40 negyven negyvenen negyvenet
        50 ötven ötvenen ötvenet
        60 hatvan hatvanan hatvanat
        70 hetven hetvenen hetvenet
        80 nyolcvan nyolcvanan nyolcvanat
        90 kilencven kilencvenen kilencvenet
    """,
    ordinals="""
        1 első egyedik elseje elsején
        2 ?második kettedik másodika másodikán
        3 harmadik harmadika harmadikán
        4 negyedik negyedike negyedikén
        5 ötödik ötödike ötödikén
        6 hatodik hatodika hatodikán
        7 hetedik hetedike hetedikén
        8 nyolcadik nyolcadika nyolcadikán
        9 kilencedik kilencedike kilencedikén
        10 tizedik tizedike tizedikén
        20 huszadik huszadika huszadikán
        30 harmincadik harmincadika harmincadikán
        40 negyvenedik
        50 ötvenedik
        60 hatvanadik
        70 hetvenedik
        80 nyolcvanadik
        90 kilencvenedik
        100 századik
        1000 ezredik
    """,
    scales="""
        100 száz százan százat
        1000 ezer ezren ezret
        1000000 millió milliót m
        1000000000 milliárd milliárdot mrd
    """,
    loose="""
        2 mindkét mindkettő mindketten dupla pár kettős
        3 negyedév
        4 negyed
        6 félév
        7 hetes heti
        10 évtized évtizede évtizedek
        12,10 tucat
        14,2 kétheti
        100 évszázad század évszázada
        0.5 fél
    """,
    joins="és",
    within="""
        10 tizen
        20 huszon
    """,
    only_behind="hét",
    percent="százalék\\w*",
    afternoon="délután este",
    morning="reggel délelőtt hajnal hajnali",
    stems="""
        éves=year évi=year hónapos=month havi=month napos=day napi=day hetes=week heti=week órás=hour órai=hour
            perces=minute szoros szeres szörös fős tagú személyes százalékos=percent
    """,
    glued=True,
    ten_and_unit=True,
    months="""
        1 január ?jan januári januárban januárig
        2 február ?febr februári februárban februárig
        3 március ?márc márciusi márciusban márciusig
        4 április ?ápr áprilisi áprilisban áprilisig
        5 május ?máj májusi májusban májusig
        6 június ?jún júniusi júniusban júniusig
        7 július ?júl júliusi júliusban júliusig
        8 augusztus ?aug augusztusi augusztusban augusztusig
        9 szeptember ?szept szeptemberi szeptemberben szeptemberig
        10 október ?okt októberi októberben októberig
        11 november ?nov novemberi novemberben novemberig
        12 december ?dec decemberi decemberben decemberig
    """,
    clock="""
        -30 fél {n}
        -45 negyed {n}
        -15 háromnegyed {n}
        =720 dél/délben
        =0 éjfél/éjfélkor
    """,
    weekdays="""
        1 hétfő*
        2 kedd/kedden/keddi/keddre
        3 szerda/szerdán/szerdai/szerdára
        4 csütörtök*
        5 péntek*
        6 szombat*
        7 vasárnap*
    """,
    decades="""
        20 húszas évek*
        30 harmincas évek*
        40 negyvenes évek*
        50 ötvenes évek*
        60 hatvanas évek*
        70 hetvenes évek*
        80 nyolcvanas évek*
        90 kilencvenes évek*
    """,
    quarters="""
        half {o} félév*
        half {o} fele/felében
        quarter {o} negyedév*
    """,
    halves="+ és fél",
    many="""
        2 megduplázódott megkétszereződött kétszer
        3 megháromszorozódott háromszor
        12,10 tucatnyi tucatjai
        100 százak százai
        1000 ezrek ezrei
        1000000 milliók milliói
    """,
    shares="""
        1/2 fele felét felének felénél
        1/3 harmad harmada harmadát egyharmada egyharmadát egyharmad
        2/3 kétharmad kétharmada kétharmadát
        1/4 negyed negyede negyedét egynegyede
        3/4 háromnegyed háromnegyede háromnegyedét
        2/5 kétötöde
        3/5 háromötöde
        4/5 négyötöde
        1/5 ötöd ötöde ötödét
        1/6 hatod hatoda
        1/8 nyolcad
        1/10 tized tizede
        1/100 század
    """,
    of="a az",
    units="""
        minute perc percet perce
        hour óra órát órán órája óráig órára
        day nap napot napja napon napig napra napi nappal
        week hete hetet hétig hétre heti
        month hónap hónapot hónapja hónapon hónapig hónapra
        year év évet éve évig éven éves
        decade évtized évtizede
        century évszázad évszázada
        km kilométer kilométert km
        mile mérföld
        metre méter métert
        kg kilogramm kiló kg
        tonne tonna tonnát
        hectare hektár
        litre liter
        dollar dollár dollárt
        euro euró eurót
        pound font
        krone korona koronát
        man férfi férfit
        woman nő nőt
        child gyermek gyerek gyermeket gyereket
        girl lány lányt
        boy fiú fiút
    """,
    more="""
        + több mint
        + legalább
        + minimum
        + nem kevesebb mint
    """,
    less="""
        - kevesebb mint
        - majdnem
        - közel
        - csaknem
        - legfeljebb
        - nem több mint
    """,
    more_behind="""
        + vagy/és több/annál
        + feletti
    """,
    less_behind="""
        - vagy kevesebb
        - alatti
    """,
    idioms="""
        12-31 szilveszter*
        1-1 újév*
        12-24 szenteste*
        12-25 karácsony első napja*
        5-1 munka ünnepe*
        3-8 nőnap*
        12-10 emberi jogok napja*
        24,7 éjjel-nappal
        - négyszemközt
        - négy fal*
        - ötödik hadoszlop*
        - egytől egyig
    """,
)
