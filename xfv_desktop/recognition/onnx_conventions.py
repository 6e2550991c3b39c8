"""How an ONNX recognizer's pictures are prepared: assumed, named, or given by a person."""

from __future__ import annotations

import math
from dataclasses import replace

from xfv_desktop.recognition.importing import UNKNOWN, ImportFacts
from xfv_desktop.recognition.networks.architectures import find_family
from xfv_desktop.recognition.networks.layouts import Layout, get_layout
from xfv_desktop.recognition.onnx_graph import Graph, Scaling
from xfv_desktop.recognition.onnx_limits import refuse
from xfv_desktop.recognition.onnx_sealing import Triple

_BY_SIZE = {
    (112, 112): "arcface",
    (112, 96): "mobilefacenet_112x96",
    (150, 150): "dlib_resnet29",
}
_NOT_MEASURED = (
    "Aligned as its picture size suggests. What its error rates are, and what another "
    "detector's points cost, was not measured here."
)
_RAW: tuple[Triple, Triple] = ((0.0, 0.0, 0.0), (1.0, 1.0, 1.0))
_HALF: tuple[Triple, Triple] = ((127.5, 127.5, 127.5), (127.5, 127.5, 127.5))
_SAID = {
    Scaling.INSIDE: "The first nodes of the graph scale grey levels themselves, as in "
    "InsightFace's MXNet packs and OpenCV's SFace: RGB 0..255 goes in (assumed from that "
    "convention).",
    Scaling.OUTSIDE: "The graph does not scale grey levels itself; InsightFace's convention for "
    "that is assumed: RGB, (value - 127.5) / 127.5. Nothing in the file proves it: compare "
    "scores with known ones, or name the normalisation.",
    Scaling.UNCLEAR: "A subtraction and a multiplication are among the first nodes, but behind "
    "the first convolution, so they do not scale the picture, though InsightFace's rule would "
    "take them for that; RGB, (value - 127.5) / 127.5 is assumed. Name the normalisation if it "
    "is another.",
}


def _find_layout(graph: Graph, architecture: str | None) -> Layout:
    """Return the alignment by the picture's size, or all of an architecture that was named."""
    if not architecture:
        by_size = get_layout(_BY_SIZE[graph.input_size])
        mean, std = _RAW if graph.scaling is Scaling.INSIDE else _HALF
        return replace(
            by_size,
            paper=f"{UNKNOWN}: an ONNX file does not say it",
            channel_order="RGB",
            mean=mean,
            std=std,
            detector_note=_NOT_MEASURED,
            notes=(_SAID[graph.scaling],),
        )
    named = get_layout(find_family(architecture).name)
    if named.input_size != graph.input_size or named.metric != "cosine":
        raise refuse(f"The ONNX graph cannot be {architecture}: another input or comparison.")
    said = f"Named at import as {architecture}: normalisation and channel order are that one's."
    return replace(named, notes=(said, *named.notes))


def _override(layout: Layout, facts: ImportFacts) -> Layout:
    """Return the layout with the normalisation and channel order that a person gave."""
    given = (facts.channel_order, facts.mean, facts.std)
    if all(fact is None for fact in given):
        return layout
    order = facts.channel_order or layout.channel_order
    mean, std = facts.mean or layout.mean, facts.std or layout.std
    usable = all(map(math.isfinite, (*mean, *std))) and min(std) > 0
    if order not in ("RGB", "BGR") or not usable:
        raise refuse(
            "The normalisation or channel order given cannot be used.",
            "Give RGB or BGR, and mean and deviation in grey levels 0..255, deviation above 0.",
        )
    told = f"Given at import: {order}, mean {mean}, deviation {std}, in grey levels 0..255."
    return replace(
        layout, channel_order=order, mean=mean, std=std, notes=(told, *layout.notes[1:])
    )


def choose_layout(graph: Graph, facts: ImportFacts) -> Layout:
    """Return how pictures are aligned and prepared for a graph, and what the card says of it.

    Raises
    ------
    RefusedModel
        When the facts given cannot be this graph's.
    """
    return _override(_find_layout(graph, facts.architecture), facts)
