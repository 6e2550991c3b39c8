"""Take in a recognizer from an ONNX file: as data, with a card that says what was proven."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from xfv_desktop.domain import ModelCard
from xfv_desktop.recognition import onnx_conversion, onnx_session
from xfv_desktop.recognition.importing import UNKNOWN, ImportFacts, make_id, read_file
from xfv_desktop.recognition.networks.layouts import Layout
from xfv_desktop.recognition.onnx_conventions import choose_layout
from xfv_desktop.recognition.onnx_graph import read_graph
from xfv_desktop.recognition.onnx_networks import Examined, examine
from xfv_desktop.recognition.onnx_sealing import BOXED, CONVERTED, Reading, seal
from xfv_desktop.recognition.weights import compute_sha256, store

ARCHITECTURE = "ONNX graph"


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
    layout = choose_layout(graph, facts)
    reading = Reading(layout.channel_order, layout.mean, layout.std)
    found = examine(graph, reading)
    if found.network is None:
        reading = replace(reading, runtime=BOXED)
    kept = seal(data, reading)
    card = _make_card(layout, facts, found=found, sha256=compute_sha256(kept))
    card = replace(card, source_sha256=compute_sha256(data))
    store(card, kept, models_dir)
    return card
