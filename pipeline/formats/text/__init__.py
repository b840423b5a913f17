"""Plain text: what a wire service's editors paste into their system."""

from pipeline.formats.format import Format

FORMAT = Format(
    name="txt",
    package="text",
    folder="text",
    extension="txt",
    role="text",
    every=(
        "text/quote.txt",
        "text/box.txt",
        "text/demands.txt",
        "text/picture.txt",
        "text/file.txt",
        "text/mail.html",
    ),
    release=("text/release.txt",),
    appeal=("text/appeal.txt",),
    settings=("text",),
)
