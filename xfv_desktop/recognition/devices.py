"""What this machine computes with: processors, memory, threads, and the libraries' versions."""

from __future__ import annotations

import platform
import subprocess
from dataclasses import dataclass

import torch

from xfv_desktop.recognition.embedding import name_device

_ASK = ("nvidia-smi", "--query-gpu=driver_version", "--format=csv,noheader")
_PATIENCE_S = 5.0


@dataclass(frozen=True)
class Accelerator:
    """A CUDA device: its name, memory in bytes (total and free), driver, compute capability."""

    name: str
    total: int
    free: int
    driver: str
    capability: str


@dataclass(frozen=True)
class Devices:
    """The processor, its threads, the CUDA device or why there is none, and versions.

    Attributes
    ----------
    processor : str
        As the system names it.
    threads : int
        On which torch computes.
    accelerator : Accelerator or None
        The CUDA device in use.
    absence : str
        Why there is none; empty where there is one.
    torch, cuda, cudnn : str
        Versions; empty for what this torch was built without.
    """

    processor: str
    threads: int
    accelerator: Accelerator | None
    absence: str
    torch: str
    cuda: str
    cudnn: str


def read_devices() -> Devices:
    """Return what there is to compute with."""
    there = torch.cuda.is_available()
    # torch has no types here.
    known = torch.backends.cudnn.is_available()  # type: ignore[no-untyped-call]
    cudnn = torch.backends.cudnn.version() if known else ""  # type: ignore[no-untyped-call]
    return Devices(
        processor=f"{name_device('cpu')}, {platform.system()} {platform.release()}",
        threads=int(torch.get_num_threads()),
        accelerator=_read_accelerator() if there else None,
        absence="" if there else _explain_absence(),
        torch=str(torch.__version__),
        cuda=str(torch.version.cuda or ""),
        cudnn=str(cudnn or ""),
    )


def _explain_absence() -> str:
    if torch.version.cuda is None:
        return "This torch is built for the CPU only, so a graphics card would not be used."
    return "torch is built for CUDA, but it finds no usable graphics card or driver."


def _read_accelerator() -> Accelerator:
    free, total = torch.cuda.mem_get_info()
    major, minor = torch.cuda.get_device_capability()
    return Accelerator(
        name=name_device("cuda"),
        total=int(total),
        free=int(free),
        driver=_ask_driver(),
        capability=f"{major}.{minor}",
    )


def _ask_driver() -> str:
    """Return the driver's version; empty where its own tool does not tell."""
    try:
        # A fixed command of the driver's own, without a shell.
        done = subprocess.run(  # noqa: S603
            _ASK, capture_output=True, text=True, timeout=_PATIENCE_S, check=True
        )
    except (OSError, subprocess.SubprocessError):
        return ""
    return done.stdout.strip().splitlines()[0] if done.stdout.strip() else ""


def is_device_lost(fault: BaseException) -> bool:
    """Tell whether an exception means that the CUDA device failed, not that memory ran out."""
    if isinstance(fault, torch.OutOfMemoryError):
        return False
    words = ("CUDA error", "CUDA driver error", "CUDNN_STATUS", "cuDNN error", "CUBLAS_STATUS")
    found = isinstance(fault, RuntimeError) and any(word in str(fault) for word in words)
    return found and "ALLOC_FAILED" not in str(fault)
