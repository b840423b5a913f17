"""Vietnamese: năm is a year, and five before tens and thousands; some units change behind their ten (mốt, tư, lăm)."""

from pipeline.languages.lexicon import Lexicon

LEXICON = Lexicon(
    numbered_month="tháng",
    cardinals="""
        0 không
        1 một mốt
        2 hai
        3 ?ba
        4 bốn tư
        5 năm lăm nhăm
        6 sáu
        7 bảy bẩy
        8 tám
        9 ?chín
        10 mười
    """,
    ordinals="",
    scales="""
        10 mươi
        100 trăm
        1000 nghìn ngàn
        10000 ?vạn
        1000000 ?triệu
        1000000000 ?tỷ ?tỉ
    """,
    loose="""
        2 đôi cặp
        7 tuần
        10 chục thập
        12,10 tá
        0.5 nửa
    """,
    joins="linh lẻ",
    only_behind="mốt tư lăm nhăm mươi",
    only_before="năm không",
    percent="phần_trăm",
    afternoon="chiều tối đêm trưa",
    morning="sáng",
    ten_and_unit=True,
    months="""
        1 tháng_giêng
        2 tháng_hai
        3 tháng_ba
        4 tháng_tư
        6 tháng_sáu
        7 tháng_bảy
        8 tháng_tám
        9 tháng_chín
        10 tháng_mười
        12 tháng_chạp
    """,
    clock="""
        +30 {n} giờ rưỡi
        +15 {n} giờ mười lăm
        -15 {n} giờ kém mười lăm
        -10 {n} giờ kém mười
        +0 {n} giờ sáng/chiều/tối/đêm/trưa
        =720 giữa trưa
        =0 nửa đêm
    """,
    weekdays="""
        1,2 thứ hai/2
        2,3 thứ ba/3
        3,4 thứ tư/4
        4,5 thứ năm/5
        5,6 thứ sáu/6
        6,7 thứ bảy/7
        7 chủ nhật
    """,
    quarters="""
        quarter quý {r}
        quarter quý {n}
    """,
    halves="+ rưỡi",
    many="10 chục",
    shares="1/2 nửa",
    of="số của",
    units="""
        minute phút
        hour giờ tiếng
        day ngày
        week tuần
        month tháng
        year năm tuổi
        km km kilômét
        mile dặm
        metre mét
        kg kg
        tonne tấn
        hectare hécta ha
        litre lít
        dollar đô
        euro euro
    """,
    more="""
        + hơn
        + trên
        + ít nhất
        + tối thiểu
        + không dưới
    """,
    less="""
        - dưới
        - chưa đầy
        - chưa đến
        - gần
        - tối đa
        - nhiều nhất
        - không quá
    """,
    more_behind="+ trở lên",
    less_behind="- trở xuống",
    idioms="""
        1-1 tết dương lịch
        5-1 ngày quốc tế lao động
        3-8 ngày quốc tế phụ nữ
        12-10 ngày nhân quyền
        12-25 giáng sinh
        1 thứ nhất
        2 thứ nhì
        - một số
        - một trong
        - bên thứ ba
        - ba mẹ
        - trăm sự
    """,
)
