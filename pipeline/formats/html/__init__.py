"""An edition in; one self-contained web page out, through the templates of templates/html."""

from pipeline.formats.format import Format
from pipeline.search.found import SPOKEN

FORMAT = Format(
    name="html",
    package="html",
    folder="html",
    extension="html",
    role="text",
    every=(
        "html/quote.html",
        "html/box.html",
        "html/demands.html",
        "html/picture.html",
        "html/file.html",
        "html/style.css",
        "html/actions.css",
        "html/letters.css",
        "html/preview.css",
        "html/page.js",
    ),
    release=("html/release.html",),
    appeal=("html/appeal.html", "html/letter.html"),
    spoken=SPOKEN,
)
