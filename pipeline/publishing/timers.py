"""A command in; the texts that have a system call it each minute out: systemd units, a cron line, a Windows task.

No moment of the schedule stands in them. A file may move its moment at any time, and a timer that knew the old one
would be a queue.
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Sequence
from datetime import UTC, datetime
from xml.sax.saxutils import escape

UNIT = "press-publish"
_PLAIN = re.compile(r"[A-Za-z0-9_@+=:,./-]+")


def systemd(command: Sequence[str], folder: str) -> str:
    """Give a service and its timer; each is a file, by the name in the comment at its top."""
    line = " ".join(_systemd_word(each) for each in command)
    return (
        f"# {UNIT}.service\n"
        "[Unit]\n"
        "Description=Publish what is cleared\n"
        "\n"
        "[Service]\n"
        "Type=oneshot\n"
        f"WorkingDirectory={_systemd_path(folder)}\n"
        f"ExecStart={line}\n"
        "SuccessExitStatus=1\n"
        "\n"
        f"# {UNIT}.timer\n"
        "[Unit]\n"
        "Description=Publish what is cleared, each minute\n"
        "\n"
        "[Timer]\n"
        "OnCalendar=*-*-* *:*:00\n"
        "AccuracySec=1s\n"
        "Persistent=true\n"
        "\n"
        "[Install]\n"
        "WantedBy=timers.target\n"
    )


def cron(command: Sequence[str], folder: str) -> str:
    """Give a line for crontab(5), in which a per cent sign would end the command."""
    line = f"cd {shlex.quote(folder)} && {shlex.join(command)}"
    return "* * * * * " + line.replace("%", r"\%") + "\n"


def windows(command: Sequence[str], folder: str, moment: datetime) -> str:
    """Give a task for the Windows Task Scheduler, which starts at a moment and goes on."""
    program, *arguments = command
    written = " ".join(_windows_word(each) for each in arguments)
    return f"""\
<?xml version="1.0"?>
<Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">
  <RegistrationInfo>
    <Description>Publish what is cleared, each minute</Description>
  </RegistrationInfo>
  <Triggers>
    <TimeTrigger>
      <Repetition>
        <Interval>PT1M</Interval>
        <StopAtDurationEnd>false</StopAtDurationEnd>
      </Repetition>
      <StartBoundary>{moment.astimezone(UTC):%Y-%m-%dT%H:%M}:00Z</StartBoundary>
      <Enabled>true</Enabled>
    </TimeTrigger>
  </Triggers>
  <Settings>
    <MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>
    <DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>
    <StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>
    <StartWhenAvailable>true</StartWhenAvailable>
    <WakeToRun>true</WakeToRun>
    <ExecutionTimeLimit>PT1H</ExecutionTimeLimit>
  </Settings>
  <Actions>
    <Exec>
      <Command>{escape(program)}</Command>
      <Arguments>{escape(written)}</Arguments>
      <WorkingDirectory>{escape(folder)}</WorkingDirectory>
    </Exec>
  </Actions>
</Task>
"""


def _systemd_word(word: str) -> str:
    """Quote a word of ExecStart: % begins a specifier there, and $ a variable."""
    marked = word.replace("%", "%%").replace("$", "$$")
    if _PLAIN.fullmatch(word):
        return marked
    return '"' + marked.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _systemd_path(path: str) -> str:
    return path.replace("%", "%%")


def _windows_word(word: str) -> str:
    """Quote an argument as programs of Windows read their command line."""
    if word and not re.search(r'[\s"]', word):
        return word
    inner = re.sub(r'(\\*)"', lambda found: found[1] * 2 + '\\"', word)
    return '"' + re.sub(r"(\\+)$", lambda found: found[1] * 2, inner) + '"'
