"""Pictures to templates, once each: by this process, by several, or by a cluster."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

from xfv_desktop.attribution.threads import compute_on_one_thread
from xfv_desktop.domain import FaceSample, Uint8Array
from xfv_desktop.errors import EvidenceError, FaceError, InternalFault, MissingFile
from xfv_desktop.evidence.decode import decode
from xfv_desktop.evidence.digest import hash_bytes
from xfv_desktop.progress import SILENT, Progress
from xfv_desktop.recognition import alignment, detection, quality
from xfv_desktop.recognition.embedding import Recognizer
from xfv_desktop.settings import Folders, Settings
from xfv_desktop.workflow.calibration_sets import ALIGNED, name_detector
from xfv_desktop.workflow.calibration_templates import Acquired, Acquisition, TemplateStore
from xfv_desktop.workflow.workbench import Workbench
from xfv_desktop.workflow.workforce import Workforce, stream
from xfv_desktop.workflow.workforce_pool import count_cores
from xfv_desktop.workflow.workforce_task import Job

_TEXT = "Making templates"
# Fewer pictures than this for each process are done sooner than processes are started.
_WORTH = 64


@dataclass(frozen=True)
class AcquirerSetup:
    """How a worker comes by the same recognizer and the same way to faces."""

    settings: Settings
    folders: Folders
    model: str
    device: str
    acquisition: Acquisition


@dataclass(frozen=True)
class Acquirer:
    """Make templates of pictures, one by one: the same bytes in any order and after any stop.

    Attributes
    ----------
    workbench : Workbench
        Its limits, and its way to look for faces.
    recognizer : Recognizer
        Makes the templates.
    acquisition : Acquisition
        How faces get out of pictures.
    """

    workbench: Workbench
    recognizer: Recognizer
    acquisition: Acquisition

    def acquire_all(
        self,
        root: Path,
        pictures: tuple[str, ...],
        *,
        store: TemplateStore,
        workforce: Workforce | None = None,
        progress: Progress = SILENT,
    ) -> tuple[Acquired, ...]:
        """Return what each picture gave, failures included.

        Parameters
        ----------
        root : Path
            Folder of the pictures.
        pictures : tuple of str
            Their paths in it.
        store : TemplateStore
            Asked before a template is made, and told of it afterwards.
        workforce : Workforce, optional
            Who works; None takes as many processes as there are cores, where that is worth
            their start.
        progress : Progress
            Stepped for every picture.

        Raises
        ------
        Cancelled
            When it was stopped; every finished picture is kept.
        ModelError, ResourceError, DeviceMissing
            When the recognizer fails, the machine, or the cluster.
        """
        names = [_hash_file(root / picture) for picture in pictures]
        missing: dict[str, Path] = {}
        for name, picture in zip(names, pictures, strict=True):
            if name and store.get(name) is None:
                missing.setdefault(name, root / picture)
        for name, found in self._make_all(missing, workforce, progress):
            store.add(name, found)
        progress.step(1.0, _TEXT)
        known = {name: store.get(name) for name in names if name}
        # Not kept: a file that cannot be read may be there the next time.
        lost = Acquired(None, {}, "", MissingFile.__name__)
        return tuple(known.get(name) or lost for name in names)

    def _make_all(
        self, missing: Mapping[str, Path], workforce: Workforce | None, progress: Progress
    ) -> Iterator[tuple[str, Acquired]]:
        """Yield what pictures gave, by the hash of their bytes, as they are ready."""
        force = self._choose(len(missing)) if workforce is None else workforce
        if force.alone:
            for number, (name, path) in enumerate(missing.items()):
                progress.step(number / len(missing), _TEXT)
                with compute_on_one_thread():
                    yield name, self.make(path.read_bytes())
            return
        setup = AcquirerSetup(
            self.workbench.settings,
            self.workbench.folders,
            self.recognizer.card.id,
            self.recognizer.device,
            self.acquisition,
        )
        yield from stream(
            Job(prepare_acquirer, make_template, setup, self.recognizer.device),
            ((name, path.read_bytes()) for name, path in missing.items()),
            total=len(missing),
            workforce=force,
            progress=progress,
            text=_TEXT,
        )

    def _choose(self, count: int) -> Workforce:
        """Return as many processes as there are cores and portions of work."""
        if self.recognizer.device != "cpu":
            return Workforce()
        return Workforce(max(1, min(count_cores(), count // _WORTH)))

    def make(self, data: bytes) -> Acquired:
        """Return what the bytes of one picture give: a template, or the kind of failure.

        Raises
        ------
        ModelError, OutOfMemory
            When the recognizer fails, or the machine.
        """
        try:
            pixels = decode(data, limits=self.workbench.limits).pixels
            sample = self._pick(pixels)
        except (EvidenceError, FaceError) as error:
            return Acquired(None, {}, "", type(error).__name__)
        measures = {m.name: m.value for m in quality.measure_quality(pixels, sample).measures}
        detector = (
            ALIGNED if sample.detection is None else name_detector(sample.detection.detector)
        )
        return Acquired(self.recognizer.template(sample).values, measures, detector)

    def _pick(self, pixels: Uint8Array) -> FaceSample:
        card = self.recognizer.card
        if self.acquisition.aligned:
            return alignment.accept_aligned(pixels, card)
        found = self.workbench.detect(pixels)
        size = (pixels.shape[0], pixels.shape[1])
        chosen, _ = detection.choose(found, self.acquisition.face, size)
        return alignment.align(pixels, chosen, card)


def _hash_file(path: Path) -> str:
    """Return the SHA-256 of a file, empty when it cannot be read."""
    try:
        return hash_bytes(path.read_bytes())
    except OSError:
        return ""


def prepare_acquirer(setup: AcquirerSetup) -> Acquirer:
    """Return the bench that a worker keeps."""
    workbench = Workbench(setup.settings, setup.folders, clock=_refuse, new_id=_refuse)
    recognizer = workbench.recognizer(setup.model, setup.device)
    return Acquirer(workbench, recognizer, setup.acquisition)


def make_template(acquirer: Acquirer, data: bytes, progress: Progress) -> Acquired:
    """Return what one picture gave."""
    progress.step(0.0)
    return acquirer.make(data)


def _refuse() -> NoReturn:
    """Stand in for a clock and for new ids, which a worker has no use for."""
    raise InternalFault("Nothing is recorded here.")
