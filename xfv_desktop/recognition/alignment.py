"""Turn a picture and five landmarks into an aligned crop, with the way there and back."""

from __future__ import annotations

import math
from dataclasses import replace

import cv2
import numpy as np
from numpy.typing import NDArray

from xfv_desktop.domain import (
    Affine,
    FaceDetection,
    FaceSample,
    LandmarkConvention,
    ModelCard,
    Uint8Array,
)
from xfv_desktop.errors import InternalFault, UnusableLandmarks, WrongCropSize

FArray = NDArray[np.float64]


# dlib's mean face, eye corners and nose base, in a square of side 1 without padding
# (get_face_chip_details, dlib/image_transforms/interpolation.h).
_DLIB_MEAN = (
    (0.8595674595992, 0.2134981538014),
    (0.6460604764104, 0.2289674387677),
    (0.1205750620789, 0.2137274526848),
    (0.3340850613712, 0.2290642403242),
    (0.4901123135679, 0.6277975316475),
)
_PADDING = 0.25
# Eyes, nose tip, mouth corners for 112x112 (ArcFace's template, also OpenCV's SFace).
_ARCFACE = (
    (38.2946, 51.6963),
    (73.5318, 51.5014),
    (56.0252, 71.7366),
    (41.5493, 92.3655),
    (70.7299, 92.2041),
)

# Derived, where a detector gives other points than the recognizer was made for: the median
# positions of dlib's five points in crops aligned by YuNet's eyes, nose and mouth, and of
# YuNet's points in dlib's chips, over 1437 pictures of LFW
# (tests/benchmarks/derived_templates.py; what it costs in error rate stands on the cards).
_EYE_CORNERS_112 = (
    (79.9243, 52.621),
    (66.0994, 53.1981),
    (30.9805, 53.121),
    (44.8331, 53.4509),
    (55.7574, 79.7062),
)
_EYES_NOSE_MOUTH_150 = (
    (46.4421, 45.3215),
    (101.9179, 45.8568),
    (74.153, 77.9418),
    (49.7878, 103.0879),
    (98.2188, 103.7075),
)


def _narrow(points: tuple[tuple[float, float], ...]) -> tuple[tuple[float, float], ...]:
    """Return a 112x112 template's points in the 112x96 crop, which lacks 8 columns a side."""
    return tuple((x - 8, y) for x, y in points)


_TEMPLATES = {
    ((112, 112), LandmarkConvention.EYES_NOSE_MOUTH): _ARCFACE,
    ((112, 96), LandmarkConvention.EYES_NOSE_MOUTH): _narrow(_ARCFACE),
    ((112, 112), LandmarkConvention.EYE_CORNERS): _EYE_CORNERS_112,
    ((112, 96), LandmarkConvention.EYE_CORNERS): _narrow(_EYE_CORNERS_112),
    ((150, 150), LandmarkConvention.EYES_NOSE_MOUTH): _EYES_NOSE_MOUTH_150,
}


def fit_similarity(source: FArray, target: FArray) -> FArray:
    """Return the similarity transform without reflection that best maps source to target.

    Parameters
    ----------
    source, target : float64 (n, 2)
        Points (x, y), pixels.

    Returns
    -------
    float64 (2, 3)
        Minimises the sum of squared distances in the target's space.

    Raises
    ------
    UnusableLandmarks
        When the source points coincide.

    References
    ----------
    S. Umeyama, "Least-squares estimation of transformation parameters between two point
    patterns", IEEE TPAMI 13(4), 1991, equations 40-43; in the plane the solution without
    reflection is one complex quotient.
    """
    z = source @ np.array((1, 1j))
    w = target @ np.array((1, 1j))
    z_mean, w_mean = z.mean(), w.mean()
    spread = float(np.square(np.abs(z - z_mean)).sum())
    factor = complex(np.vdot(z - z_mean, w - w_mean)) / spread if spread > 0 else 0j
    if abs(factor) < 1e-6:
        raise UnusableLandmarks("The five landmarks do not span a face.")
    shift = complex(w_mean - factor * z_mean)
    return np.array(
        ((factor.real, -factor.imag, shift.real), (factor.imag, factor.real, shift.imag))
    )


def _fit_dlib_chip(points: FArray, side: int) -> FArray:
    """Return crop to picture, float64 (2, 3), as dlib places its face chip.

    dlib fits in the picture's space, with chip points counted from the corner of the first
    pixel, then stretches the chip so that its outermost pixel centres lie half a *picture*
    pixel inside the fitted square.
    """
    chip = (np.array(_DLIB_MEAN) + _PADDING) / (1 + 2 * _PADDING) * side
    fitted = fit_similarity(chip, points)
    centre = fitted[:, :2] @ np.full(2, side / 2) + fitted[:, 2]
    scale = math.hypot(fitted[0, 0], fitted[1, 0])
    turn = fitted[:, :2] * ((side * scale - 1) / ((side - 1) * scale))
    return np.column_stack((turn, centre - turn @ np.full(2, (side - 1) / 2)))


def _invert(matrix: FArray) -> FArray:
    turn = np.linalg.inv(matrix[:, :2])
    return np.column_stack((turn, -turn @ matrix[:, 2]))


