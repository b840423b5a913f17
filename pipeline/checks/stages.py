"""Every later stage of an appeal names the stage before it: never itself, and none that came after it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pipeline.fault import Faults, did_you_mean
from pipeline.newsroom.summary import ItemSummary, Named

_ELSEWHERE = "of one that is not in this newsroom, say what you know: {number: UA 61/16, date: 2016-11-30}"


def check(summaries: Sequence[ItemSummary], faults: Faults) -> None:
    """Check the chains of all appeals."""
    appeals = {summary.slug for summary in summaries if summary.is_appeal}
    before = {summary.slug: tuple(named.text for named in summary.previous) for summary in summaries}
    issued = {summary.slug: summary.issued.text for summary in summaries if summary.issued}
    for summary in summaries:
        others = appeals - {summary.slug}
        if summary.follows:
            faults.add(
                "missing-previous",
                f"a ‘{summary.follows.text}’ names no stage before it",
                summary.follows.place,
                expected="‘previous:’ with the folder name of the appeal that it follows; or ‘outcomes:’, in a bulletin"
                if summary.follows.text == "outcome"
                else "‘previous:’ with the folder name of the appeal that it follows",
                hint="; ".join(each for each in (did_you_mean("", others), _ELSEWHERE) if each),
            )
        for named in summary.previous:
            if named.text not in appeals:
                faults.add(
                    "unknown-previous",
                    f"there is no appeal ‘{named.text}’",
                    named.place,
                    expected="the name of a folder in appeals/",
                    hint=did_you_mean(named.text, others) or _ELSEWHERE,
                )
            elif _comes_before(summary.slug, named, before):
                itself = named.text == summary.slug
                faults.add(
                    "unknown-previous",
                    "an appeal cannot come before itself" if itself else f"‘{named.text}’ comes after this appeal",
                    named.place,
                    expected="the appeal that this one follows",
                    hint=did_you_mean(named.text, others - {named.text}) or _ELSEWHERE,
                )
            elif summary.issued and summary.issued.text < issued.get(named.text, ""):
                faults.add(
                    "times-out-of-order",
                    f"this appeal is issued on {summary.issued.text}, and ‘{named.text}’, which it follows, on"
                    f" {issued[named.text]}",
                    summary.issued.place,
                    expected=f"a day that is not before {issued[named.text]}",
                    hint="check the day of issue of both",
                )


def _comes_before(slug: str, named: Named, before: Mapping[str, tuple[str, ...]]) -> bool:
    """Say whether an appeal stands in the chain before the one that it names as earlier: they go in a circle."""
    waiting, seen = [named.text], set[str]()
    while waiting:
        at = waiting.pop()
        if at == slug:
            return True
        if at not in seen:
            seen.add(at)
            waiting += before.get(at, ())
    return False
