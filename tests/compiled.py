"""Where tests keep compiled templates: to compile the engine's takes a second, and hundreds of tests set pages by them.

What was kept is left alone as soon as what compiles has changed.
"""

from __future__ import annotations

import sys
from pathlib import Path

from pipeline.storage.engine import PROGRAM, digest_of, libraries, program

ROOT = Path(__file__).parent.parent

_COMPILED_BY = digest_of((sys.version, program(PROGRAM / "templating"), *libraries()))

COMPILED = ROOT / ".pytest_cache/templates" / _COMPILED_BY[:16]
COMPILED.mkdir(parents=True, exist_ok=True)
