"""How far a map can be trusted for this decision: in words, always in sight."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QLabel, QWidget

from xfv_desktop.domain import CurveKind, Side
from xfv_desktop.gui.faithfulness import Verdict
from xfv_desktop.gui.layout import column, make_label, row, set_level

_LEVELS = {True: "success", False: "error", None: "warning"}


class FaithfulnessStrip(QFrame):
    """A word for the whole map, the statement of the curve shown, and all four verdicts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Faithfulness of the map")
        self.word = make_label(role="heading", wrap=False)
        self.statement = make_label(role="small")
        self.chips: dict[tuple[Side, CurveKind], QLabel] = {
            (side, kind): make_label(role="chip", wrap=False)
            for side in Side
            for kind in CurveKind
        }
        head = row(self.word, None, *self.chips.values(), gap=4)
        self.setLayout(column(head, self.statement, margin=8, gap=4))

    def show_verdicts(
        self, method: str, verdicts: tuple[Verdict, ...], shown: tuple[Side, CurveKind]
    ) -> None:
        """Show the verdicts of a map; ``shown`` names the curve on the plot."""
        beaten = [v for v in verdicts if v.beats is False]
        tested = [v for v in verdicts if v.beats is not None]
        if not tested:
            self._say("Faithfulness not tested", "warning")
        elif beaten:
            self._say(
                f"WARNING: {len(beaten)} of {len(tested)} curves do not beat their null", "warning"
            )
        else:
            self._say(f"Faithful here: all {len(tested)} curves beat their null", "success")
        self.statement.setText(f"{method}: no curve was placed against a null.")
        # Hiding a chip only to show it again would lay the whole page out anew.
        for chip in self.chips.values():
            chip.setVisible(bool(verdicts))
        for one in verdicts:
            chip = self.chips[one.side, one.kind]
            chip.setText(f"{one.side} {one.kind}: {one.word}")
            set_level(chip, _LEVELS[one.beats])
            chip.setToolTip(one.statement)
            if (one.side, one.kind) == shown:
                self.statement.setText(f"{one.side.capitalize()}, {one.kind}: {one.statement}")

    def _say(self, text: str, level: str) -> None:
        self.word.setText(text)
        set_level(self, level)
