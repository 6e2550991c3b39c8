"""Take in a recognizer from an ONNX file: as data, with a card that says what was proven."""

from __future__ import annotations

import math
from dataclasses import replace
from pathlib import Path

from xfv_desktop.domain import ModelCard
from xfv_desktop.recognition import onnx_conversion, onnx_session
from xfv_desktop.recognition.importing import UNKNOWN, ImportFacts, make_id, read_file
from xfv_desktop.recognition.networks.architectures import find_family
from xfv_desktop.recognition.networks.layouts import Layout, get_layout
from xfv_desktop.recognition.onnx_graph import Graph, Scaling, read_graph, refuse
from xfv_desktop.recognition.onnx_networks import (
    BOXED,
    CONVERTED,
    Examined,
    Reading,
    Triple,
    examine,
    seal,
)
from xfv_desktop.recognition.weights import compute_sha256, store

ARCHITECTURE = "ONNX graph"
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


def _choose_layout(graph: Graph, architecture: str | None) -> Layout:
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


def _say(found: Examined) -> str:
    """Return what the card says of the conversion."""
    if found.agreement is None:
        return (
            "Black box: it gives scores, and only the attribution methods that need no "
            f"gradients work. It runs in ONNX Runtime {onnx_session.get_version()}, because it "
            f"could not be converted ({found.reason})."
        )
    one = found.agreement
    return (
        f"Converted to torch by onnx2torch {onnx_conversion.get_version()} and accepted against "
        f"ONNX Runtime {onnx_session.get_version()}: over {one.rows} random pictures the least "
        f"cosine is {one.least_cosine:.8f}, the largest difference of unit embeddings "
        f"{one.largest_difference:.1e}."
    )


def _make_card(layout: Layout, facts: ImportFacts, *, found: Examined, sha256: str) -> ModelCard:
    name = facts.name or ARCHITECTURE
    return ModelCard(
        id=make_id(name, sha256),
        name=name,
        version="1",
        architecture=ARCHITECTURE,
        sha256=sha256,
        source_sha256="",
        input_size=layout.input_size,
        channel_order=layout.channel_order,
        mean=layout.mean,
        std=layout.std,
        dimension=found.dimension,
        convention=layout.convention,
        licence=facts.licence or UNKNOWN,
        source="Imported from an ONNX file",
        paper=layout.paper,
        training_data=facts.training_data or UNKNOWN,
        research_only=not facts.licence or not facts.training_data,
        alignment=layout.alignment,
        detector_note=layout.detector_note,
        notes=" ".join((_say(found), *layout.notes)),
        runtime=BOXED if found.network is None else CONVERTED,
        gradients=found.network is not None,
    )


def import_graph(file: Path, models_dir: Path, *, facts: ImportFacts) -> ModelCard:
    """Take in an ONNX file and return its card.

    The file is read as data within limits. Its graph is converted to torch and accepted so
    only when it agrees with ONNX Runtime on random pictures; otherwise it is kept as a black
    box, and the card says why. The same file with the same facts gives the same card.

    Parameters
    ----------
    file : Path
        An ONNX file with one picture as input and one embedding as output.
    models_dir : Path
        Folder of imported recognizers.
    facts : ImportFacts
        What is known. A named architecture gives normalisation and channel order; what is
        given of these itself comes first. Otherwise InsightFace's convention is assumed.

    Raises
    ------
    MissingFile, NotAFile, UnreadableFile
        When the path leads to no readable file.
    RefusedModel
        When the file is damaged, unsafe, too large, or no such recognizer.
    DiskFull
        When it cannot be kept.
    """
    data = read_file(file)
    graph = read_graph(data)
    layout = _override(_choose_layout(graph, facts.architecture), facts)
    reading = Reading(layout.channel_order, layout.mean, layout.std)
    found = examine(graph, reading)
    if found.network is None:
        reading = replace(reading, runtime=BOXED)
    kept = seal(data, reading)
    card = _make_card(layout, facts, found=found, sha256=compute_sha256(kept))
    card = replace(card, source_sha256=compute_sha256(data))
    store(card, kept, models_dir)
    return card
