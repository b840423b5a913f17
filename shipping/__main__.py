"""Make the wheel and the source archive in dist/, look into both, and try the wheel in an empty environment."""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

from shipping import contents, trial

_ROOT = Path(__file__).parents[1]
_DIST = _ROOT / "dist"


def main() -> None:
    """Do one step after another, say each, and stop at the first that fails."""
    shutil.rmtree(_DIST, ignore_errors=True)
    made = (sys.executable, "-m", "hatchling", "build", "-d", str(_DIST))
    trial.quietly(*made, folder=_ROOT)
    (wheel,), (archive,) = _DIST.glob("*.whl"), _DIST.glob("*.tar.gz")
    for path, files in ((wheel, contents.of_wheel(wheel)), (archive, contents.of_archive(archive))):
        say(f"dist/{path.name}: {len(files)} files, {path.stat().st_size // 1024} KiB")
        wrong = contents.faults(files, contents.committed(_ROOT))
        if wrong:
            raise SystemExit("\n".join(f"dist: {path.name}: {each}" for each in wrong))
    say("both hold every file of pipeline/ and templates/, and none that is not committed")
    with tempfile.TemporaryDirectory(prefix="press-dist-") as name:
        trial.run(Path(name), wheel, _ROOT / "requirements/run.txt", say)


def say(text: str) -> None:
    """Print a line at once."""
    sys.stdout.write(f"dist: {text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
