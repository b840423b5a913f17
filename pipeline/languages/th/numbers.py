"""Thai sets no space between words, so its numbers are compared by digits; here is what stands beside these."""

from pipeline.languages.lexicon import Lexicon

LEXICON = Lexicon(
    cardinals="",
    ordinals="",
    scales="""
        100 ?ร้อย
        1000 ?พัน
        10000 ?หมื่น
        100000 ?แสน
        1000000 ?ล้าน
    """,
    scales_glued=True,
    percent="เปอร์เซ็นต์",
    percent_before="ร้อยละ",
    afternoon="บ่าย เย็น ค่ำ",
    morning="เช้า",
    months="""
        1 มกราคม
        2 กุมภาพันธ์
        3 มีนาคม
        4 เมษายน
        5 พฤษภาคม
        6 มิถุนายน
        7 กรกฎาคม
        8 สิงหาคม
        9 กันยายน
        10 ตุลาคม
        11 พฤศจิกายน
        12 ธันวาคม
    """,
    units="""
        minute นาที
        hour ชั่วโมง
        day วัน
        week สัปดาห์
        month เดือน
        year ปี
        km กิโลเมตร กม
        dollar ดอลลาร์ ดอลลาร์สหรัฐ
        euro ยูโร
    """,
)
