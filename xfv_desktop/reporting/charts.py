"""Charts drawn by the report's own typesetter, as files of their own."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Literal

import typst

from xfv_desktop.errors import InternalFault

Kind = Literal["png", "svg"]


def draw_chart(source: str, data: Mapping[str, object], *, kind: Kind) -> bytes:
    """Return one page as a picture.

    Parameters
    ----------
    source : str
        Typst source; it reads ``data`` as JSON from its inputs.
    data : mapping
        Numbers and labels, ready to be placed.
    kind : str
        ``png`` (144 pixels per inch) or ``svg``.

    Raises
    ------
    InternalFault
        When the source cannot be compiled, or fills more than a page.
    """
    try:
        drawn = typst.compile(
            source.encode(),
            format=kind,
            ppi=144.0,
            ignore_system_fonts=True,
            sys_inputs={"data": json.dumps(data)},
        )
    except typst.TypstError as error:
        raise InternalFault(f"The chart could not be drawn: {error}") from error
    if not isinstance(drawn, bytes):
        raise InternalFault("The chart does not fit on one page.")
    return drawn
