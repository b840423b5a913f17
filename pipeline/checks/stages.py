"""Every later stage of an appeal names the stage before it, and that is an appeal of this newsroom."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.fault import Faults, did_you_mean
from pipeline.newsroom.summary import ItemSummary


def check(summaries: Sequence[ItemSummary], faults: Faults) -> None:
    """Check the chains of all appeals."""
    appeals = {summary.slug for summary in summaries if summary.is_appeal}
    for summary in summaries:
        if summary.follows:
            faults.add(
                "missing-previous",
                f"a ‘{summary.follows.text}’ names no stage before it",
                summary.follows.place,
                expected="‘previous:’ with the folder name of the appeal that it follows",
                hint=did_you_mean("", appeals),
            )
        for named in summary.previous:
            if named.text not in appeals:
                faults.add(
                    "unknown-previous",
                    f"there is no appeal ‘{named.text}’",
                    named.place,
                    expected="the name of a folder in appeals/",
                    hint=did_you_mean(named.text, appeals),
                )
