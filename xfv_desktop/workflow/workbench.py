"""The workbench: settings, folders, clock, open cases and loaded recognizers.

One workbench lives as long as the program. Whatever is expensive to load is loaded here
once and late, so that a command that needs no network answers without importing torch.
"""

from __future__ import annotations

import platform
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING

from xfv_desktop import __version__
from xfv_desktop.domain import FaceDetection, Uint8Array
from xfv_desktop.errors import DeviceLost, ExaminerMissing
from xfv_desktop.settings import Folders, Settings, save_settings

if TYPE_CHECKING:
    from xfv_desktop.attribution.jacobian import GradientCache
    from xfv_desktop.attribution.nulls import NullBank
    from xfv_desktop.casefile.case import CaseFile
    from xfv_desktop.evidence.intake import IntakeLimits
    from xfv_desktop.recognition.detector_process import DetectorProcess
    from xfv_desktop.recognition.embedding import Recognizer

PROGRAM = f"xfv_desktop {__version__}"
_PACKAGES = (
    "torch",
    "torchvision",
    "numpy",
    "opencv-python-headless",
    "pillow",
    "dlib-bin",
    "SQLAlchemy",
    "typst",
    "pyHanko",
    "onnx2torch",
    "onnxruntime",
)


@lru_cache(maxsize=1)
def list_versions() -> tuple[tuple[str, str], ...]:
    """Return name and version of everything that can change a result."""
    found = [("python", platform.python_version()), ("xfv_desktop", __version__)]
    found += [(name, metadata.version(name)) for name in _PACKAGES]
    return tuple(found)


@dataclass(frozen=True)
class Notice:
    """Something the program did by itself that a person should know, and what to do about it."""

    text: str
    advice: str = ""


@dataclass
class Engines:
    """Loaded recognizers and the in-memory caches of the explanation engine.

    ``heads`` are aligned crops of the bundled synthetic heads, by picture and alignment.
    ``device_fault`` says how the graphics card failed; it is not used again by this run of the
    program.
    """

    recognizers: dict[tuple[str, str], Recognizer] = field(default_factory=dict)
    gradients: GradientCache | None = None
    nulls: NullBank | None = None
    detector: DetectorProcess | None = None
    heads: dict[tuple[str, tuple[int, int], str], Uint8Array] = field(default_factory=dict)
    device_fault: str = ""
    lock: threading.RLock = field(default_factory=threading.RLock)


