"""Polish, in every case; sto and its hundreds are words of their own, raz is both once and one."""

from pipeline.languages.lexicon import Lexicon

LEXICON = Lexicon(
    cardinals="""
        0 zero zera zeru zerem
        1 jeden jedna jedno jednego jednej jednemu jedną jednym jedni
        1.5 półtora półtorej
        2 dwa dwaj dwie dwóch dwu dwóm dwoma dwiema dwoje dwojga dwojgu dwójka dwojgiem
        3 trzy trzej trzech trzem trzema troje trojga trojgu trojgiem
        4 cztery czterej czterech czterem czterema czworo czworga czworgiem
        5 pięć pięciu pięcioma pięcioro pięciorga pięciorgiem
        6 sześć sześciu sześcioma sześcioro sześciorga
        7 siedem siedmiu siedmioma siedmioro siedmiorga
        8 osiem ośmiu ośmioma ośmioro ośmiorga
        9 dziewięć dziewięciu dziewięcioma dziewięcioro
        10 dziesięć dziesięciu dziesięcioma dziesięcioro
        11 jedenaście jedenastu jedenastoma
        12 dwanaście dwunastu dwunastoma
        13 trzynaście trzynastu trzynastoma
        14 czternaście czternastu czternastoma
        15 piętnaście piętnastu piętnastoma
        16 szesnaście szesnastu szesnastoma
        17 siedemnaście siedemnastu siedemnastoma
        18 osiemnaście osiemnastu osiemnastoma
        19 dziewiętnaście dziewiętnastu dziewiętnastoma
        20 dwadzieścia dwudziestu dwudziestoma
        30 trzydzieści trzydziestu trzydziestoma
        40 czterdzieści czterdziestu czterdziestoma
        50 pięćdziesiąt pięćdziesięciu pięćdziesięcioma
        60 sześćdziesiąt sześćdziesięciu sześćdziesięcioma
        70 siedemdziesiąt siedemdziesięciu siedemdziesięcioma
        80 osiemdziesiąt osiemdziesięciu osiemdziesięcioma
        90 dziewięćdziesiąt dziewięćdziesięciu dziewięćdziesięcioma
        100 sto stu
        200 dwieście dwustu
        300 trzysta trzystu
        400 czterysta czterystu
        500 pięćset pięciuset
        600 sześćset sześciuset
        700 siedemset siedmiuset
        800 osiemset ośmiuset
        900 dziewięćset dziewięciuset
    """,
    ordinals="""
        1 pierwsz+ pierwsi
        2 ?drugi ?druga ?drugie ?drugiego ?drugiej ?drugich ?drugiemu ?drugim ?drugą ?drugimi ?drudzy
        3 trzeci trzecia trzecie trzeciego trzeciej trzecich trzeciemu trzecim trzecią trzecimi
        4 czwart+ czwarci
        5 piąt+ piąci
        6 szóst+ szóści
        7 siódm+ siódmi
        8 ósm+ ósmi
        9 dziewiąt+ dziewiąci
        10 dziesiąt+ dziesiąci
        11 jedenast+ jedenaści
        12 dwunast+ dwunaści
        13 trzynast+ trzynaści
        14 czternast+ czternaści
        15 piętnast+ piętnaści
        16 szesnast+ szesnaści
        17 siedemnast+ siedemnaści
        18 osiemnast+ osiemnaści
        19 dziewiętnast+ dziewiętnaści
        20 dwudziest+ dwudzieści
        30 trzydziest+
        40 czterdziest+
        50 pięćdziesiąt+
        60 sześćdziesiąt+
        70 siedemdziesiąt+
        80 osiemdziesiąt+
        90 dziewięćdziesiąt+
        100 setn+
        1000 tysięczn+
        2000 dwutysięczn+
    """,
    scales="""
        1000 tysiąc tysiące tysięcy tysiąca tysiącom tysiącami tysiącach tysiącem tysiącowi tysiącu tys
        1000000 milion miliony milionów miliona milionom milionami milionach milionem milionowi milionie mln
        1000000000 miliard miliardy miliardów miliarda miliardom miliardami miliardach miliardowi miliardem
            miliardzie mld
        1000000000000 bilion biliony bilionów
    """,
    loose="""
        2 oba obie obaj oboje obu obydwa obydwie podwójny podwójna podwójne para pary parę
        3 kwartał kwartale kwartału
        6 półrocze półrocza półroczu
        7 tygodniowo tygodniowy
        10 dekada dekady dekad dziesięciolecie dziesięciolecia dziesięcioleci
        12,10 tuzin tuziny tuzinów
        24 doba dobę doby
        100 wiek wieku wieki wieków stulecie stulecia setka setki
        50 półwiecze
        0.5 pół połowę
    """,
    endings="y a e ego ej emu ym ą ych ymi",
    within="""
        5 pięcio
        6 sześcio
        7 siedmio
        8 ośmio
        9 dziewięcio
        10 dziesięcio
        4 cztero
        11 jedenasto
        12 dwunasto
        13 trzynasto
        14 czternasto
        15 piętnasto
        16 szesnasto
        17 siedemnasto
        18 osiemnasto
        19 dziewiętnasto
        20 dwudziesto
        30 trzydziesto
        40 czterdziesto
        50 pięćdziesięcio
    """,
    percent="procent\\w* proc\\.?",
    afternoon="południu wieczorem wieczór wieczora",
    morning="rano ranem rana",
    stems="""
        letni=year letnia letniego=year letniej=year roczny=year miesięczn=month dniow=day tygodniow=week
            godzinn=hour krotn osobow procentow=percent piętrow
    """,
    months="""
        1 stycznia styczeń ?sty styczniu styczniem
        2 lutego luty ?lut lutym lutemu
        3 marca marzec ?mar marcu marcem
        4 kwietnia kwiecień ?kwi kwietniu kwietniem
        5 maja maj maju majem
        6 czerwca czerwiec ?cze czerwcu czerwcem
        7 lipca lipiec ?lip lipcu lipcem
        8 sierpnia sierpień ?sie sierpniu sierpniem
        9 września wrzesień ?wrz wrześniu wrześniem
        10 października październik ?paź październiku październikiem
        11 listopada listopad ?lis listopadzie listopadem
        12 grudnia grudzień ?gru grudniu grudniem
    """,
    clock="""
        -30 wpół do {o}
        -15 kwadrans przed {o}
        +15 kwadrans po {o}
        +0 godz/godzina/godzinie/godzinę {o} rano/wieczorem
        =720 południe/południa
        =0 północ/północy/północą
        - po południu
    """,
    weekdays="""
        1 poniedział*
        2 wtorek/wtorku/wtorkiem/wtorki
        3 środa/środę/środy/środzie/środą
        4 czwartek/czwartku/czwartkiem/czwartki
        5 piątek/piątku/piątkiem/piątki
        6 sobota/sobotę/soboty/sobocie/sobotą
        7 niedziela/niedzielę/niedzieli/niedzielą/niedziele
    """,
    decades="""
        20 lat/lata/latach dwudziest*
        30 lat/lata/latach trzydziest*
        40 lat/lata/latach czterdziest*
        50 lat/lata/latach pięćdziesiąt*
        60 lat/lata/latach sześćdziesiąt*
        70 lat/lata/latach siedemdziesiąt*
        80 lat/lata/latach osiemdziesiąt*
        90 lat/lata/latach dziewięćdziesiąt*
    """,
    quarters="""
        half {o} półrocze/półrocza/półroczu
        half {o} połowa/połowie/połowy/połowę
        quarter {o} kwartał*/kwartale
        quarter {r} kwartał*/kwartale
    """,
    halves="+ i pół",
    many="""
        2 dwukrotnie podwoiła podwoił podwoiło dwukrotny
        3 trzykrotnie potroiła potroił potroiło
        4 czterokrotnie
        500000 półmilionowy
        10 dziesiątki dziesiątek
        100 setki setek setkami setkom
        1000 tysiące tysiącami
        1000000 miliony
    """,
    shares="""
        1/2 połowa połowy połowie połową
        1/3 jedna_trzecia
        1/4 ćwierć ćwierci kwadrans
    """,
    of="z ze wszystkich",
    units="""
        minute minuta minuty minut minutę
        hour godzina godziny godzin godzinę godz
        day dzień dni dniach dnia doby dób
        week tydzień tygodnie tygodni tygodnia
        month miesiąc miesiące miesięcy miesiąca miesiącach
        year rok lat lata roku latach lat letni letnia
        decade dekada dekady dekad
        century wiek wieki wieków stulecia
        km kilometr kilometry kilometrów km
        mile mila mile mil
        metre metr metry metrów
        kg kilogram kilogramy kilogramów kg
        tonne tona tony ton
        hectare hektar hektary hektarów
        litre litr litry litrów
        dollar dolar dolary dolarów
        euro euro
        pound funt funty funtów
        rouble rubel ruble rubli
        hryvnia hrywna hrywny hrywien
        krone korona korony koron
        franc frank franki franków
        man mężczyzna mężczyźni mężczyzn
        woman kobieta kobiety kobiet
        child dziecko dzieci
        girl dziewczyna dziewczynka dziewczynki dziewczynek dziewcząt
        boy chłopiec chłopcy chłopców
    """,
    more="""
        + ponad
        + więcej niż
        + co najmniej
        + przynajmniej
        + nie mniej niż
    """,
    less="""
        - mniej niż
        - prawie
        - niemal
        - poniżej
        - niespełna
        - co najwyżej
        - najwyżej
        - nie więcej niż
    """,
    more_behind="+ lub/i więcej",
    less_behind="- lub/i mniej",
    nights="""
        - noc na
        - nocy na
    """,
    idioms="""
        12-31 sylwester*
        1-1 nowy/nowego rok/roku
        12-24 wigili*
        5-1 święto/święta pracy
        3-8 dzień/dnia kobiet
        12-10 dzień/dnia praw człowieka
        24,7 przez całą dobę
        - w cztery oczy
        - w czterech ścianach
        - cztery ściany
        - na czworaka
        - z drugiej/jednej strony
        - piąta kolumna
        - po pierwsze
        - trzecia/trzeciej strona/strony
    """,
)
