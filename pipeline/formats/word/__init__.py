"""The Word file: a letterhead that people edit, templates that decide the order, runs that know their language."""

from pipeline.formats.format import Format

FORMAT = Format(
    name="docx",
    package="word",
    folder="word",
    extension="docx",
    role="text",
    every=(
        "word/quote.xml",
        "word/box.xml",
        "word/demands.xml",
        "word/picture.xml",
        "word/file.xml",
        "word/letterhead.docx",
    ),
    release=("word/release.xml",),
    appeal=("word/appeal.xml", "word/letter.xml", "word/letter.docx"),
    spoken=("title", "descr", "name"),
)