@dataclass
class Workbench:
    """Everything a use case needs besides its own arguments.

    Parameters
    ----------
    settings, folders
        As loaded at start; `change_settings` replaces and saves the settings.
    clock : callable
        Returns the present time, aware, UTC.
    new_id : callable
        Returns a fresh identifier.
    examiner : str
        Who acts; empty until somebody says so.
    """

    settings: Settings
    folders: Folders
    clock: Callable[[], datetime]
    new_id: Callable[[], str]
    examiner: str = ""
    notices: list[Notice] = field(default_factory=list)
    engines: Engines = field(default_factory=Engines)
    _cases: dict[Path, CaseFile] = field(default_factory=dict)
    _lock: threading.RLock = field(default_factory=threading.RLock)

    @property
    def limits(self) -> IntakeLimits:
        """The limits on files taken in."""
        from xfv_desktop.evidence.intake import IntakeLimits

        s = self.settings
        return IntakeLimits(
            max_bytes=s.max_bytes, max_pixels=s.max_pixels, max_frames=s.max_frames
        )

    def require_examiner(self) -> str:
        """Return who acts.

        Raises
        ------
        ExaminerMissing
            When nobody was named.
        """
        if not self.examiner.strip():
            raise ExaminerMissing("No examiner is named, and every act on a case carries one.")
        return self.examiner.strip()

    def case(self, path: Path, *, write: bool = False) -> CaseFile:
        """Return the open case at this path, opening it when needed.

        Readers do not lock a case; ``write`` takes its one writer's lock and keeps it until
        the case is closed.

        Raises
        ------
        CaseError
            When there is no case, or it is newer, busy or cannot be written.
        """
        # The database takes long to import; a window is painted before it is needed.
        from xfv_desktop.casefile.case import CaseFile

        with self._lock:
            key = path.resolve()
            known = self._cases.get(key)
            if known is None or (write and not known.writable):
                opened = CaseFile.open(key, write=write, examiner=self.examiner, clock=self.clock)
                if known is not None:
                    known.close()
                self._cases[key] = opened
            return self._cases[key]

    def adopt(self, case: CaseFile, path: Path) -> None:
        """Keep a case that was just created among the open ones."""
        with self._lock:
            self._cases[path.resolve()] = case

    def close(self, path: Path | None = None) -> None:
        """Close one case, or all of them."""
        with self._lock:
            for key in [path.resolve()] if path else list(self._cases):
                case = self._cases.pop(key, None)
                if case is not None:
                    case.close()
        if path is None and self.engines.detector is not None:
            self.engines.detector.close()
            self.engines.detector = None

    def warm_up(self) -> None:
        """Load what would block other threads later; a window calls it while it starts.

        From now on faces are looked for in a helper process, so that no thread waits for it.
        """
        from xfv_desktop.casefile import schema
        from xfv_desktop.recognition.detector_process import DetectorProcess

        schema.preload()
        with self.engines.lock:
            if self.engines.detector is None:
                self.engines.detector = DetectorProcess()
                self.engines.detector.warm()

    def detect(
        self, pixels: Uint8Array, *, detector: str | None = None, upsample: int | None = None
    ) -> tuple[FaceDetection, ...]:
        """Return the faces of a picture, left to right, searched as the settings say.

        Parameters
        ----------
        pixels : uint8 (H, W, 3)
            RGB, upright.
        detector, upsample : optional
            Instead of the settings'.

        Raises
        ------
        UsageError, WeightsMissing, RefusedModel
            When the detector is not there, or not what its card says.
        """
        from xfv_desktop.recognition import detectors

        name = detector or self.settings.detector
        often = self.settings.upsample if upsample is None else upsample
        helper = self.engines.detector
        # dlib alone keeps Python's lock while it searches.
        if helper is not None and name == detectors.DLIB:
            return helper.detect(pixels, upsample=often)
        return detectors.search(name, self.detectors, pixels, upsample=often)

    @property
    def detectors(self) -> Path:
        """The folder of imported detectors, beside that of the recognizers."""
        return self.folders.models.parent / "detectors"

    def change_settings(self, **changes: object) -> Settings:
        """Validate, save and use changed settings.

        Raises
        ------
        SettingsError
            When they cannot be saved.
        """
        values = self.settings.model_dump() | changes
        self.settings = Settings.model_validate(values)
        save_settings(self.folders.settings, self.settings)
        self.examiner = self.settings.examiner or self.examiner
        return self.settings

    def recognizer(self, model_id: str, device: str) -> Recognizer:
        """Return a loaded recognizer; loading happens once per model and device.

        After the graphics card failed the processor stands in for it where the settings allow
        that; the device's name then says so in everything that is recorded.

        Raises
        ------
        ModelError, DeviceMissing
            When it cannot be loaded or the device is not there.
        DeviceLost
            When the graphics card failed earlier and the settings allow no other device.
        """
        from xfv_desktop.recognition import catalogue, embedding

        with self.engines.lock:
            resolved = embedding.resolve_device(device)
            fault = self.engines.device_fault if resolved == "cuda" else ""
            if fault and not self.settings.continue_on_cpu:
                raise DeviceLost(fault)
            key = (model_id, f"{resolved} {fault}".strip())
            if key not in self.engines.recognizers:
                card = catalogue.get(model_id, self.folders.models)
                loaded = embedding.load_recognizer(
                    card, self.folders.models, device="cpu" if fault else resolved
                )
                if fault:
                    loaded.device_name = f"{loaded.device_name}, in place of: {fault}"
                self.engines.recognizers[key] = loaded
            return self.engines.recognizers[key]
