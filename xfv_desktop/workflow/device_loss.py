"""Go on where the graphics card gave out: on the processor, said and recorded."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Concatenate, ParamSpec, TypeVar

from xfv_desktop.errors import DeviceLost
from xfv_desktop.workflow.workbench import Notice, Workbench

P = ParamSpec("P")
R = TypeVar("R")
UseCase = Callable[Concatenate[Workbench, P], R]


def survive_device_loss(use_case: UseCase[P, R]) -> UseCase[P, R]:
    """Do a use case again on the processor when the graphics card fails in the middle of it.

    Nothing of the first attempt was kept, because a use case stores its result at its end.
    A failed card stays out of use until the program is started again: after most faults CUDA
    refuses all further work of the process.

    Raises
    ------
    DeviceLost
        When the settings do not allow another device; raised by the use case that is wrapped.
    """

    @functools.wraps(use_case)
    def run(workbench: Workbench, /, *args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return use_case(workbench, *args, **kwargs)
        except RuntimeError as fault:
            from xfv_desktop.recognition.devices import is_device_lost

            if workbench.engines.device_fault or not is_device_lost(fault):
                raise
            _give_up_device(workbench, fault)
        return use_case(workbench, *args, **kwargs)

    return run


def _give_up_device(workbench: Workbench, fault: BaseException) -> None:
    """Forget what lies on the card; say what happens now.

    Raises
    ------
    DeviceLost
        When the settings do not allow another device.
    """
    first = str(fault).strip().splitlines()[0][:120]
    text = f"the graphics card failed ({first})"
    with workbench.engines.lock:
        workbench.engines.device_fault = text
        for key in [k for k in workbench.engines.recognizers if k[1] == "cuda"]:
            del workbench.engines.recognizers[key]
        workbench.engines.gradients = workbench.engines.nulls = None
    if not workbench.settings.continue_on_cpu:
        raise DeviceLost(f"The work stopped because {text}.") from fault
    workbench.notices.append(
        Notice(
            f"The work continues on the processor, because {text}.",
            "It takes longer. The result records both; restart the program to try the card again.",
        )
    )
