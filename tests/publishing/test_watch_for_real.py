"""press watch as it runs: a real process, the real clock, real files. What lifts is public then, and never before."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.building.small_newsroom import write
from tests.publishing.real import agree, public
from tests.small import NEWSROOM, RELEASE

_PATIENCE = 60


def lifting(moment: datetime) -> str:
    """Give a release whose embargo lifts at a moment."""
    local = f"{moment.astimezone(UTC):%Y-%m-%d %H:%M:%S}"
    return RELEASE.replace("body:", f"embargo: {{lifts_at: {local}, timezone: UTC}}\nbody:")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows ends a program without asking it")
@pytest.mark.long
def test_what_lifts_goes_out_then_and_what_waited_too_long_waits_for_a_person(tmp_path: Path) -> None:
    now = datetime.now(UTC).replace(microsecond=0)
    lift = now + timedelta(seconds=3)
    write(tmp_path, "newsroom.yaml", NEWSROOM)
    write(tmp_path, "releases/lifts/release.yaml", lifting(lift))
    write(tmp_path, "releases/later/release.yaml", lifting(now + timedelta(days=1)))
    write(tmp_path, "releases/overdue/release.yaml", lifting(now - timedelta(hours=2)))
    write(tmp_path, "releases/plain/release.yaml", RELEASE)
    command = [sys.executable, "-m", "pipeline", "watch", "--newsroom", str(tmp_path), "--by", "Vera Example"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as running:
        page, end = tmp_path / "build/public/en/lifts.html", time.monotonic() + _PATIENCE
        while not page.exists():
            assert running.poll() is None, running.stdout and running.stdout.read()
            assert time.monotonic() < end
            time.sleep(0.05)
        seen = datetime.now(UTC)
        while not (tmp_path / "build/public/packs/lifts.zip").exists():
            assert time.monotonic() < end
            time.sleep(0.05)
        time.sleep(1)  # it writes down what it has done
        running.send_signal(signal.SIGTERM)
        said, _ = running.communicate(timeout=_PATIENCE)
    assert seen >= lift, "it was early"
    assert page.stat().st_ctime >= lift.timestamp()
    assert running.returncode == 0, said
    found = public(tmp_path)
    assert {"en/plain.html", "en/lifts.html"} <= found.keys()
    assert not [file for file in found if "later" in file or "overdue" in file]
    assert "press publish overdue" in said
    agree(tmp_path)
