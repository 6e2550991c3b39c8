"""Every signature of a report: who, when, at which level, of what, and whether it holds."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from xfv_desktop.domain import SignatureStatus
from xfv_desktop.gui import core_texts
from xfv_desktop.gui.layout import make_card, make_label, row, set_level


class SignatureList(QWidget):
    """List signatures one below the other, in the order they were made."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Signatures of the report"))
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(4)
        self._cards: list[QFrame] = []
        self._texts: list[str] = []

    @property
    def texts(self) -> tuple[str, ...]:
        """What is said of each signature."""
        return tuple(self._texts)

    def show_signatures(self, signatures: tuple[SignatureStatus, ...]) -> None:
        """Replace what is listed."""
        for card in self._cards:
            self._box.removeWidget(card)
            card.deleteLater()
        self._cards, self._texts = [], []
        for place, one in enumerate(signatures, start=1):
            self._add(one, place=place, count=len(signatures))

    def _add(self, one: SignatureStatus, *, place: int, count: int) -> None:
        outcome = self.tr("valid, trusted") if one.trusted else self.tr("NOT trusted")
        chip = make_label(outcome, role="chip", wrap=False)
        heading = self.tr("Signature {place} of {count}: {field}")
        heading = heading.format(place=place, count=count, field=one.field)
        text = self._describe(one)
        card = make_card(
            make_label(heading, role="heading"),
            row(chip, None),
            make_label(text, role="small"),
            margin=7,
        )
        card.setAccessibleName(f"{heading}: {outcome}")
        set_level(chip, "success" if one.trusted else "warning")
        self._cards.append(card)
        self._texts.append(f"{outcome}. {text}")
        self._box.addWidget(card)

    def _describe(self, one: SignatureStatus) -> str:
        lines = (
            (self.tr("Signer: {value}"), one.signer),
            (self.tr("Signed at: {value}"), one.signed_at),
            (self.tr("Level found: {value}"), one.level),
            (self.tr("Covers: {value}"), one.covers),
            ("{value}", one.statement),
        )
        say = core_texts.translate
        return "\n".join(text.format(value=say(value)) for text, value in lines if value)
