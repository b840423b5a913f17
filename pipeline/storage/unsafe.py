"""Why nothing is done for safety's sake; the command line ends with exit code 4 over these."""

from __future__ import annotations


class UnsafeOutputError(Exception):
    """The folder to write into holds files that are not the build's, or is not what it seems; nothing was touched."""


class UnsafeLinkError(Exception):
    """A folder that all items lie in is a link, which is not followed; nothing was touched."""
