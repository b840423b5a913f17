"""What waits for a busy machine, or for its turn with a large picture, is not at work."""

from __future__ import annotations

import time

from pipeline.storage.clock import seconds, worked


def test_to_wait_is_no_work_and_to_work_is() -> None:
    began, done = seconds(), worked()
    time.sleep(0.2)
    assert seconds() - began >= 0.2
    assert worked() - done < 0.1
    while worked() - done < 0.1:
        pass
