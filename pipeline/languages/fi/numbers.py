"""Finnish: one number is one word, of which each part is inflected; toinen is also other, kuusi also a spruce."""

from pipeline.languages.lexicon import Lexicon

LEXICON = Lexicon(
    cardinals="""
        0 nolla nollan nollaa nollana nollaksi nollassa nollasta nollaan nollalla nollalta nollalle
        1 yksi yhden yhtä yhtenä yhdeksi yhdessä yhdestä yhteen yhdellä yhdeltä yhdelle
        2 kaksi kahden kahta kahtena kahdeksi kahdessa kahdesta kahteen kahdella kahdelta kahdelle
        3 kolme kolmen kolmea kolmena kolmeksi kolmessa kolmesta kolmeen kolmella kolmelta kolmelle
        4 neljä neljän neljää neljänä neljäksi neljässä neljästä neljään neljällä neljältä neljälle
        5 viisi viiden viittä viitenä viideksi viidessä viidestä viiteen viidellä viideltä viidelle
        6 ?kuusi kuuden kuutta kuutena kuudeksi kuudessa kuudesta kuuteen kuudella kuudelta kuudelle
        7 seitsemän seitsemää seitsemänä seitsemäksi seitsemässä seitsemästä seitsemään seitsemällä seitsemältä
            seitsemälle
        8 kahdeksan kahdeksaa kahdeksana kahdeksaksi kahdeksassa kahdeksasta kahdeksaan kahdeksalla kahdeksalta
            kahdeksalle
        9 yhdeksän yhdeksää yhdeksänä yhdeksäksi yhdeksässä yhdeksästä yhdeksään yhdeksällä yhdeksältä yhdeksälle
        10 kymmenen kymmentä kymmenenä kymmeneksi kymmenessä kymmenestä kymmeneen kymmenellä kymmeneltä kymmenelle
        11 yksitoista yhdentoista yhtätoista yhtenätoista yhdeksitoista yhdessätoista yhdestätoista yhteentoista
            yhdellätoista yhdeltätoista yhdelletoista
        12 kaksitoista kahdentoista kahtatoista kahtenatoista kahdeksitoista kahdessatoista kahdestatoista
            kahteentoista kahdellatoista kahdeltatoista kahdelletoista
        13 kolmetoista kolmentoista kolmeatoista kolmenatoista kolmeksitoista kolmessatoista kolmestatoista
            kolmeentoista kolmellatoista kolmeltatoista kolmelletoista
        14 neljätoista neljäntoista neljäätoista neljänätoista neljäksitoista neljässätoista neljästätoista
            neljääntoista neljällätoista neljältätoista neljälletoista
        15 viisitoista viidentoista viittätoista viitenätoista viideksitoista viidessätoista viidestätoista
            viiteentoista viidellätoista viideltätoista viidelletoista
        16 kuusitoista kuudentoista kuuttatoista kuutenatoista kuudeksitoista kuudessatoista kuudestatoista
            kuuteentoista kuudellatoista kuudeltatoista kuudelletoista
        17 seitsemäntoista seitsemäätoista seitsemänätoista seitsemäksitoista seitsemässätoista
            seitsemästätoista seitsemääntoista seitsemällätoista seitsemältätoista seitsemälletoista
        18 kahdeksantoista kahdeksaatoista kahdeksanatoista kahdeksaksitoista kahdeksassatoista
            kahdeksastatoista kahdeksaantoista kahdeksallatoista kahdeksaltatoista kahdeksalletoista
        19 yhdeksäntoista yhdeksäätoista yhdeksänätoista yhdeksäksitoista yhdeksässätoista yhdeksästätoista
            yhdeksääntoista yhdeksällätoista yhdeksältätoista yhdeksälletoista
        20 kaksikymmentä kahdenkymmenen kahtakymmentä kahtenakymmenenä kahdeksikymmeneksi kahdessakymmenessä
            kahdestakymmenestä kahteenkymmeneen kahdellakymmenellä kahdeltakymmeneltä kahdellekymmenelle
        30 kolmekymmentä kolmenkymmenen kolmeakymmentä kolmenakymmenenä kolmeksikymmeneksi kolmessakymmenessä
            kolmestakymmenestä kolmeenkymmeneen kolmellakymmenellä kolmeltakymmeneltä kolmellekymmenelle
        40 neljäkymmentä neljänkymmenen neljääkymmentä neljänäkymmenenä neljäksikymmeneksi neljässäkymmenessä
            neljästäkymmenestä neljäänkymmeneen neljälläkymmenellä neljältäkymmeneltä neljällekymmenelle
        50 viisikymmentä viidenkymmenen viittäkymmentä viitenäkymmenenä viideksikymmeneksi viidessäkymmenessä
            viidestäkymmenestä viiteenkymmeneen viidelläkymmenellä viideltäkymmeneltä viidellekymmenelle
        60 kuusikymmentä kuudenkymmenen kuuttakymmentä kuutenakymmenenä kuudeksikymmeneksi kuudessakymmenessä
            kuudestakymmenestä kuuteenkymmeneen kuudellakymmenellä kuudeltakymmeneltä kuudellekymmenelle
        70 seitsemänkymmentä seitsemänkymmenen seitsemääkymmentä seitsemänäkymmenenä seitsemäksikymmeneksi
            seitsemässäkymmenessä seitsemästäkymmenestä seitsemäänkymmeneen seitsemälläkymmenellä
            seitsemältäkymmeneltä seitsemällekymmenelle
        80 kahdeksankymmentä kahdeksankymmenen kahdeksaakymmentä kahdeksanakymmenenä kahdeksaksikymmeneksi
            kahdeksassakymmenessä kahdeksastakymmenestä kahdeksaankymmeneen kahdeksallakymmenellä
            kahdeksaltakymmeneltä kahdeksallekymmenelle
        90 yhdeksänkymmentä yhdeksänkymmenen yhdeksääkymmentä yhdeksänäkymmenenä yhdeksäksikymmeneksi
            yhdeksässäkymmenessä yhdeksästäkymmenestä yhdeksäänkymmeneen yhdeksälläkymmenellä yhdeksältäkymmeneltä
            yhdeksällekymmenelle
        1.5 puolitoista puolentoista puoltatoista
    """,
    ordinals="""
        1 ensimmäinen ensimmäisen ensimmäistä ensimmäisenä ensimmäiseksi ensimmäisessä ensimmäisestä
            ensimmäiseen ensimmäisellä ensimmäiseltä ensimmäiselle
        2 ?toinen ?toisen ?toista ?toisena ?toiseksi ?toisessa ?toisesta ?toiseen ?toisella ?toiselta ?toiselle
        3 kolmas kolmannen kolmatta kolmantena kolmanneksi kolmannessa kolmannesta kolmanteen kolmannella
            kolmannelta kolmannelle
        4 neljäs neljännen neljättä neljäntenä neljänneksi neljännessä neljännestä neljänteen neljännellä
            neljänneltä neljännelle
        5 viides viidennen viidettä viidentenä viidenneksi viidennessä viidennestä viidenteen viidennellä
            viidenneltä viidennelle
        6 kuudes kuudennen kuudetta kuudentena kuudenneksi kuudennessa kuudennesta kuudenteen kuudennella
            kuudennelta kuudennelle
        7 seitsemäs seitsemännen seitsemättä seitsemäntenä seitsemänneksi seitsemännessä seitsemännestä
            seitsemänteen seitsemännellä seitsemänneltä seitsemännelle
        8 kahdeksas kahdeksannen kahdeksatta kahdeksantena kahdeksanneksi kahdeksannessa kahdeksannesta
            kahdeksanteen kahdeksannella kahdeksannelta kahdeksannelle
        9 yhdeksäs yhdeksännen yhdeksättä yhdeksäntenä yhdeksänneksi yhdeksännessä yhdeksännestä yhdeksänteen
            yhdeksännellä yhdeksänneltä yhdeksännelle
        10 kymmenes kymmenennen kymmenettä kymmenentenä kymmenenneksi kymmenennessä kymmenennestä kymmenenteen
            kymmenennellä kymmenenneltä kymmenennelle
        11 yhdestoista yhdennentoista yhdettätoista yhdentenätoista yhdenneksitoista yhdennessätoista
            yhdennestätoista yhdenteentoista yhdennellätoista yhdenneltätoista yhdennelletoista
        12 kahdestoista kahdennentoista kahdettatoista kahdentenatoista kahdenneksitoista kahdennessatoista
            kahdennestatoista kahdenteentoista kahdennellatoista kahdenneltatoista kahdennelletoista
        13 kolmastoista kolmannentoista kolmattatoista kolmantenatoista kolmanneksitoista kolmannessatoista
            kolmannestatoista kolmanteentoista kolmannellatoista kolmanneltatoista kolmannelletoista
        14 neljästoista neljännentoista neljättätoista neljäntenätoista neljänneksitoista neljännessätoista
            neljännestätoista neljänteentoista neljännellätoista neljänneltätoista neljännelletoista
        15 viidestoista viidennentoista viidettätoista viidentenätoista viidenneksitoista viidennessätoista
            viidennestätoista viidenteentoista viidennellätoista viidenneltätoista viidennelletoista
        16 kuudestoista kuudennentoista kuudettatoista kuudentenatoista kuudenneksitoista kuudennessatoista
            kuudennestatoista kuudenteentoista kuudennellatoista kuudenneltatoista kuudennelletoista
        17 seitsemästoista seitsemännentoista seitsemättätoista seitsemäntenätoista seitsemänneksitoista
            seitsemännessätoista seitsemännestätoista seitsemänteentoista seitsemännellätoista seitsemänneltätoista
            seitsemännelletoista
        18 kahdeksastoista kahdeksannentoista kahdeksattatoista kahdeksantenatoista kahdeksanneksitoista
            kahdeksannessatoista kahdeksannestatoista kahdeksanteentoista kahdeksannellatoista kahdeksanneltatoista
            kahdeksannelletoista
        19 yhdeksästoista yhdeksännentoista yhdeksättätoista yhdeksäntenätoista yhdeksänneksitoista
            yhdeksännessätoista yhdeksännestätoista yhdeksänteentoista yhdeksännellätoista yhdeksänneltätoista
            yhdeksännelletoista
        20 kahdeskymmenes kahdennenkymmenennen kahdettakymmenettä kahdentenakymmenentenä
            kahdenneksikymmenenneksi kahdennessakymmenennessä kahdennestakymmenennestä kahdenteenkymmenenteen
            kahdennellakymmenennellä kahdenneltakymmenenneltä kahdennellekymmenennelle
        30 kolmaskymmenes kolmannenkymmenennen kolmattakymmenettä kolmantenakymmenentenä
            kolmanneksikymmenenneksi kolmannessakymmenennessä kolmannestakymmenennestä kolmanteenkymmenenteen
            kolmannellakymmenennellä kolmanneltakymmenenneltä kolmannellekymmenennelle
        40 neljäskymmenes neljännenkymmenennen neljättäkymmenettä
        50 viideskymmenes viidennenkymmenennen viidettäkymmenettä
        60 kuudeskymmenes kuudennenkymmenennen kuudettakymmenettä
        70 seitsemäskymmenes seitsemännenkymmenennen seitsemättäkymmenettä
        80 kahdeksaskymmenes kahdeksannenkymmenennen kahdeksattakymmenettä
        90 yhdeksäskymmenes yhdeksännenkymmenennen yhdeksättäkymmenettä
        100 sadas sadannen sadatta
    """,
    scales="""
        100 sata sadan ?sataa satana sadaksi sadassa sadasta ?sataan sadalla sadalta sadalle
        1000 tuhat tuhannen tuhatta tuhantena tuhanneksi tuhannessa tuhannesta tuhanteen tuhannella tuhannelta
            tuhannelle
        1000000 miljoona miljoonan miljoonaa miljoonana miljoonaksi miljoonassa miljoonasta miljoonaan
            miljoonalla miljoonalta miljoonalle milj mn
        1000000000 miljardi miljardin miljardia miljardina miljardiksi miljardissa miljardista miljardiin
            miljardilla miljardilta miljardille mrd
    """,
    loose="""
        2 molemmat molempien molempia kaksinkertainen pari kumpikin
        3 kolmannes kvartaali vuosineljännes
        6 puolivuosi puolivuotta
        10 vuosikymmen vuosikymmentä vuosikymmenen
        12,10 tusina tusinaa
        100 vuosisata vuosisadan vuosisataa
        0.5 puoli puolen puolta puolet
    """,
    within="""
        20 kahdeskymmenes kahdennenkymmenennen kahdettakymmenettä kahdentenakymmenentenä
            kahdenneksikymmenenneksi kahdennessakymmenennessä kahdennestakymmenennestä kahdenteenkymmenenteen
            kahdennellakymmenennellä kahdenneltakymmenenneltä kahdennellekymmenennelle
        30 kolmaskymmenes kolmannenkymmenennen kolmattakymmenettä kolmantenakymmenentenä
            kolmanneksikymmenenneksi kolmannessakymmenennessä kolmannestakymmenennestä kolmanteenkymmenenteen
            kolmannellakymmenennellä kolmanneltakymmenenneltä kolmannellekymmenennelle
    """,
    percent="prosentti\\w* prosentin prosenttia",
    afternoon="iltapäivällä iltapäivä illalla ilta ip",
    morning="aamulla aamu aamupäivällä ap",
    stems="""
        vuoti=year vuotis=year kuukauti=month päiväi=day viikkoi=week viikon=week tunti=hour kertai henki osai
            kerroksi prosentti=percent
    """,
    glued=True,
    months="""
        1 tammikuuta tammikuu ?tammi tammikuun tammikuussa tammikuusta tammikuuhun tammikuulla tammikuulta
            tammikuulle tammikuuksi tammikuuna
        2 helmikuuta helmikuu ?helmi helmikuun helmikuussa helmikuusta helmikuuhun helmikuulla helmikuulta
            helmikuulle helmikuuksi helmikuuna
        3 maaliskuuta maaliskuu ?maalis maaliskuun maaliskuussa maaliskuusta maaliskuuhun maaliskuulla
            maaliskuulta maaliskuulle maaliskuuksi maaliskuuna
        4 huhtikuuta huhtikuu ?huhti huhtikuun huhtikuussa huhtikuusta huhtikuuhun huhtikuulla huhtikuulta
            huhtikuulle huhtikuuksi huhtikuuna
        5 toukokuuta toukokuu ?touko toukokuun toukokuussa toukokuusta toukokuuhun toukokuulla toukokuulta
            toukokuulle toukokuuksi toukokuuna
        6 kesäkuuta kesäkuu ?kesä kesäkuun kesäkuussa kesäkuusta kesäkuuhun kesäkuulla kesäkuulta kesäkuulle
            kesäkuuksi kesäkuuna
        7 heinäkuuta heinäkuu ?heinä heinäkuun heinäkuussa heinäkuusta heinäkuuhun heinäkuulla heinäkuulta
            heinäkuulle heinäkuuksi heinäkuuna
        8 elokuuta elokuu ?elo elokuun elokuussa elokuusta elokuuhun elokuulla elokuulta elokuulle elokuuksi
            elokuuna
        9 syyskuuta syyskuu ?syys syyskuun syyskuussa syyskuusta syyskuuhun syyskuulla syyskuulta syyskuulle
            syyskuuksi syyskuuna
        10 lokakuuta lokakuu ?loka lokakuun lokakuussa lokakuusta lokakuuhun lokakuulla lokakuulta lokakuulle
            lokakuuksi lokakuuna
        11 marraskuuta marraskuu ?marras marraskuun marraskuussa marraskuusta marraskuuhun marraskuulla
            marraskuulta marraskuulle marraskuuksi marraskuuna
        12 joulukuuta joulukuu ?joulu joulukuun joulukuussa joulukuusta joulukuuhun joulukuulla joulukuulta
            joulukuulle joulukuuksi joulukuuna
    """,
    clock="""
        -30 puoli/puolelta {n}
        +15 varttia/vartti yli {n}
        -15 varttia/vartti vaille {n}
        +0 kello {n} illalla/aamulla
        +10 kymmentä yli {n}
        -10 kymmentä vaille {n}
        =720 keskipäivä*
        =0 keskiyö*
    """,
    weekdays="""
        1 maanantai*
        2 tiistai*
        3 keskiviikko*/keskiviikon*
        4 torstai*
        5 perjantai*
        6 lauantai*
        7 sunnuntai*
    """,
    decades="""
        20 kaksikymmentäluku*
        30 kolmekymmentäluku*
        60 kuusikymmentäluku*
        70 seitsemänkymmentäluku*
        80 kahdeksankymmentäluku*
        90 yhdeksänkymmentäluku*
    """,
    quarters="""
        half {o} puolisko*/vuosipuolisko*
        quarter {o} neljännes*/vuosineljännes*/kvartaali*
    """,
    halves="+ ja puoli/puolen/puolta",
    many="""
        2 kaksinkertaistunut kaksinkertaistui kahdesti
        3 kolminkertaistunut kolminkertaistui
        10 kymmeniä kymmenien kymmenet kymmenille
        100 satoja satojen sadat sadoille
        1000 tuhansia tuhansien tuhannet tuhansille
        10000 kymmeniätuhansia
        100000 satojatuhansia
        1000000 miljoonia miljoonien miljoonat
    """,
    shares="""
        1/2 puolet puolta
        1/3 kolmasosa kolmasosaa kolmasosan kolmannes kolmannesta kolmanneksen
        1/4 neljäsosa neljäsosaa neljännes neljännestä neljänneksen vartti
        1/5 viidesosa viidesosaa viidennes
        1/6 kuudesosa
        1/8 kahdeksasosa
        1/10 kymmenesosa kymmenesosaa kymmenys
        1/100 sadasosa
    """,
    of="kaikista",
    units="""
        minute minuutti minuuttia minuutin min
        hour tunti tuntia tunnin h
        day päivä päivää päivän päivästä vuorokausi vuorokautta
        week viikko viikkoa viikon
        month kuukausi kuukautta kuukauden
        year vuosi vuotta vuoden vuotias vuotiaan
        decade vuosikymmen vuosikymmentä
        century vuosisata vuosisataa
        km kilometri kilometriä kilometrin km
        mile mailia
        metre metri metriä metrin
        kg kilogrammaa kiloa kg
        tonne tonni tonnia
        hectare hehtaari hehtaaria
        litre litraa litra
        dollar dollaria dollari dollarin
        euro euroa euro euron
        pound puntaa
        krone kruunua kruunu
        man miestä mies miehen
        woman naista nainen naisen
        child lasta lapsi lapsen
        girl tyttöä tyttö
        boy poikaa poika
    """,
    more="""
        + yli
        + vähintään
        + ainakin
        + enemmän kuin
    """,
    less="""
        - alle
        - lähes
        - melkein
        - vajaa/vajaat
        - enintään
        - korkeintaan
        - vähemmän kuin
    """,
    more_behind="+ tai enemmän/vanhempi",
    less_behind="- tai vähemmän/nuorempi",
    idioms="""
        12-31 uudenvuodenaatto*
        1-1 uudenvuodenpäivä*
        12-24 jouluaatto*
        12-25 joulupäivä*
        5-1 vappu*/vapun*
        3-8 naistenpäivä*
        12-10 ihmisoikeuksien päivä*
        24,7 ympäri vuorokauden
        - kahden kesken
        - neljän silmän
        - toinen toista*/toise*
        - viides kolonna
    """,
)
