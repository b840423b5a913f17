"""A newsroom and a port in; the desk served on it, until somebody ends it."""

from __future__ import annotations

import gc
import os
import socket
from html import escape
from pathlib import Path

import uvicorn
from msgspec import Struct

from pipeline.cli.running import run_here
from pipeline.desk.app import app_of
from pipeline.desk.desk import Desk
from pipeline.desk.gate import START, Gate, Keys
from pipeline.desk.known_items import KnownItems
from pipeline.desk.look import Room
from pipeline.desk.words import desk_words, languages
from pipeline.desk.workspace import Workspace
from pipeline.storage import office_program
from pipeline.storage.clock import now
from pipeline.storage.desk_folder import DeskFolder
from pipeline.storage.engine import engine
from pipeline.storage.newsroom_folder import NewsroomFolder
from pipeline.storage.output_folder import OutputFolder

_HOST = "127.0.0.1"


class Server(Struct):
    """A desk on a port of this machine that nobody outside can reach."""

    listening: socket.socket
    gate: Gate
    folder: DeskFolder
    known: KnownItems

    @classmethod
    def bound(
        cls, newsroom: NewsroomFolder, port: int, tag: str | None, behind: str | None, user_header: str
    ) -> Server | None:
        """Take a port; None where another program has it."""
        listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        if os.name == "posix":  # a desk that was killed a moment ago; elsewhere this lets two programs share a port
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listening.bind((_HOST, port))
            listening.listen()  # who follows the printed link at once waits, and is not refused
        except OSError:
            listening.close()
            return None
        folder = DeskFolder.of(newsroom.root)
        keys, own = Keys(folder.secret()), engine()
        output = OutputFolder(newsroom.root / "build")
        known = KnownItems(Room(newsroom, output, own, run_here(goes_first=False)))
        desk = Desk(Workspace(newsroom, folder, now), keys, desk_words("en"), now, own, known)
        settings = desk.shared.settings
        wanted = tag or (settings.settings.language if settings else "en")
        desk.words = desk_words(wanted if wanted in languages() else "en")
        origin = behind or f"http://{_HOST}:{listening.getsockname()[1]}"
        gate = Gate(app_of(desk), keys, origin, lambda: int(now().timestamp()), user_header)
        return cls(listening, gate, folder, known)

    @property
    def port(self) -> int:
        """Give the port."""
        return int(self.listening.getsockname()[1])

    def start_link(self, moment: int, nonce: str) -> str:
        """Give the link that opens the desk, once."""
        return f"{self.gate.origin}{START}?{self.gate.keys.start(moment, nonce)}"

    def write_start_page(self, link: str) -> Path:
        """Write the page that leads a browser to the link, for this user only."""
        page = (
            '<!doctype html><html lang="en"><meta charset="utf-8"><title>Desk</title>'
            f'<meta http-equiv="refresh" content="0; url={escape(link)}">'
            f'<a href="{escape(link)}">Open the desk</a></html>'
        )
        return self.folder.write_start_page(page)

    def run(self) -> None:
        """Serve until somebody ends it."""
        gc.enable()  # a command is short, and goes without; a desk is open all day
        config = uvicorn.Config(
            self.gate, log_level="error", lifespan="off", server_header=False, proxy_headers=False, access_log=False
        )
        try:
            uvicorn.Server(config).run(sockets=[self.listening])
        finally:
            self.known.end()
            office_program.end()
