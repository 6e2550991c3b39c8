"""Maps, curves stepped by slider, keys and mouse, and what they are worth."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.support.window import LEFT, FakeBackend, Settle, click, drag_to
from xfv_desktop.domain import CurveKind, Fill, Side
from xfv_desktop.errors import NoFace
from xfv_desktop.gui.main_window import MainWindow


def test_explaining_from_nothing(
    qtbot: QtBot, window: MainWindow, settle: Settle, backend: FakeBackend
) -> None:
    backend.fill(explained=False)
    window.library.open_case(backend.folders.cases / "filled")
    settle()
    window.show_page("explanation")
    settle()
    panel = window.explanation.panel
    assert panel.mode == "empty"
    backend.hold()
    click(qtbot, panel.button)
    qtbot.waitUntil(lambda: panel.bar.value() > 0)
    click(qtbot, panel.cancel)
    settle()
    assert panel.mode == "cancelled"
    backend.release.set()
    backend.break_next("explain", NoFace("Something of the input."))
    click(qtbot, panel.button)
    settle()
    assert panel.mode == "error"
    click(qtbot, panel.button)
    settle()
    assert panel.mode == "content"
    assert window.explanation.method_box.count() == 2


def show_explanation(opened: MainWindow, settle: Settle) -> None:
    opened.show_page("explanation")
    settle()
    assert opened.explanation.panel.mode == "content"


def test_reopening_shows_the_explanation_without_computing(
    opened: MainWindow, settle: Settle, backend: FakeBackend
) -> None:
    backend.calls.clear()
    show_explanation(opened, settle)
    assert not {"explain", "compare", "detect_faces"} & set(backend.calls)
    assert opened.explanation.maps.views[Side.PROBE].picture_size == (96, 96)


def test_the_map_follows_polarity_opacity_smoothing_scale_and_place(
    qtbot: QtBot, opened: MainWindow, settle: Settle
) -> None:
    show_explanation(opened, settle)
    maps, page = opened.explanation.maps, opened.explanation
    assert maps.bars[Side.PROBE].labels[0] == "0"
    click(qtbot, page.polarity.buttons["fused"])
    settle()
    assert maps.bars[Side.PROBE].labels[0].startswith("\N{MINUS SIGN}")
    own = {side: maps.bars[side].labels[2] for side in Side}
    maps.scale.setCurrentIndex(1)
    shared = {side: maps.bars[side].labels[2] for side in Side}
    assert len(set(own.values())) == 2
    assert len(set(shared.values())) == 1
    assert "one scale for both" in maps.caption.text()
    maps.smoothing.setCurrentIndex(1)
    settle()
    assert maps.smoothing.shown_text == "gaussian 5x5"
    assert "display gaussian 5x5 sigma 5" in maps.caption.text()
    click(qtbot, maps.place.buttons["original"])
    settle()
    assert maps.views[Side.REFERENCE].picture_size == (360, 480)
    maps.opacity.setValue(10)
    maps.opacity.setValue(20)
    settle()
    assert "; opacity 20 %." in maps.caption.text()
    click(qtbot, page.polarity.buttons["off"])
    settle()
    assert maps.bars[Side.PROBE].labels == ("", "", "")
    assert "Map off" in maps.caption.text()


def grab(view: object) -> bytes:
    image = view._picture.pixmap().toImage()  # noqa: SLF001 - what is really shown
    return bytes(image.constBits())


def test_the_curve_is_stepped_by_slider_keys_and_mouse(
    qtbot: QtBot, opened: MainWindow, settle: Settle
) -> None:
    show_explanation(opened, settle)
    panel = opened.explanation.curves
    seen = [(grab(panel.view), panel.label.text())]

    def note(step: int) -> None:
        assert panel.slider.value() == step
        assert panel.plot.step == step
        seen.append((grab(panel.view), panel.label.text()))

    panel.slider.setValue(4)
    note(4)
    qtbot.keyClick(panel.slider, Qt.Key.Key_Right)
    note(5)
    panel.plot.setFocus()
    qtbot.keyClick(panel.plot, Qt.Key.Key_Right)
    note(6)
    qtbot.keyClick(panel.plot, Qt.Key.Key_End)
    note(20)
    spot = panel.plot.position_of(10).toPoint()
    qtbot.mouseClick(panel.plot.plot.viewport(), LEFT, pos=spot)
    note(10)
    assert len({picture for picture, _text in seen}) == len(seen)
    assert len({text for _picture, text in seen}) == len(seen)
    assert "50 % removed" in panel.label.text()
    assert "below threshold" in panel.label.text()


def test_dragging_on_the_plot_steps_along(
    qtbot: QtBot, opened: MainWindow, settle: Settle
) -> None:
    show_explanation(opened, settle)
    panel = opened.explanation.curves
    viewport = panel.plot.plot.viewport()
    qtbot.mousePress(viewport, LEFT, pos=panel.plot.position_of(2).toPoint())
    assert panel.slider.value() == 2
    drag_to(viewport, panel.plot.position_of(9).toPoint())
    assert panel.slider.value() == 9


def test_a_step_does_not_wait_for_heavy_work(
    qtbot: QtBot, opened: MainWindow, settle: Settle, backend: FakeBackend
) -> None:
    show_explanation(opened, settle)
    backend.hold()
    opened.library.load_engines()
    qtbot.waitUntil(lambda: opened.desk.heavy.running is not None)
    panel = opened.explanation.curves
    before = grab(panel.view)
    panel.slider.setValue(12)
    assert grab(panel.view) != before
    assert opened.desk.heavy.running is not None
    backend.release.set()
    settle()


def test_kind_side_and_fill_choose_the_curve(
    qtbot: QtBot, opened: MainWindow, settle: Settle
) -> None:
    show_explanation(opened, settle)
    panel = opened.explanation.curves
    click(qtbot, panel.kind.buttons[CurveKind.INSERTION.value])
    click(qtbot, panel.side.buttons[Side.REFERENCE.value])
    panel.fill.setCurrentIndex(1)
    settle()
    assert panel.curve is not None
    assert (panel.curve.side, panel.curve.kind, panel.curve.fill) == (
        Side.REFERENCE,
        CurveKind.INSERTION,
        "blur",
    )
    assert "black fill only" in panel.note.text()
    assert "put back" in panel.label.text()


def test_pasting_shows_the_partner_in_the_probe(
    qtbot: QtBot, opened: MainWindow, settle: Settle
) -> None:
    show_explanation(opened, settle)
    panel = opened.explanation.curves
    click(qtbot, panel.kind.buttons[CurveKind.PASTE.value])
    settle()
    assert panel.curve is not None
    assert (panel.curve.kind, panel.curve.fill) == (CurveKind.PASTE, Fill.PARTNER)
    assert [panel.fill.itemText(n) for n in range(panel.fill.count())] == ["partner"]
    panel.slider.setValue(20)
    assert "100 % pasted" in panel.label.text()
    pasted = grab(panel.view)
    assert "Partner-paste" in panel.note.text()
    panel.choose_side(Side.REFERENCE.value)
    settle()
    panel.slider.setValue(0)
    assert grab(panel.view) == pasted


def test_kinds_and_fills_are_those_of_the_explanation(
    window: MainWindow, settle: Settle, backend: FakeBackend
) -> None:
    backend.fill()
    one = next(iter(backend.explanations))
    explanation = backend.explanations[one]
    kept = tuple(
        curve
        for curve in explanation.curves
        if curve.kind is CurveKind.INSERTION and curve.fill is not Fill.BLACK
    )
    backend.explanations[one] = replace(explanation, curves=kept)
    window.library.open_case(backend.folders.cases / "filled")
    settle()
    show_explanation(window, settle)
    panel = window.explanation.curves
    shown = [kind for kind, button in panel.kind.buttons.items() if not button.isHidden()]
    assert shown == ["insertion"]
    assert [panel.fill.itemText(n) for n in range(panel.fill.count())] == ["blur", "mean"]
    assert panel.curve is not None
    assert panel.curve.null is None


def test_the_scores_stay_in_their_own_unit(
    qtbot: QtBot, opened: MainWindow, settle: Settle
) -> None:
    show_explanation(opened, settle)
    panel = opened.explanation.curves
    click(qtbot, panel.kind.buttons[CurveKind.INSERTION.value])
    opened.desk.colours_changed.emit()
    assert panel.plot.plot.getAxis("left").autoSIPrefixScale == 1.0


def test_the_page_is_filled_step_by_step(opened: MainWindow, settle: Settle, qtbot: QtBot) -> None:
    page = opened.explanation
    opened.show_page("explanation")
    qtbot.waitUntil(lambda: page.panel.mode == "content" or not opened.desk.light.tasks)
    assert not (opened.desk.idle and page.panel.mode != "content")
    settle()
    assert page.panel.mode == "content"
