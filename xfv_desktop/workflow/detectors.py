"""Detectors on this installation: list, import, choose for one run."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from xfv_desktop.domain.detectors import DetectorCard
from xfv_desktop.recognition import detectors
from xfv_desktop.workflow.workbench import Workbench


def list_detectors(workbench: Workbench) -> tuple[DetectorCard, ...]:
    """Return the cards of all detectors here, points by hand last.

    Raises
    ------
    RefusedModel
        When an imported detector's card is damaged.
    """
    *found, manual = detectors.cards(workbench.detectors)
    settings = workbench.settings
    if settings.manual_noise is not None:
        no_ratio = "No likelihood ratio is reported from a set that was made with a detector."
        note = " ".join([settings.manual_noise_note, no_ratio])
        manual = replace(manual, noise=settings.manual_noise, noise_note=note)
    return (*found, manual)


def import_detector(
    workbench: Workbench, file: Path, *, licence: str = "", training_data: str = ""
) -> DetectorCard:
    """Take in a YuNet file (ONNX); the same file again gives the same card.

    Raises
    ------
    MissingFile, NotAFile, UnreadableFile, RefusedModel, DiskFull
        When there is no file, it is unsafe, damaged or no YuNet, or cannot be kept.
    """
    return detectors.import_yunet(
        file, workbench.detectors, licence=licence, training_data=training_data
    )


def list_searching(workbench: Workbench) -> tuple[DetectorCard, ...]:
    """Return the cards of the detectors here that can search pictures, the default first.

    Raises
    ------
    RefusedModel
        When an imported detector's card is damaged.
    """
    return tuple(one for one in list_detectors(workbench) if one.id != detectors.BY_HAND)


def borrow(workbench: Workbench, detector: str | None) -> Workbench:
    """Return a workbench that searches with a detector and shares all else with this one.

    Raises
    ------
    UsageError, WeightsMissing, RefusedModel
        When there is no such detector here.
    """
    if detector is None:
        return workbench
    card = detectors.get(detector, workbench.detectors)
    settings = workbench.settings.model_copy(update={"detector": card.id})
    return replace(workbench, settings=settings)


def use_detector(workbench: Workbench, detector: str) -> None:
    """Search with a detector from now on, without changing the saved settings.

    Raises
    ------
    UsageError, WeightsMissing, RefusedModel
        When there is no such detector here.
    """
    card = detectors.get(detector, workbench.detectors)
    workbench.settings = workbench.settings.model_copy(update={"detector": card.id})
