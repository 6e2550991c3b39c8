"""Recognizers and methods on this installation: list, import, check."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path

from xfv_desktop.attribution import catalogue as methods
from xfv_desktop.domain import Finding, MethodCard, ModelCard
from xfv_desktop.progress import SILENT, Progress
from xfv_desktop.recognition import catalogue as recognizers
from xfv_desktop.workflow.workbench import Workbench


@dataclass(frozen=True)
class ModelFacts:
    """What the importer says of a weights file; an unknown licence means research only.

    ``mean`` and ``std`` (grey levels 0..255, in ``channel_order``) are for ONNX files only; a
    checkpoint's come with its architecture.
    """

    architecture: str | None = None
    name: str = ""
    licence: str = ""
    training_data: str = ""
    mean: tuple[float, float, float] | None = None
    std: tuple[float, float, float] | None = None
    channel_order: str | None = None


def list_models(workbench: Workbench) -> tuple[ModelCard, ...]:
    """Return the cards of all recognizers, built in and imported."""
    return recognizers.cards(workbench.folders.models)


def show_model(workbench: Workbench, model_id: str) -> ModelCard:
    """Return one recognizer's card.

    Raises
    ------
    UnknownModel
        When the catalogue has no such recognizer.
    """
    return recognizers.get(model_id, workbench.folders.models)


def list_methods() -> tuple[MethodCard, ...]:
    """Return the cards of all attribution methods."""
    return tuple(methods.get(name) for name in methods.names())


def show_method(request: str) -> MethodCard:
    """Return one method's card with the options chosen in a request.

    Raises
    ------
    UnknownMethod, UsageError
        When the catalogue has no such method, or the method no such option or value.
    """
    return methods.get(request)


def list_devices() -> tuple[str, ...]:
    """Return the computing devices of this machine."""
    from xfv_desktop.recognition.embedding import resolve_device

    best = resolve_device("auto")
    return ("cpu",) if best == "cpu" else ("cpu", best)


def import_model(
    workbench: Workbench,
    file: Path,
    *,
    facts: ModelFacts | None = None,
    progress: Progress = SILENT,
) -> ModelCard:
    """Import a checkpoint or an ONNX file; the same file again gives the same card.

    What ends in ``.onnx`` is an ONNX graph. One that cannot be converted is kept as a black
    box: its card says ``gradients`` false and, in its notes, why.

    Raises
    ------
    MissingFile, RefusedModel
        When there is no file, or it is unsafe, damaged or of no known architecture.
    """
    from xfv_desktop.recognition.importing import ImportFacts

    progress.step(0.1, "Reading the weights")
    given = ImportFacts(**asdict(facts or ModelFacts()))
    card = _choose_importer(file)(file, workbench.folders.models, facts=given)
    progress.step(1.0, "Imported")
    return card


def _choose_importer(file: Path) -> Callable[..., ModelCard]:
    """Return what takes in a file of this kind."""
    if file.suffix.lower() == ".onnx":
        from xfv_desktop.recognition.onnx_importing import import_graph

        return import_graph
    from xfv_desktop.recognition.importing import import_weights

    return import_weights


def check_model(
    workbench: Workbench, model_id: str, *, progress: Progress = SILENT
) -> tuple[Finding, ...]:
    """Load a recognizer strictly and run it once on a grey crop.

    Raises
    ------
    ModelError
        When it cannot be loaded at all.
    """
    import numpy as np

    progress.step(0.1, "Loading the recognizer")
    recognizer = workbench.recognizer(model_id, "cpu")
    height, width = recognizer.card.input_size
    row = recognizer.templates(np.full((1, height, width, 3), 128, np.uint8))[0]
    usable = bool(np.isfinite(row).all() and row.any())
    size = row.shape == (recognizer.card.dimension,)
    said = f"{row.shape[0]} values, finite and not all zero: {usable}"
    itself = float(recognizer.score_templates(row[None], row[None])[0]) if usable else 0.0
    same = f"the {recognizer.card.metric} of a template with itself is {itself:.6f}"
    return (
        Finding("weights", True, f"SHA-256 {recognizer.card.sha256} as on the card"),
        Finding("template", usable and size, said),
        Finding("score", abs(itself - 1) < 1e-5, same),
    )
