"""An appeal never comes before itself, neither by name, nor in a circle, nor in a hint."""

from __future__ import annotations

import pytest

from pipeline.fault import Fault
from tests.small import APPEAL, checked, item


def told(**previous: str) -> list[Fault]:
    """Give the faults of appeals by their folders’ names, each with what it names as earlier."""
    later = APPEAL.replace("stage: first", "stage: further-information")
    appeals = (item(f"{later}previous: [{each}]\n", "appeals", slug) for slug, each in previous.items())
    return [fault for fault in checked(*appeals).faults if fault.code.endswith("-previous")]


def test_an_appeal_is_never_offered_as_its_own_earlier_stage() -> None:
    for fault in told(river="") + told(river="rivers"):
        assert "river" not in (fault.hint or "").replace("rivers", "")
        assert "say what you know" in (fault.hint or "")
    offered = {fault.place.source.name: fault.hint for fault in told(river="", dam="river")}
    assert offered["appeals/river/appeal.yaml"] == (
        "use one of: dam; of one that is not in this newsroom, say what you know: {number: UA 61/16, date: 2016-11-30}"
    )


@pytest.mark.parametrize(
    ("previous", "count"),
    [
        ({"a": "a"}, 1), ({"a": "b", "b": "a"}, 2), ({"a": "b", "b": "c", "c": "a"}, 3), ({"a": "b", "b": "c, a"}, 3),
    ],
)  # fmt: skip
def test_a_circle_is_told(previous: dict[str, str], count: int) -> None:
    found = told(**previous)
    assert len(found) == count
    assert all(
        "itself" in fault.message or "after this" in fault.message or "no appeal" in fault.message for fault in found
    )
