"""press desk: the newsroom in a browser of this machine."""

from __future__ import annotations

import secrets
import webbrowser
from pathlib import Path

import click

from pipeline.cli.newsroom import USAGE, find_newsroom, newsroom_option, stop

_PORT = 8317


@click.command("desk")
@newsroom_option
@click.option("--port", type=click.IntRange(0, 65535), default=_PORT, show_default=True, help="0 takes any free one.")
@click.option(
    "--lang", "tag", metavar="TAG", help="The language of the desk’s own words. [default: the newsroom’s, or English]"
)
@click.option("--no-browser", "opens", flag_value=False, default=True, help="Only print the link.")
@click.option(
    "--behind",
    metavar="ORIGIN",
    help="Behind a proxy that signs people in: what browsers call it, https://desk.example.org.",
)
@click.option(
    "--user-header", metavar="NAME", help="With --behind: the header in which the proxy says who has signed in."
)
def command(
    folder: Path, port: int, tag: str | None, *, opens: bool, behind: str | None, user_header: str | None
) -> None:
    """Open the newsroom in the browser: write, see and build without meeting YAML.

    Only this machine can reach it, and only through the link that is printed. Ctrl+C ends it; nothing is lost.
    """
    if bool(behind) != bool(user_header):
        stop("--behind and --user-header go together: without both, nobody could be told apart", USAGE)
    newsroom = find_newsroom(folder)
    from pipeline.cli.serving import Server  # noqa: PLC0415 - heavy, and help needs none of it
    from pipeline.storage.clock import now  # noqa: PLC0415 - as above

    server = Server.bound(newsroom, port, tag, behind, user_header or "")
    if server is None:
        stop(f"port {port} is taken; perhaps a desk is open already, or choose another with --port", USAGE)
    if behind:
        click.echo(f"The desk answers {behind} through port {server.port} of this machine.")
    else:
        link = server.start_link(int(now().timestamp()), secrets.token_hex(16))
        page = server.write_start_page(link)
        click.echo(f"The desk is open. If no browser shows it, open this link (it works once):\n\n    {link}\n")
        click.echo("Ctrl+C ends it.")
        if opens:
            # the page has the link: the arguments of a program can be read by everybody on the machine
            webbrowser.open(page.as_uri())
    server.run()
