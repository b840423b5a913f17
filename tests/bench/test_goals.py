"""A goal that is missed is said to be missed, and by how much."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from bench.contenders import AFTERNOON, HUGO, PANDOC, PRESS
from bench.goals import Figures, goals
from bench.measure import Cost
from bench.scenarios import Size


def cost(cpu: float, memory: float = 100) -> Cost:
    return Cost(cpu, cpu, memory)


REACHED = Figures(
    size=Size(rounds=1, cold=1, pictured=1, archive=1, newsroom=500, scale=(500, 5000)),
    cold={PRESS.name: cost(1), PANDOC.name: cost(13), AFTERNOON.name: cost(5)},
    pictured={PRESS.name: cost(1, 500)},
    web={PRESS.name: cost(1), HUGO.name: cost(1)},
    weights={},
    largest_pictures={"jpg": cost(1, 300), "png": cost(1, 500)},
    scale={500: cost(10), 5000: cost(100)},
    again={"press build": cost(2), "a bare scan": cost(1)},
    one_text={500: cost(1), 5000: cost(1.2)},
    forty={"cold": cost(20), "one language edited": cost(1)},
    of_one_item={},
    of_what_items_share={},
    check_one=cost(1),
    translations={},
    desk={},
    start={},
)
MISSED = [
    (0, "1/11.0", replace(REACHED, cold={**REACHED.cold, PANDOC.name: cost(11)})),
    (1, "1/3.9", replace(REACHED, cold={**REACHED.cold, AFTERNOON.name: cost(3.9)})),
    (2, "4.00 times", replace(REACHED, again={"press build": cost(4), "a bare scan": cost(1)})),
    (3, "1.60 times", replace(REACHED, one_text={500: cost(1), 5000: cost(1.6)})),
    (4, "1.05 times", replace(REACHED, forty={"cold": cost(20), "one language edited": cost(21)})),
    (5, "301 MB", replace(REACHED, scale={500: cost(10), 5000: cost(100, 301)})),
    (6, "601 MB", replace(REACHED, pictured={PRESS.name: cost(1, 601)})),
    (7, "601 MB", replace(REACHED, largest_pictures={"jpg": cost(1, 300), "png": cost(1, 601)})),
    (8, "1.20 times", replace(REACHED, scale={500: cost(10), 5000: cost(120)})),
]


def test_each_goal_may_be_reached() -> None:
    assert [goal for goal in goals(REACHED) if not goal.reached] == []
    assert len(list(goals(REACHED))) == len(MISSED)


@pytest.mark.parametrize(("place", "found", "figures"), MISSED)
def test_a_goal_that_is_missed_is_told_with_its_figure(place: int, found: str, figures: Figures) -> None:
    told = list(goals(figures))
    assert [turn for turn, goal in enumerate(told) if not goal.reached] == [place]
    assert told[place].found == found
