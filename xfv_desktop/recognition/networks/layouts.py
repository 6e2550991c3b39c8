"""What belongs to each family of networks besides its weights; nothing here needs torch.

`families` recognises a family by the key names of a checkpoint; this table says how its
pictures must be prepared and what its output means.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from xfv_desktop.domain import LandmarkConvention

_HALF = (127.5, 127.5, 127.5)
_TEMPLATE = (
    "Least-squares similarity transform of eyes, nose tip and mouth corners to the 112x112 "
    "template of ArcFace"
)
_MOBILEFACENET = (
    "S. Chen, Y. Liu, X. Gao, Z. Han, MobileFaceNets: Efficient CNNs for Accurate Real-Time "
    "Face Verification on Mobile Devices, CCBR 2018 (arXiv 1804.07573)"
)
_ARCFACE = (
    "J. Deng, J. Guo, N. Xue, S. Zafeiriou, ArcFace: Additive Angular Margin Loss for Deep "
    "Face Recognition, CVPR 2019"
)
_DERIVED = (
    "Made for eyes, nose tip and mouth corners. With dlib's eye corners and nose base the "
    "template is derived: their median places in crops aligned by YuNet's points. "
)
_PACKS = "The pretrained packs of InsightFace are offered for non-commercial research only."


@dataclass(frozen=True)
class Layout:
    """The facts of one family of networks.

    Attributes
    ----------
    family : str
        Its name; every architecture of the family has these facts.
    paper : str
        Reference.
    input_size : tuple of two int
        (height, width) in pixels.
    channel_order : str
        ``RGB`` or ``BGR``.
    mean, std : tuple of three float
        In grey levels 0..255, in channel order: the input is ``(value - mean) / std``.
    unit_output : bool
        Whether the published network returns unit embeddings; ours returns raw ones always.
    norm_is_quality : bool
        Whether the length of the raw embedding is a published measure of quality.
    metric : str
        What two templates are compared by.
    convention : LandmarkConvention
        Points that the alignment needs.
    alignment : str
        How faces are aligned, in words.
    detector_note : str
        What landmarks of another kind mean for it.
    notes : tuple of str
        What belongs on the card besides.
    """

    family: str
    paper: str
    input_size: tuple[int, int] = (112, 112)
    channel_order: str = "RGB"
    mean: tuple[float, float, float] = _HALF
    std: tuple[float, float, float] = _HALF
    unit_output: bool = False
    norm_is_quality: bool = False
    metric: str = "cosine"
    convention: LandmarkConvention = LandmarkConvention.EYES_NOSE_MOUTH
    alignment: str = _TEMPLATE
    detector_note: str = _DERIVED + "What that costs in error rate was not measured here."
    notes: tuple[str, ...] = ()


_ARCFACE_LAYOUT = Layout("arcface", _ARCFACE, notes=(_PACKS,))

LAYOUTS: tuple[Layout, ...] = (
    _ARCFACE_LAYOUT,
    Layout(
        "elasticface",
        "F. Boutros, N. Damer, F. Kirchbuchner, A. Kuijper, ElasticFace: Elastic Margin Loss "
        "for Deep Face Recognition, CVPR Workshops 2022",
    ),
    Layout(
        "magface",
        "Q. Meng, S. Zhao, Z. Huang, F. Zhou, MagFace: A Universal Representation for Face "
        "Recognition and Quality Assessment, CVPR 2021",
        channel_order="BGR",
        mean=(0.0, 0.0, 0.0),
        std=(255.0, 255.0, 255.0),
        norm_is_quality=True,
    ),
    Layout(
        "adaface",
        "M. Kim, A. K. Jain, X. Liu, AdaFace: Quality Adaptive Margin for Face Recognition, "
        "CVPR 2022",
        channel_order="BGR",
        unit_output=True,
        norm_is_quality=True,
    ),
    Layout(
        "curricularface",
        "Y. Huang, Y. Wang, Y. Tai, X. Liu, P. Shen, S. Li, J. Li, F. Huang, CurricularFace: "
        "Adaptive Curriculum Learning Loss for Deep Face Recognition, CVPR 2020",
        notes=(
            (
                "The published results add the embedding of the mirrored picture; thresholds "
                "made that way do not hold for single pictures."
            ),
        ),
    ),
    Layout(
        "xcos",
        "Y.-S. Lin, Z.-Y. Liu, Y.-A. Chen, Y.-S. Wang, Y.-L. Chang, W. H. Hsu, xCos: An "
        "Explainable Cosine Metric for Face Verification Task, ACM TOMM 17(3s), 2021",
        channel_order="BGR",
        metric="attention-weighted cosine",
        notes=(
            (
                "The score is xCos's own: a sum over 7x7 places of attention times cosine. Its "
                "attention weighs probe and reference differently, so that the score moves when "
                "the two are exchanged."
            ),
            "The channel order is that of the published evaluation.",
            "The authors limit their repository to research.",
        ),
    ),
    replace(_ARCFACE_LAYOUT, family="mobilefacenet_arcface", paper=_MOBILEFACENET),
    Layout(
        "mobilefacenet_112x112",
        _MOBILEFACENET,
        mean=(0.485 * 255, 0.456 * 255, 0.406 * 255),
        std=(0.229 * 255, 0.224 * 255, 0.225 * 255),
        detector_note=_DERIVED
        + "On LFW's standard pairs the published checkpoint's equal error rate is 0.54 % at "
        "0.291 so (738 pairs; 12 show dlib no face), 0.27 % at 0.235 with YuNet's points (750 "
        "pairs): a threshold fixed with one detector does not hold for the other.",
    ),
    Layout(
        "mobilefacenet_112x96",
        _MOBILEFACENET,
        input_size=(112, 96),
        std=(128.0, 128.0, 128.0),
        alignment=_TEMPLATE + " without its outer 8 columns",
        detector_note=_DERIVED
        + "On LFW's standard pairs the published checkpoint's equal error rate is 0.54 % at "
        "0.281 so (738 pairs; 12 show dlib no face), 1.07 % at 0.273 with YuNet's points (750 "
        "pairs).",
    ),
    Layout(
        "dlib_resnet29",
        "D. E. King, Dlib-ml: A Machine Learning Toolkit, JMLR 10 (2009); network after "
        "K. He et al., Deep Residual Learning for Image Recognition, CVPR 2016",
        input_size=(150, 150),
        mean=(122.782, 117.001, 104.298),
        std=(256.0, 256.0, 256.0),
        convention=LandmarkConvention.EYE_CORNERS,
        alignment="Similarity transform to dlib's face chip, 150 px with padding 0.25, from "
        "eye corners and nose base",
        detector_note="Made for dlib's five points (eye corners, nose base). With eyes, nose "
        "tip and mouth corners the template is derived: the median places of YuNet's points in "
        "dlib's chips. On LFW's standard pairs the equal error rate is 1.1 % either way (738 "
        "pairs with dlib's landmarks, 750 with YuNet's), but its threshold moves from 0.908 to "
        "0.904.",
    ),
)


def get_layout(family: str) -> Layout:
    """Return the facts of a family.

    Raises
    ------
    KeyError
        When there is no such family.
    """
    for layout in LAYOUTS:
        if layout.family == family:
            return layout
    raise KeyError(family)
