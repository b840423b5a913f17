"""The two halves of a quote meet at their attribution; a quote without one does not say within itself who speaks."""

from __future__ import annotations

from pipeline.document.quotes import Quote
from pipeline.fault import Faults
from pipeline.i18n.attributions import ENDS
from pipeline.i18n.language import language
from pipeline.i18n.quotation_marks import STRAIGHT, opening
from pipeline.i18n.quotations import quotations
from pipeline.newsroom.item import Variant
from pipeline.newsroom.load import Newsroom
from pipeline.richtext.blocks import Paragraph
from pipeline.richtext.reading import markdown


def check(newsroom: Newsroom, faults: Faults) -> None:
    """Check every quote of every item, in the source and in its translations."""
    for item in newsroom.items:
        for variant in item.variants:
            for key, quote in variant.document.quotes.items():
                _halves(newsroom, variant, key, quote, faults)


def _halves(newsroom: Newsroom, variant: Variant, key: str, quote: Quote, faults: Faults) -> None:
    if not quote.attribution and _says_who_speaks(quote.text, variant):
        faults.add(
            "quote-in-halves",
            "this quote says within itself who speaks, and would have two pairs of quotation marks",
            variant.place("quotes", key, "text"),
            expected="only what was said, without quotation marks",
            hint="what stands between the halves is ‘attribution’, the second half ‘continued’",
            severity="warning",
        )
    elif not quote.attribution:
        if quote.continued and variant.translation is None:
            faults.add(
                "quote-in-halves",
                "nothing says who speaks, between the halves of this quote",
                variant.key("quotes", key, "continued"),
                expected="‘attribution’, as the sentence has it: said Mayor Ada Example",
                hint="add it; or write both halves as one ‘text’",
            )
    elif quote.text_language and language(quote.text_language) != variant.language:
        if variant.translation is None:
            faults.add(
                "quote-in-halves",
                "the words stay in another language: they are set apart, and this attribution is not printed",
                variant.place("quotes", key, "attribution"),
                expected="a quote in the language of the text around it",
                hint="the speaker’s name and office stand below the words; leave ‘attribution’ out",
                severity="warning",
            )
    else:
        _beside(newsroom, variant, key, quote, faults)


def _says_who_speaks(text: str, variant: Variant) -> bool:
    """Say whether a text begins and ends with a quotation and names the speaker between; straight marks are told.

    “Leave” is what they said. We call it “eviction” does not: no mark ends what its first quotation says.
    """
    said, found = text.strip(), quotations(text.strip(), variant.language).found
    ends = [each for each in found if each.depth == 0]
    return (
        len(ends) > 1
        and ends[0].start == 0
        and ends[-1].end == len(said) - 1
        and ends[0].first not in opening(STRAIGHT)
        and any(said[at] in ENDS for at in (ends[0].end - 1, ends[0].end + 1))
    )


def _beside(newsroom: Newsroom, variant: Variant, key: str, quote: Quote, faults: Faults) -> None:
    """Check that a paragraph stands on each side of an attribution."""
    sides = [("text", newsroom.library[markdown(quote.text)][-1:])]
    sides += [("continued", newsroom.library[markdown(quote.continued)][:1])] if quote.continued else []
    for field, side in sides:
        if not all(isinstance(block, Paragraph) for block in side):
            faults.add(
                "quote-in-halves",
                "a list or a table stands beside the attribution of this quote",
                variant.place("quotes", key, field),
                expected="a paragraph there, which the attribution can go on from",
                hint="end ‘text’ and begin ‘continued’ with a sentence; or leave ‘attribution’ out",
            )
