"""How many examples a property is tried with: few in `make test`, twenty-five times as many in `make test-long`.

There the profile of Hypothesis is `long`. A property that names no number of its own counts as a hundred: a fifth of
them in the one, five times as many in the other. Both try the same examples each time, so that a red run is red for
everybody and a change answers for itself alone; `make explore` looks for new ones.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, Phase, settings

if TYPE_CHECKING:
    from _pytest.mark.structures import ParameterSet  # pytest has no public name for it

USUALLY = 100
FEW = USUALLY // 5
MANY = USUALLY * 5
SLOWER = 5


def examples(
    count: int,
    *,
    slow: bool = False,
    phases: Collection[Phase] = tuple(Phase),
    suppress_health_check: Collection[HealthCheck] = (),
) -> settings:
    """Try a property with a fifth of so many examples in `make test`, and five times as many in `make test-long`.

    Of a property that is slow, `make test` tries a twenty-fifth.
    """
    profile = settings.get_profile(settings.get_current_profile_name())
    tried = profile.max_examples // SLOWER if slow and profile.max_examples == FEW else profile.max_examples
    return settings(
        max_examples=max(1, count * tried // USUALLY),
        phases=phases,
        suppress_health_check=suppress_health_check,
    )


def one_in(every: int, cases: Iterable[object]) -> list[ParameterSet]:
    """Give the cases of a test; all but one in so many of them are left to a long run."""
    return [
        pytest.param(*(case if isinstance(case, tuple) else (case,)), marks=pytest.mark.long if number % every else ())
        for number, case in enumerate(cases)
    ]