def _fit_crop(detection: FaceDetection, card: ModelCard) -> FArray:
    """Return crop to picture, float64 (2, 3), for the card's crop and the points' meaning."""
    points = np.array(detection.landmarks, np.float64)
    key = (card.input_size, detection.convention)
    if key == ((150, 150), LandmarkConvention.EYE_CORNERS):
        return _fit_dlib_chip(points, 150)
    if key not in _TEMPLATES:
        raise InternalFault(f"There is no alignment of {detection.convention} for {card.id}.")
    return _invert(fit_similarity(points, np.array(_TEMPLATES[key])))


def _find_region(
    inverse: FArray, size: tuple[int, int], shape: tuple[int, int], *, margin: int
) -> tuple[slice, slice]:
    """Return the rows and columns of the picture that a crop is made from."""
    height, width = size
    corners = np.array(((0, width - 1, 0, width - 1), (0, 0, height - 1, height - 1), (1,) * 4))
    xs, ys = inverse @ corners

    def limit(values: FArray, length: int) -> slice:
        start = min(max(math.floor(values.min()) - margin, 0), length - 1)
        return slice(start, min(max(math.ceil(values.max()) + margin + 1, start + 1), length))

    return limit(ys, shape[0]), limit(xs, shape[1])


def extract(pixels: Uint8Array, inverse: FArray, size: tuple[int, int]) -> Uint8Array:
    """Return a crop, uint8 (h, w, 3) RGB; what lies outside the picture is black.

    Where a crop's pixel covers more than two of the picture's, the picture is halved first
    (as often as needed) behind the 5-tap binomial filter, so that nothing aliases; dlib's
    chips are made in the same way. The sampling itself is bilinear.

    Parameters
    ----------
    pixels : uint8 (H, W, 3)
        RGB.
    inverse : float64 (2, 3)
        Maps crop points to picture points.
    size : (int, int)
        Height and width of the crop, pixels.

    References
    ----------
    P. J. Burt, E. H. Adelson, "The Laplacian Pyramid as a Compact Image Code", IEEE Trans.
    Communications 31(4), 1983.
    """
    scale = math.hypot(inverse[0, 0], inverse[1, 0])
    halvings = max(0, math.ceil(math.log2(scale)) - 1)
    rows, columns = _find_region(inverse, size, pixels.shape[:2], margin=2 ** (halvings + 2))
    part = np.ascontiguousarray(pixels[rows, columns])
    for _ in range(halvings):
        part = np.asarray(cv2.pyrDown(part), np.uint8)
    local = inverse.copy()
    local[:, 2] -= (columns.start, rows.start)
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    crop = cv2.warpAffine(part, local / 2**halvings, (size[1], size[0]), flags=flags)
    return np.asarray(crop, np.uint8)


def _as_affine(matrix: FArray) -> Affine:
    (a, b, c), (d, e, f) = matrix.tolist()
    return (a, b, c), (d, e, f)


def align(pixels: Uint8Array, detection: FaceDetection, card: ModelCard) -> FaceSample:
    """Return the face sample that a recognizer needs.

    Parameters
    ----------
    pixels : uint8 (H, W, 3)
        The picture, RGB.
    detection : FaceDetection
        The face, in pixels of the picture.
    card : ModelCard
        The recognizer.

    Raises
    ------
    UnusableLandmarks
        When the points do not span a face.
    """
    inverse = _fit_crop(detection, card)
    crop = extract(pixels, inverse, card.input_size)
    return FaceSample(crop, detection, _as_affine(_invert(inverse)), _as_affine(inverse))


def accept_aligned(pixels: Uint8Array, card: ModelCard) -> FaceSample:
    """Return a picture that already is an aligned crop as a face sample.

    Raises
    ------
    WrongCropSize
        When its size is not the recognizer's input size.
    """
    height, width = card.input_size
    if pixels.shape != (height, width, 3):
        raise WrongCropSize(
            f"The picture is {pixels.shape[1]} x {pixels.shape[0]} px, "
            f"but {card.id} needs {width} x {height} px."
        )
    return FaceSample(np.ascontiguousarray(pixels), None, None, None)


def jitter(
    pixels: Uint8Array,
    detection: FaceDetection,
    card: ModelCard,
    *,
    sigma_px: float,
    draws: int,
    seed: int,
) -> Uint8Array:
    """Return crops as they would be if the landmarks had fallen slightly elsewhere.

    Parameters
    ----------
    pixels : uint8 (H, W, 3)
        The picture, RGB.
    detection : FaceDetection
        The face.
    card : ModelCard
        The recognizer.
    sigma_px : float
        Standard deviation of the Gaussian noise per coordinate, pixels of the picture.
    draws : int
        Number of crops.
    seed : int
        The same seed gives the same crops.

    Returns
    -------
    uint8 (draws, h, w, 3)
        RGB.
    """
    height, width = card.input_size
    crops = np.zeros((draws, height, width, 3), np.uint8)
    noise = np.random.default_rng(seed).normal(0.0, sigma_px, (draws, 5, 2))
    for crop, moved in zip(crops, np.array(detection.landmarks) + noise, strict=True):
        first, second, third, fourth, fifth = ((x, y) for x, y in moved.tolist())
        face = replace(detection, landmarks=(first, second, third, fourth, fifth))
        crop[:] = extract(pixels, _fit_crop(face, card), card.input_size)
    return crops
