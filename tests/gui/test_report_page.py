"""Preview, sign, verify, with what can go wrong."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.support.window import FakeBackend, Settle, click
from xfv_desktop.errors import CorruptImage, WrongPassphrase
from xfv_desktop.gui.main_window import MainWindow


def test_the_preview_fails_and_is_made_again(
    qtbot: QtBot, opened: MainWindow, settle: Settle, backend: FakeBackend
) -> None:
    backend.break_next("preview_report", CorruptImage("A stored picture is damaged."))
    opened.show_page("report")
    settle()
    panel = opened.report.panel
    assert panel.mode == "error"
    click(qtbot, panel.button)
    settle()
    assert panel.mode == "content"


def test_the_preview_can_be_cancelled(
    qtbot: QtBot, opened: MainWindow, settle: Settle, backend: FakeBackend
) -> None:
    backend.hold()
    opened.show_page("report")
    panel = opened.report.panel
    qtbot.waitUntil(lambda: panel.bar.value() > 0)
    assert panel.mode == "loading"
    click(qtbot, panel.cancel)
    settle()
    assert panel.mode == "cancelled"


def test_a_signer_is_made_a_report_signed_and_verified(
    qtbot: QtBot, opened: MainWindow, settle: Settle, backend: FakeBackend
) -> None:
    opened.show_page("report")
    settle()
    page = opened.report
    click(qtbot, page.sign_form.sign_button)
    assert opened.messages.text.text() == "No certificate is chosen."
    qtbot.keyClicks(page.signer_form.name, "A. Tester")
    qtbot.keyClicks(page.signer_form.passphrase, "secret")
    click(qtbot, page.signer_form.make_button)
    settle()
    assert page.sign_form.file.text().endswith("signer.p12")
    backend.break_next("issue_report", WrongPassphrase("The passphrase is wrong."))
    qtbot.keyClicks(page.sign_form.passphrase, "wrong")
    qtbot.keyClick(page.sign_form.passphrase, Qt.Key.Key_Return)
    settle()
    assert opened.messages.text.text() == "The passphrase is wrong."
    assert page.sign_form.passphrase.text() == ""
    qtbot.keyClicks(page.sign_form.passphrase, "secret")
    click(qtbot, page.sign_form.sign_button)
    settle()
    assert page.issued.list.count() == 1
    click(qtbot, page.verify_form.verify_button)
    settle()
    assert page.verify_form.verdict.text().startswith("NOT verified")
    assert page.verify_form.findings.words.count("FAILED") == 1
    page.verify_form.trust.setText("signer.pem")
    qtbot.keyClick(page.verify_form.file, Qt.Key.Key_Return)
    settle()
    assert page.verify_form.verdict.text().startswith("Verified")
