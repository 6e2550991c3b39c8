"""How much of an untrusted file is read, opened and unfolded."""

from __future__ import annotations

from dataclasses import dataclass

from xfv_desktop.errors import ImageTooLarge


@dataclass(frozen=True)
class IntakeLimits:
    """Upper bounds on bytes of the file, pixels of one frame, and frames."""

    max_bytes: int = 512 * 1024 * 1024
    max_pixels: int = 200_000_000
    max_frames: int = 2000


def check_bytes(size: int, limits: IntakeLimits) -> None:
    """Refuse a file of more bytes than the limits allow.

    Raises
    ------
    ImageTooLarge
        When ``size`` exceeds ``limits.max_bytes``.
    """
    if size > limits.max_bytes:
        raise ImageTooLarge(f"The file has {size} bytes; the limit is {limits.max_bytes}.")


def check_pixels(size: tuple[int, int], limits: IntakeLimits) -> None:
    """Refuse a frame of more pixels than the limits allow.

    Parameters
    ----------
    size : (int, int)
        Width and height in pixels, as the file declares them.
    limits : IntakeLimits
        The bounds.

    Raises
    ------
    ImageTooLarge
        When width times height exceeds ``limits.max_pixels``.
    """
    width, height = size
    if width * height > limits.max_pixels:
        raise ImageTooLarge(
            f"The picture declares {width} x {height} pixels; the limit is "
            f"{limits.max_pixels} pixels."
        )


def check_frames(frames: int, limits: IntakeLimits) -> None:
    """Refuse a file of more frames than the limits allow.

    Raises
    ------
    ImageTooLarge
        When ``frames`` exceeds ``limits.max_frames``.
    """
    if frames > limits.max_frames:
        raise ImageTooLarge(f"The file has more than {limits.max_frames} frames.")
