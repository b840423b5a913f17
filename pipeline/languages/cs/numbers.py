"""Czech, in every case; a unit may stand before its ten in one word: pětadvacet."""

from pipeline.languages.lexicon import Lexicon

LEXICON = Lexicon(
    cardinals="""
        0 nula nuly nule
        1 jeden jedna jedno jednoho jedné jednomu jednu jedním jednom jednou jedni
        1.5 půldruhého
        2 dva dvě dvou dvěma dvoje
        3 tři tří třem třemi třech troje
        4 čtyři čtyř čtyřem čtyřmi čtyřech čtvero
        5 pět pěti
        6 šest šesti
        7 sedm sedmi
        8 osm osmi
        9 devět devíti
        10 deset deseti desíti
        11 jedenáct jedenácti
        12 dvanáct dvanácti
        13 třináct třinácti
        14 čtrnáct čtrnácti
        15 patnáct patnácti
        16 šestnáct šestnácti
        17 sedmnáct sedmnácti
        18 osmnáct osmnácti
        19 devatenáct devatenácti
        20 dvacet dvaceti
        30 třicet třiceti
        40 čtyřicet čtyřiceti
        50 padesát padesáti
        60 šedesát šedesáti
        70 sedmdesát sedmdesáti
        80 osmdesát osmdesáti
        90 devadesát devadesáti
    """,
    ordinals="""
        1 prvý prvá prvé první prvního prvnímu prvním prvních prvními
        2 ?druh+ ?druzí
        3 třetí třetího třetímu třetím třetích třetími
        4 čtvrt+ čtvrtí
        5 pát+
        6 šest+
        7 sedm+
        8 osm+
        9 devát+
        10 desát+
        11 jedenáct+
        12 dvanáct+
        13 třináct+
        14 čtrnáct+
        15 patnáct+
        16 šestnáct+
        17 sedmnáct+
        18 osmnáct+
        19 devatenáct+
        20 dvacát+
        30 třicát+
        40 čtyřicát+
        50 padesát+
        60 šedesát+
        70 sedmdesát+
        80 osmdesát+
        90 devadesát+
        100 st+
    """,
    scales="""
        100 sto sta stě set stu stech
        1000 tisíc tisíce tisíců tisícům tisíci tisících tis
        1000000 milion miliony milionů milionu milionům milionech milión milióny miliónů miliónu mil
        1000000000 miliarda miliardy miliard miliardu miliardám mld
    """,
    loose="""
        2 oba obě obou oběma dvojnásobek dvojí dvojitý pár
        3 čtvrtletí
        6 půlrok půlroku pololetí
        7 týdně
        10 desetiletí dekáda dekády
        12,10 tucet tuctu tucty
        14,2 čtrnáctidenní
        100 století staletí stovka stovky stovku
        0.5 půl půle polovinu
    """,
    endings="ý á é ého ému ým ém ou ých ými",
    joins="a",
    percent="procent\\w* procento procenta",
    afternoon="odpoledne večer večera",
    morning="ráno rána dopoledne",
    stems="""
        letý=year letá=year letého=year leté=year letou=year letém=year letý=year roční=year měsíční=month
            denní=day týdenní=week hodinov=hour násob členn procentní=percent
    """,
    glued=True,
    months="""
        1 ledna leden ?led lednu lednem
        2 února únor ?úno únoru únorem
        3 března březen ?bře březnu březnem
        4 dubna duben ?dub dubnu dubnem
        5 května květen ?kvě květnu květnem
        6 června červen ?čvn červnu červnem
        7 července červenec ?čvc červenci červencem
        8 srpna srpen ?srp srpnu srpnem
        9 září ?zář zářím
        10 října říjen ?říj říjnu říjnem
        11 listopadu listopad ?lis listopadem
        12 prosince prosinec ?pro prosinci prosincem
    """,
    clock="""
        -30 půl {o}
        -15 třičtvrtě na {n}
        -45 čtvrt na {n}
        +0 {n} hodin/hodiny ráno/večer/odpoledne
        =720 poledne/poledni
        =0 půlnoc*
        - po poledni
    """,
    weekdays="""
        1 pondělí*/pondělk*
        2 úterý*/úterk*
        3 středa/středu/středy/středě/středou
        4 čtvrtek/čtvrtka/čtvrtku
        5 pátek/pátku
        6 sobota/sobotu/soboty/sobotě/sobotou
        7 neděle/neděli/nedělí
    """,
    decades="""
        20 dvacát* let/léta/letech
        30 třicát* let/léta/letech
        40 čtyřicát* let/léta/letech
        50 padesát* let/léta/letech
        60 šedesát* let/léta/letech
        70 sedmdesát* let/léta/letech
        80 osmdesát* let/léta/letech
        90 devadesát* let/léta/letech
    """,
    quarters="""
        half {o} pololetí
        half {o} polovin*
        quarter {o} čtvrtletí
    """,
    halves="+ a půl",
    many="""
        2 zdvojnásobil zdvojnásobila zdvojnásobilo dvakrát
        3 ztrojnásobil ztrojnásobila třikrát
        10 desítky desítek desítkám
        100 stovky stovek stovkám
        1000 tisíce
        1000000 miliony
    """,
    shares="""
        1/2 polovina poloviny polovině polovinou
        1/3 třetina třetiny třetinu třetině třetin
        1/4 čtvrtina čtvrtiny čtvrtinu čtvrtin čtvrt
        1/5 pětina pětiny pětinu pětin
        1/6 šestina
        1/8 osmina
        1/10 desetina desetiny desetinu desetin
        1/100 setina
    """,
    of="z ze všech",
    units="""
        minute minuta minuty minut minutu
        hour hodina hodiny hodin hodinu hod
        day den dny dní dnů dnech
        week týden týdny týdnů týdnech
        month měsíc měsíce měsíců měsících
        year rok roky let roku letech
        decade desetiletí dekády
        century století
        km kilometr kilometry kilometrů km
        mile míle mil
        metre metr metry metrů
        kg kilogram kilogramů kg
        tonne tuna tuny tun
        hectare hektar hektary hektarů
        litre litr litry litrů
        dollar dolar dolary dolarů
        euro euro eur eura
        pound libra libry liber
        rouble rubl rubly rublů
        krone koruna koruny korun
        franc frank franky franků
        man muž muži mužů
        woman žena ženy žen
        child dítě děti dětí
        girl dívka dívky dívek
        boy chlapec chlapci chlapců
    """,
    more="""
        + více/víc než
        + přes
        + nejméně
        + alespoň
        + minimálně
        + ne méně než
    """,
    less="""
        - méně/míň než
        - téměř
        - skoro
        - pod
        - nejvýše
        - maximálně
        - ne více než
    """,
    more_behind="+ nebo/a více/víc",
    less_behind="- nebo/a méně",
    nights="""
        - noc na
        - noci na
    """,
    idioms="""
        12-31 silvestr*
        1-1 nový/nového rok/roku
        12-24 štědrý/štědrého den/dne
        5-1 svátek práce
        3-8 den žen
        12-10 den/dne lidských práv
        24,7 nepřetržitě
        - mezi čtyřma očima
        - čtyři stěny
        - pátá kolona
        - na všech čtyřech
        - jednou/ani jednou
    """,
)
