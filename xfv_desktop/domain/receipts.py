"""What goes with an explanation so that a reader knows how far to trust it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from xfv_desktop.domain.terms import Fill, Polarity, Side


class Region(StrEnum):
    """Parts of an aligned crop, from the top down."""

    FOREHEAD = "forehead"
    BROWS = "brows"
    EYES = "eyes"
    NOSE = "nose"
    CHEEKS = "cheeks"
    MOUTH = "mouth"
    CHIN_JAW = "chin and jaw"
    EARS = "ears"
    OUTSIDE = "outside the face"


@dataclass(frozen=True)
class RegionShare:
    """What of a map lies on one region.

    Attributes
    ----------
    region : Region
        Part of the crop.
    area : float
        Its share of the crop's pixels, in [0, 1].
    positive, negative : float
        Its share of the map's positive and negative attribution, in [0, 1]; 0 everywhere
        where the map has none.
    """

    region: Region
    area: float
    positive: float
    negative: float

    @property
    def positive_concentration(self) -> float:
        """Positive share over area: 1 is what an even map has, 0 where the area is 0."""
        return self.positive / self.area if self.area else 0.0

    @property
    def negative_concentration(self) -> float:
        """Negative share over area: 1 is what an even map has, 0 where the area is 0."""
        return self.negative / self.area if self.area else 0.0


@dataclass(frozen=True)
class MapRegions:
    """Where one method's signed map of one side lies, region by region."""

    method: str
    side: Side
    shares: tuple[RegionShare, ...]


@dataclass(frozen=True)
class MethodAgreement:
    """How alike two methods' maps of one side are: the explanation's uncertainty.

    Attributes
    ----------
    first, second : str
        Identifiers of the methods.
    side : Side
        Whose maps.
    polarity : Polarity
        The ranking compared: similarity or dissimilarity.
    rank_correlation : float or None
        Spearman's, in [-1, 1]; None where a map has a single value.
    top_share : float
        Share of the crop, from the top of each ranking, whose overlap is counted.
    overlap : float
        Share of one top area that lies in the other, in [0, 1]; ``top_share`` by chance.
    """

    first: str
    second: str
    side: Side
    polarity: Polarity
    rank_correlation: float | None
    top_share: float
    overlap: float


class SanityKind(StrEnum):
    """What is checked."""

    RANDOMISED = "randomised weights"
    PARTNER = "another partner"
    MIRROR = "mirrored samples"
    ITSELF = "sample against itself"


class SanityVerdict(StrEnum):
    """How a check came out."""

    PASS = "pass"  # noqa: S105 (a verdict, no password)
    WEAK = "weak"
    FAIL = "fail"
    NOT_CHECKED = "not checked"


@dataclass(frozen=True)
class SanityCheck:
    """One check of one method's map on one side.

    Attributes
    ----------
    kind : SanityKind
        What was checked.
    method : str
        Identifier of the method.
    side : Side
        Whose map.
    correlation : float or None
        Spearman's rank correlation, in [-1, 1], that decides; None where a map has a single
        value or the network cannot be randomised.
    stages : tuple of (str, float or None)
        Correlation after each stage of the randomisation; empty for other checks.
    verdict : SanityVerdict
        By the documented limits.
    statement : str
        The result in words.
    """

    kind: SanityKind
    method: str
    side: Side
    correlation: float | None
    stages: tuple[tuple[str, float | None], ...]
    verdict: SanityVerdict
    statement: str


@dataclass(frozen=True)
class NullAreas:
    """Areas that rankings without knowledge reach, and the map's place among them.

    ``percentile`` (0..100) is the share of null rankings that the map does better than;
    equal areas count half. For a similarity map better is a lower area for Deletion and a
    higher one for Insertion and for their difference; for a dissimilarity map it is the
    reverse.
    """

    n: int
    areas: tuple[float, ...]
    percentile: float


@dataclass(frozen=True)
class RivalArea:
    """The area that one ranking without knowledge reaches, and whether the map does better.

    ``reverse_beaten`` says whether the map does better than the same ranking read backwards,
    which beating the null asks for as well; None where that was not kept.
    """

    area: float
    beaten: bool
    reverse_beaten: bool | None = None

    @property
    def beaten_partly(self) -> bool:
        """Whether the map does better than the ranking but not than its reverse."""
        return self.beaten and self.reverse_beaten is False


@dataclass(frozen=True)
class NullPlacement:
    """A ranking's place against nulls; ``area`` is its own under the nulls' fill and steps.

    ``bands`` are (fraction, low, high) of the smoothed random rankings' scores, 5 % to 95 %.
    ``population`` is the mean map of other people's comparisons; ``mirror`` the same method
    asked about the sample and its own mirror image, so knowing the picture but no partner.
    Both are None where they could not be made or did not exist yet.
    """

    fill: Fill
    step_percent: int
    smoothing_sigma: float
    area: float
    random: NullAreas
    smoothed_random: NullAreas
    centre_prior: RivalArea
    bands: tuple[tuple[float, float, float], ...]
    beats_null: bool
    statement: str
    population: RivalArea | None = None
    mirror: RivalArea | None = None


@dataclass(frozen=True)
class DifferencePlacement:
    """Insertion minus Deletion of one ranking, and its place among nulls.

    Attributes
    ----------
    method, side, polarity
        The map that ranks the pixels.
    differences : tuple of (Fill, float)
        Area under Insertion minus area under Deletion for each fill, score units.
    null : NullPlacement
        ``area`` and the nulls' areas are differences too; it has no bands.
    """

    method: str
    side: Side
    polarity: Polarity
    differences: tuple[tuple[Fill, float], ...]
    null: NullPlacement
