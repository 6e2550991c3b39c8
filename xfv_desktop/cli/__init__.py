"""Offer every use case as a subcommand of xfv.

`main` is the entry point. Nothing here or in the command modules imports torch, Qt or an
engine before a command runs, so that help answers at once.
"""

from xfv_desktop.cli.entry import main, run

__all__ = ["main", "run"]
