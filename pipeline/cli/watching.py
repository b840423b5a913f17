"""A program that stays up and publishes: it ends when it is asked to, after what it is doing, and prints as it goes."""

from __future__ import annotations

import gc
import signal
from datetime import timedelta
from threading import Event

import click

from pipeline.publishing.watch import WatchedNewsroom, watch
from pipeline.storage.clock import SystemClock


def stay_up(newsroom: WatchedNewsroom, late: timedelta) -> None:
    """Publish until the system or somebody at the keyboard ends the program."""
    ended = Event()
    for asked in (signal.SIGTERM, signal.SIGINT):
        signal.signal(asked, lambda _number, _frame: ended.set())
    gc.enable()  # a command is short, and goes without; this one is up all day
    clock = SystemClock(ended)

    def tell(line: str) -> None:
        click.echo(f"{clock.now():%Y-%m-%d %H:%M:%S} UTC  {line}")

    tell("press watch is up")
    watch(newsroom, clock, tell, late=late)
    tell("press watch has ended")
