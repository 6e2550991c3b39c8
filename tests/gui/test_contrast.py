"""Every colour of a text stands out from every ground it may lie on, in both themes."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass

import pytest

from xfv_desktop.gui import theme
from xfv_desktop.resources import find

THEMES = pytest.mark.parametrize("colours", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
# Grounds without words of their own: what lies on them inherits its colour.
GROUNDS = ("window", "surface", "rail", "hover", "accent_soft")
LEVELS = ("success", "warning", "error")
TEXT, MARK = 4.5, 3.0


@dataclass(frozen=True)
class Rule:
    """One rule of the style sheet, as far as its colours go: names of fields, or None."""

    selector: str
    ink: str | None
    ground: str | None


def read_rules() -> Iterator[Rule]:
    text = re.sub(r"/\*.*?\*/", "", find("styles/window.qss").read_text("utf-8"), flags=re.DOTALL)
    for selectors, body in re.findall(r"([^{}]+)\{([^{}]*)\}", text):
        ink = re.search(r"(?<![-\w])color:\s*\$(\w+)", body)
        ground = re.search(r"background(?:-color)?:\s*\$(\w+)", body)
        for selector in selectors.split(","):
            yield Rule(selector.strip(), ink and ink[1], ground and ground[1])


RULES = tuple(read_rules())


def bears_text(selector: str) -> bool:
    parts = ("QScrollBar", "QSlider", "QProgressBar", "QSplitter", "separator", "QGraphicsView")
    return not any(part in selector for part in (*parts, "indicator", "QPdfView", "arrow"))


def measure(colours: theme.Colours, ink: str, ground: str) -> float:
    return theme.measure_contrast(getattr(colours, ink), getattr(colours, ground))


@THEMES
def test_rules_with_both_colours_can_be_read(colours: theme.Colours) -> None:
    found = [one for one in RULES if one.ink and one.ground]
    assert len(found) > 10
    for one in found:
        least = MARK if "disabled" in one.selector else TEXT
        assert measure(colours, one.ink or "", one.ground or "") >= least, one


@THEMES
def test_grounds_without_an_ink_bear_the_usual_text(colours: theme.Colours) -> None:
    found = [one for one in RULES if one.ground and not one.ink and bears_text(one.selector)]
    assert found
    for one in found:
        if "disabled" not in one.selector:
            assert measure(colours, "text", one.ground or "") >= TEXT, one


@THEMES
def test_inks_without_a_ground_can_be_read_on_windows_and_cards(colours: theme.Colours) -> None:
    found = [one for one in RULES if one.ink and not one.ground]
    assert found
    for one in found:
        level = re.search(r'level="(\w+)"', one.selector)
        own = level is not None and level[1] in LEVELS
        grounds = (f"{level[1]}_soft",) if own and level is not None else ("window", "surface")
        if "banner" in one.selector:
            grounds = ("warning_soft",)
        least = MARK if "disabled" in one.selector else TEXT
        for ground in grounds:
            assert measure(colours, one.ink or "", ground) >= least, (one, ground)


@THEMES
@pytest.mark.parametrize(("ink", "ground"), [*itertools.product(("text", "muted"), GROUNDS)])
def test_plain_and_quiet_texts_can_be_read_anywhere(
    colours: theme.Colours, ink: str, ground: str
) -> None:
    assert measure(colours, ink, ground) >= TEXT


@THEMES
@pytest.mark.parametrize("level", LEVELS)
def test_levels_can_be_read_on_their_ground_and_on_cards(
    colours: theme.Colours, level: str
) -> None:
    for ground in (f"{level}_soft", "surface", "window"):
        assert measure(colours, level, ground) >= TEXT
    # Explanations in the quiet colour stand on these grounds as well.
    assert measure(colours, "text", f"{level}_soft") >= TEXT


@THEMES
@pytest.mark.parametrize("ground", ["window", "surface", "rail"])
@pytest.mark.parametrize("mark", ["focus", "accent", "border_strong"])
def test_marks_stand_out(colours: theme.Colours, mark: str, ground: str) -> None:
    assert measure(colours, mark, ground) >= MARK


@THEMES
@pytest.mark.parametrize("mark", ["mated", "non_mated", "accent_text"])
def test_curves_stand_out_from_their_plot(colours: theme.Colours, mark: str) -> None:
    assert measure(colours, mark, "surface") >= MARK


@THEMES
def test_focus_stands_out_from_a_button_that_is_down(colours: theme.Colours) -> None:
    assert measure(colours, "focus", "surface") >= MARK
    assert colours.focus not in (colours.accent, colours.border_strong)


def test_every_colour_of_the_style_sheet_is_a_field() -> None:
    names = set(re.findall(r"\$(\w+)", find("styles/window.qss").read_text("utf-8")))
    assert names - {"icons"} <= set(asdict(theme.LIGHT))


def test_every_size_of_a_text_is_one_of_the_type_scale() -> None:
    style = theme.build_style(theme.LIGHT)
    assert {int(size) for size in re.findall(r"font-size: (\d+)px", style)} == {
        *theme.SIZES.values()
    }


def test_contrast_of_black_on_white_is_twenty_one() -> None:
    assert theme.measure_contrast("#000000", "#ffffff") == pytest.approx(21.0)
