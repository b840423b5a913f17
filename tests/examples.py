"""How many examples a property is tried with: few in `make test`, five times as many in `make test-long`.

There the profile of Hypothesis is `long`. A property that names no number of its own has a hundred, and five hundred.
"""

from __future__ import annotations

from collections.abc import Collection

from hypothesis import HealthCheck, Phase, settings

USUALLY = 100


def examples(
    count: int,
    *,
    derandomize: bool = False,
    phases: Collection[Phase] = tuple(Phase),
    suppress_health_check: Collection[HealthCheck] = (),
) -> settings:
    """Try a property with so many examples in `make test`, and as many times more as the profile has."""
    profile = settings.get_profile(settings.get_current_profile_name())
    return settings(
        max_examples=count * profile.max_examples // USUALLY,
        derandomize=derandomize,
        phases=phases,
        suppress_health_check=suppress_health_check,
    )
