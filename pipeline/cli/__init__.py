"""The command line: arguments in; exit codes and printed lines out.

Exit codes: 0 done; 1 faults in the content (the rest is still built); 2 wrong usage; 3 a missing tool, or a disk that
refuses; 4 refused for safety. Each command is a module that is imported when it is called, so that `press --help`
starts at once.
"""

from __future__ import annotations

import click

from pipeline.cli.lazy import Lazy, LazyGroup

COMMANDS = {
    "init": Lazy("pipeline.cli.init", "Make a newsroom of your own in a folder."),
    "new": Lazy("pipeline.cli.new", "Begin a release, an appeal or a translation."),
    "status": Lazy("pipeline.cli.status", "The newsroom at a glance, and what happens next."),
    "find": Lazy("pipeline.cli.find", "Say where a name, a number or a quote stands."),
    "diff": Lazy("pipeline.cli.diff", "Show what has changed in a text, word by word."),
    "schedule": Lazy("pipeline.cli.schedule", "What changes next, and when: a list, a calendar, a timer."),
    "desk": Lazy("pipeline.cli.desk", "Open the newsroom in the browser."),
    "check": Lazy("pipeline.cli.check", "Find every fault in every file, with its place and a hint."),
    "sign": Lazy("pipeline.cli.sign", "Sign the words of a text, as what you are in the press office."),
    "build": Lazy("pipeline.cli.build", "Make web pages, Word files, plain texts and media packs."),
    "publish": Lazy("pipeline.cli.publish", "Let out what is cleared, and record it."),
    "watch": Lazy("pipeline.cli.watch", "Stay up, and publish at the moment."),
    "ledger": Lazy("pipeline.cli.ledger", "What went out and when, and whether that record is whole."),
    "translate": Lazy("pipeline.cli.translate", "What is to be translated; files to translators and back."),
    "upgrade": Lazy("pipeline.cli.upgrade", "Rewrite what is called otherwise in today’s fields."),
    "verify": Lazy("pipeline.cli.verify", "Say whether a media pack is whole and unchanged."),
    "explain": Lazy("pipeline.cli.explain", "Say what a fault means, with an example of wrong and right."),
}


@click.command(cls=LazyGroup, lazy=COMMANDS, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="press-pipeline", prog_name="press")
def main() -> None:
    """One YAML file for each press release or urgent appeal; from it web page, Word file, plain text and media pack."""
