"""What somebody else published is corrected so that a reader understands it: what is wrong, or both wordings."""

from __future__ import annotations

from pipeline.document.release import Release
from pipeline.fault import Faults
from pipeline.newsroom.load import Newsroom


def check(newsroom: Newsroom, faults: Faults) -> None:
    """Check what every release corrects."""
    for item in newsroom.items:
        document = item.source.document
        for index, each in enumerate(document.corrects if isinstance(document, Release) else ()):
            if each.note or (each.as_published and each.should_be):
                continue
            given = next((name for name in ("as_published", "should_be") if getattr(each, name)), None)
            other = "should_be" if given == "as_published" else "as_published"
            faults.add(
                "corrects-nothing",
                "a reader cannot tell from this what is wrong",
                item.source.place("corrects", index, "title"),
                expected="‘note’; or ‘as_published’ together with ‘should_be’",
                hint=f"add ‘{other}: …’, or say what is wrong: ‘note: …’" if given else "say what is wrong: ‘note: …’",
            )
