"""Two picture files in, one explained comparison out; with a case, or keeping nothing."""

from __future__ import annotations

import json
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from xfv_desktop.attribution import catalogue
from xfv_desktop.attribution.precision import require_precision
from xfv_desktop.casefile.case import CaseFile
from xfv_desktop.domain import Comparison, Explanation, Landmarks, Side
from xfv_desktop.errors import CaseBusy, CaseNotWritable, XfvError
from xfv_desktop.imaging import draw_face, encode_npy, encode_png, overlay_map
from xfv_desktop.progress import SILENT, Progress
from xfv_desktop.recognition.embedding import resolve_device
from xfv_desktop.workflow import queries
from xfv_desktop.workflow.cases import create_case, take_files
from xfv_desktop.workflow.documents import document_comparison, name_map
from xfv_desktop.workflow.examination import CompareOptions, SampleChoice, compare
from xfv_desktop.workflow.explanation import ExplainOptions, explain
from xfv_desktop.workflow.report import DISPLAY_SMOOTHING
from xfv_desktop.workflow.workbench import Workbench

_OLD = 3600.0
NOBODY = "not recorded (nothing is kept)"


@dataclass(frozen=True)
class FileChoice:
    """A picture file, and which face of which frame of it; see `SampleChoice`."""

    path: Path
    frame: int = 0
    face: str | None = None
    landmarks: Landmarks | None = None
    aligned: bool = False


@dataclass(frozen=True)
class PairResult:
    """A comparison of two files with its explanation, if any was asked for."""

    comparison: Comparison
    explanation: Explanation | None


@contextmanager
def open_scratch_case(
    workbench: Workbench, *, title: str = "nothing is kept", synthetic: bool = False
) -> Iterator[Path]:
    """Give a case that is gone afterwards, in the user's own cache folder.

    Faces, templates and maps in it are biometric data: the folder is owner-only, and
    whatever an earlier run left behind when it was killed is removed first.
    """
    root = workbench.folders.cache / "scratch"
    try:
        root.mkdir(parents=True, exist_ok=True, mode=0o700)
        _clear_leftovers(root)
        folder = tempfile.TemporaryDirectory(dir=root, prefix="case-", ignore_cleanup_errors=True)
    except OSError as error:
        raise CaseNotWritable(f"The cache folder cannot be written: {error.strerror}.") from error
    with folder as name:
        path = Path(name) / "case"
        examiner = workbench.examiner
        workbench.examiner = examiner or NOBODY
        try:
            create_case(workbench, path, title=title, synthetic=synthetic)
            yield path
        finally:
            workbench.examiner = examiner
            workbench.close(path)


def _clear_leftovers(root: Path) -> None:
    """Remove scratch cases that no program holds any more.

    A folder without a case may be one that is just being made; it goes when it is old.
    """
    for folder in root.glob("case-*"):
        try:
            CaseFile.open(folder / "case", examiner=NOBODY).close()
        except CaseBusy:
            continue
        except XfvError:
            if time.time() - folder.stat().st_mtime < _OLD:
                continue
        shutil.rmtree(folder, ignore_errors=True)


def compare_files(
    workbench: Workbench,
    case_path: Path,
    files: tuple[FileChoice, FileChoice],
    *,
    options: CompareOptions,
    explanation: ExplainOptions | None,
    progress: Progress = SILENT,
) -> PairResult:
    """Take both files into the case, compare them, and explain the comparison.

    Raises
    ------
    EvidenceError, FaceError, ModelError, UsageError, CaseError
        As the single steps do; a method, option or precision that there is none of before
        anything is kept.
    """
    if explanation is not None:
        _require_possible(workbench, explanation, options.device)
    roles = (Side.PROBE, Side.REFERENCE)
    taken = take_files(
        workbench, case_path, [(f.path, r) for f, r in zip(files, roles, strict=True)]
    )
    choices = [
        SampleChoice(
            evidence_id=one.item.id,
            frame=file.frame,
            face=file.face,
            landmarks=file.landmarks,
            aligned=file.aligned,
        )
        for one, file in zip(taken, files, strict=True)
    ]
    end = 1.0 if explanation is None else 0.3
    made = compare(
        workbench,
        case_path,
        choices[0],
        choices[1],
        options=options,
        progress=progress.part(0, end),
    )
    if explanation is None:
        return PairResult(made, None)
    explained = explain(
        workbench,
        case_path,
        made.id,
        options=replace(explanation, device=explanation.device or options.device),
        progress=progress.part(end, 1),
    )
    return PairResult(made, explained)


def _require_possible(workbench: Workbench, asked: ExplainOptions, device: str | None) -> None:
    """Refuse methods that there are none of, and a precision that the device does not have."""
    settings = workbench.settings
    catalogue.get_all(settings.methods if asked.methods is None else asked.methods)
    place = resolve_device(asked.device or device or settings.device)
    require_precision(asked.precision or settings.precision, device=place)


def write_outputs(workbench: Workbench, case_path: Path, result: PairResult, out: Path) -> Path:
    """Write ``comparison.json``, raw maps (.npy) and pictures (.png); return the JSON's path.

    Raises
    ------
    CaseNotWritable
        When the folder cannot be written.
    """
    try:
        (out / "maps").mkdir(parents=True, exist_ok=True)
        (out / "pictures").mkdir(exist_ok=True)
        _write_pictures(workbench, case_path, result, out)
        target = out / "comparison.json"
        made = document_comparison(result.comparison, result.explanation, with_files=True)
        target.write_text(json.dumps(made, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    except OSError as error:
        raise CaseNotWritable(f"{out} cannot be written: {error.strerror}.") from error
    return target


def _write_pictures(workbench: Workbench, case_path: Path, result: PairResult, out: Path) -> None:
    sides = {
        Side.PROBE: result.comparison.probe,
        Side.REFERENCE: result.comparison.reference,
    }
    crops = {}
    for side, record in sides.items():
        crops[side] = queries.read_crop(workbench, case_path, record)
        image = queries.read_picture(workbench, case_path, record.evidence_id, frame=record.frame)
        face = record.face
        drawn = draw_face(
            image.pixels,
            box=face.box if face else None,
            landmarks=face.landmarks if face else None,
        )
        (out / "pictures" / f"{side.value}_face.png").write_bytes(encode_png(drawn))
        (out / "pictures" / f"{side.value}_crop.png").write_bytes(encode_png(crops[side]))
    if result.explanation is None:
        return
    for record_ in result.explanation.maps:
        raw = queries.read_map(workbench, case_path, result.comparison.id, record_)
        (out / name_map(record_)).write_bytes(encode_npy(raw))
        shown = queries.read_map(
            workbench,
            case_path,
            result.comparison.id,
            record_,
            smoothing=DISPLAY_SMOOTHING.get(record_.method, "none"),
        )
        crop = np.asarray(crops[record_.side])
        picture = overlay_map(crop, shown, polarity=record_.polarity.value, opacity=0.75)
        name = Path(name_map(record_)).stem + ".png"
        (out / "pictures" / name).write_bytes(encode_png(picture))
