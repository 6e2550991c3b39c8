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
    qtbot.keyClicks(page.sign_form.reason, "A trial of the software")
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


def test_synthetic_heads_need_no_reason(
    window: MainWindow, settle: Settle, backend: FakeBackend
) -> None:
    window.library.open_demo()
    settle()
    window.show_page("report")
    settle()
    assert window.report.sign_form.override_box.isHidden()


def test_every_signature_is_listed(qtbot: QtBot, opened: MainWindow, settle: Settle) -> None:
    opened.show_page("report")
    settle()
    form = opened.report.verify_form
    form.file.setText("some.pdf")
    click(qtbot, form.verify_button)
    settle()
    first, second = form.signatures.texts
    assert first.startswith("NOT trusted. Signer: CN=A. Tester\nSigned at: 2026-01-02\nLevel")
    assert "Covers: The report as it was certified." in first
    assert "CN=B. Tester" in second
    form.trust.setText("signer.pem")
    click(qtbot, form.verify_button)
    settle()
    assert form.signatures.texts[0].startswith("valid, trusted.")


def test_a_research_recognizer_is_signed_with_a_reason_only(
    qtbot: QtBot, opened: MainWindow, settle: Settle, backend: FakeBackend
) -> None:
    opened.show_page("report")
    settle()
    form = opened.report.sign_form
    assert "for research only" in form.warning.text()
    form.file.setText("signer.p12")
    qtbot.keyClicks(form.passphrase, "secret")
    click(qtbot, form.sign_button)
    settle()
    assert "no reason is given" in opened.messages.text.text()
    assert "issue_report" not in backend.calls
    qtbot.keyClicks(form.reason, "A trial of the software")
    click(qtbot, form.sign_button)
    settle()
    assert backend.overrides == ["A trial of the software"]
