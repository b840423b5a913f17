"""Icelandic: one to four have genders and cases, and the words of one number stand apart."""

from pipeline.languages.lexicon import Lexicon

LEXICON = Lexicon(
    many_hundreds=True,
    cardinals="""
        0 núll
        1 einn ein eitt einum einni einu eins einnar eina
        2 tveir tvo tveimur tveim tveggja tvær tvö
        3 þrír þrjá þremur þrem þriggja þrjár þrjú
        4 fjórir fjóra fjórum fjögurra fjórar fjögur
        5 fimm
        6 sex
        7 sjö sjó
        8 átta
        9 níu
        10 tíu
        11 ellefu
        12 tólf
        13 þrettán
        14 fjórtán
        15 fimmtán
        16 sextán
        17 sautján
        18 átján
        19 nítján
        20 tuttugu
        30 þrjátíu
        40 fjörutíu
        50 fimmtíu
        60 sextíu
        70 sjötíu
        80 áttatíu
        90 níutíu
    """,
    ordinals="""
        1 fyrsti fyrsta fyrstu fyrstur fyrst
        2 ?annar ?annan ?öðrum ?annars ?önnur ?aðra ?annarri ?annarrar ?annað
        3 þriðji þriðja þriðju
        4 fjórði fjórða fjórðu
        5 fimmti fimmta fimmtu
        6 sjötti sjötta sjöttu
        7 sjöundi sjöunda sjöundu
        8 áttundi áttunda áttundu
        9 níundi níunda níundu
        10 tíundi tíunda tíundu
        11 ellefti ellefta elleftu
        12 tólfti tólfta tólftu
        13 þrettándi þrettánda þrettándu
        14 fjórtándi fjórtánda fjórtándu
        15 fimmtándi fimmtánda fimmtándu
        16 sextándi sextánda sextándu
        17 sautjándi sautjánda sautjándu
        18 átjándi átjánda átjándu
        19 nítjándi nítjánda nítjándu
        20 tuttugasti tuttugasta tuttugustu
        30 þrítugasti þrítugasta þrítugustu
        40 fertugasti fertugasta
        50 fimmtugasti fimmtugasta
    """,
    scales="""
        100 hundrað hundruð hundruðum hundraða
        1000 þúsund þúsundum þús þúsunda
        1000000 milljón milljónir milljónum milljóna millj millión milliónir
        1000000000 milljarður milljarðar milljarða milljörðum
    """,
    loose="""
        2 báðir báðar bæði báða báðum beggja tvöfalt tvöfaldur par
        3 ársfjórðungur
        6 missiri
        10 áratugur áratug áratugi áratuga
        12,10 tylft tylftir
        14,2 hálfsmánaðar
        100 öld aldir aldar
        0.5 hálfur hálf hálft hálfan hálfa hálfu hálfs hálfrar
    """,
    joins="og",
    percent="prósent\\w* prósenta",
    afternoon="síðdegis kvölds kvöldið kvöldi kvöld",
    morning="morguns morgni morgun árdegis",
    stems="ára=year mánaða=month daga=day vikna=week tíma=hour falt faldur manna",
    glued=True,
    months="""
        1 janúar ?jan
        2 febrúar ?feb
        3 mars ?mar
        4 apríl ?apr
        5 maí
        6 júní ?jún
        7 júlí ?júl
        8 ágúst ?ágú
        9 september ?sep
        10 október ?okt
        11 nóvember ?nóv
        12 desember ?des
    """,
    clock="""
        +0 klukkan {n} að morgni/kvöldi/kvöldið
        -30 hálf {n}
        +15 korter/kortér yfir {n}
        -15 korter/kortér í {n}
        +10 tíu mínútur yfir {n}
        -10 tíu mínútur í {n}
        =720 hádegi/hádegis
        =0 miðnætti/miðnættis
    """,
    weekdays="""
        1 mánudag*/mánudög*
        2 þriðjudag*/þriðjudög*
        3 miðvikudag*/miðvikudög*
        4 fimmtudag*/fimmtudög*
        5 föstudag*/föstudög*
        6 laugardag*/laugardög*
        7 sunnudag*/sunnudög*
    """,
    quarters="""
        half {o} helming*
        half {o} árshelming*
        quarter {o} ársfjórðung*
    """,
    halves="+ og hálf/hálft/hálfur/hálfan/hálfa/hálfu/hálfri",
    many="""
        2 tvöfaldast tvöfaldaðist
        3 þrefaldast þrefaldaðist
        10 tugir tugi tugum tuga
        100 hundruðum
        1000 þúsundir þúsundum
        1000000 milljónir
    """,
    shares="""
        1/2 helmingur helming helmingi helmings
        1/3 þriðjungur þriðjung þriðjungi þriðjungs
        1/4 fjórðungur fjórðung fjórðungi fjórðungs
        1/5 fimmtungur fimmtung fimmtungi
    """,
    of="af allra",
    units="""
        minute mínúta mínútur mínútum mínútna
        hour klukkustund klukkustundir klukkustundum klukkustunda klst klukkutími klukkutíma klukkutímar tíma
            tímar tímum
        day dagur daga dögum dag sólarhringur sólarhringa
        week vika vikur vikum vikna
        month mánuður mánuði mánuðir mánuðum mánaða
        year ár ára árum árs
        decade áratugur áratugi áratugir áratugum
        century öld aldir öldum
        km kílómetri kílómetra kílómetrar kílómetrum km
        mile mílur
        metre metri metra metrar metrum
        kg kíló kílógrömm kg
        tonne tonn tonnum
        hectare hektarar hektara
        litre lítrar lítra
        dollar dollari dollara dollarar dollurum dala dalir
        euro evra evrur evrum evrna
        pound pund
        krone króna krónur krónum kr
        man karl karlar karla karlmenn karlmanna
        woman kona konur konum kvenna
        child barn börn börnum barna
        girl stúlka stúlkur stúlkum stúlkna
        boy drengur drengir drengjum drengja
    """,
    more="""
        + meira en
        + fleiri en
        + yfir
        + minnst
        + að minnsta kosti
        + ekki færri en
    """,
    less="""
        - minna en
        - færri en
        - innan við
        - undir
        - næstum
        - tæplega
        - allt að
        - í mesta lagi
        - ekki fleiri/meira en
    """,
    more_behind="+ eða meira/fleiri/eldri",
    less_behind="- eða minna/færri/yngri",
    nights="- aðfaranótt",
    idioms="""
        12-31 gamlárskvöld*
        12-31 gamlársdag*
        1-1 nýársdag*
        12-24 aðfangadag*
        12-25 jóladag*
        5-1 verkalýðsdag*
        12-10 mannréttindadag*
        24,7 allan sólarhringinn
        - á fjórum fótum
        - í einrúmi
    """,
)
