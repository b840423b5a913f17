"""Korean: a Chinese number of one syllable means much else, and is read only within a longer word."""

from pipeline.languages.lexicon import Lexicon

LEXICON = Lexicon(
    cardinals="""
        0 ?영
        1 하나 한 하나의
        2 둘 두 둘이
        3 셋 ?세 석
        4 넷 ?네
        5 다섯
        6 여섯
        7 일곱
        8 여덟
        9 아홉
        10 ?열
        20 스물 스무
        30 서른
        40 마흔
        50 ?쉰
        60 예순
        70 일흔
        80 여든
        90 아흔
    """,
    ordinals="""
        1 첫 첫째 한째
        2 둘째 두째
        3 셋째
        4 넷째
        5 다섯째
        6 여섯째
        7 일곱째
        8 여덟째
        9 아홉째
        10 열째
        20 스무째
        30 서른째
        40 마흔째
    """,
    scales="""
        10 ?십
        100 ?백
        1000 ?천
        10000 ?만
        100000000 ?억
    """,
    loose="""
        2 양측 양쪽 쌍 두배
        10 십년 수십
        12,10 다스
        100 세기
        0.5 절반 반
    """,
    within="""
        1 ?일
        2 ?이
        3 ?삼
        4 ?사
        5 ?오
        6 ?육 ?륙
        7 ?칠
        8 ?팔
        9 ?구
    """,
    percent="퍼센트 프로",
    afternoon="오후 저녁 밤",
    morning="오전 아침 새벽",
    stems="""
        명 개 살 번 사람 마리 곳 가지 차례 건 채 그루 여 년=year 개월=month 달=month
        주=week 일=day 시간=hour 분=minute 퍼센트=percent
    """,
    glued=True,
    ten_and_unit=True,
    weekdays="""
        1 월요일*
        2 화요일*
        3 수요일*
        4 목요일*
        5 금요일*
        6 토요일*
        7 일요일*
    """,
    halves="+ 반",
    many="""
        10 수십
        100 수백
        1000 수천
        10000 수만
    """,
    shares="1/2 절반 절반이 절반은 절반의",
    units="""
        minute 분 분간
        hour 시간
        day 일 일간
        week 주 주간
        month 개월 달
        year 년 살 세 년간
        century 세기
        km 킬로미터 km
        metre 미터
        kg 킬로그램
        tonne 톤
        hectare 헥타르
        dollar 달러
        euro 유로
        pound 파운드
        yen 엔
        yuan 위안
    """,
    more="""
        + 최소
        + 적어도
    """,
    less="""
        - 거의
        - 최대
    """,
    more_behind="""
        + 이상
        + 넘는/넘게/넘은
    """,
    less_behind="- 미만/이하",
)
