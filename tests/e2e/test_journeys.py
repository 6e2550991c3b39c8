"""The journeys of `features`, at the real program: one process for each kind of screen."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.support.journey import Person, has_screen, lend_screen
from tests.support.program import HEADS

pytest.importorskip("PySide6.QtWidgets", exc_type=ImportError)
pytest.importorskip("dlib")
bdd = pytest.importorskip("pytest_bdd")
given, when, then, parse = bdd.given, bdd.when, bdd.then, bdd.parsers.parse
bdd.scenarios("features")

# One method, coarse curves and no sanity checks: the same steps, sooner done. Everything at
# its default is what the frozen program's test runs.
QUICK = {"methods": ["fggb"], "curve_step": 20, "sanity_checks": False}
_SCORE = re.compile(r"[+-]?[01]\.\d{4}")
_PERCENT_SCORE = re.compile(r"score[^.]*\d ?%", re.IGNORECASE)


class Programs:
    """The programs of this run, and the X display that some of them share."""

    def __init__(self, make_home: Callable[[str], Path], stack: ExitStack) -> None:
        self._make_home, self._stack = make_home, stack
        self._display = ""
        self.people: list[Person] = []
        self.shared: dict[str, Person] = {}

    def start(self, platform: str, settings: dict[str, object]) -> Person:
        """Return a person at a program just started, in a home of its own."""
        home = self._make_home(platform)
        (home / "xfv").mkdir()
        (home / "xfv" / "settings.json").write_text(json.dumps(settings))
        self.people.append(Person(platform, home, display=self._lend_display(platform)))
        self.people[-1].wait()
        return self.people[-1]

    def share(self, platform: str) -> Person:
        """Return the person at the program that journeys share."""
        if platform not in self.shared:
            self.shared[platform] = self.start(platform, QUICK | {"examiner": "J. Examiner"})
        return self.shared[platform]

    def _lend_display(self, platform: str) -> str:
        if platform == "xcb" and not self._display:
            if not has_screen():
                pytest.skip("Xvfb is not installed (Debian package: xvfb)")
            self._display = self._stack.enter_context(lend_screen())
        return self._display if platform == "xcb" else ""


@pytest.fixture(scope="session")
def programs(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Programs]:
    """Lend the programs; at the end every one is closed as a person closes it, and judged."""
    with ExitStack() as stack:  # the display outlives the programs on it
        programs = Programs(tmp_path_factory.mktemp, stack)
        try:
            yield programs
            for person in programs.people:
                assert person.leave() == (0, ""), "the program ended badly or printed something"
        finally:
            for person in programs.people:
                person.give_up()


@given(parse("the program was started for the first time on {platform}"), target_fixture="person")
def started_first(programs: Programs, platform: str) -> Person:
    return programs.start(platform, QUICK)


@given(parse("the program runs on {platform}"), target_fixture="person")
def running(programs: Programs, platform: str) -> Person:
    return programs.share(platform)


@given(parse('a new case "{title}"'))
@when(parse('I make a new case "{title}"'))
def make_case(person: Person, title: str) -> None:
    go(person, "Cases")
    person.trigger("New case")
    person.wait()
    person.type("Title of the case", title)
    person.type("Folder of the case", str(person.home / title))
    person.click("Create")
    person.wait()
    read(person, title)


@given(parse('a compared case "{title}"'))
def make_compared_case(person: Person, title: str) -> None:
    make_case(person, title)
    take_in(person, "head_a_1.jpg", "head_a_2.jpg")
    compare(person)


@when(parse('I take in "{probe}" as probe and "{reference}" as reference'))
def take_in(person: Person, probe: str, reference: str) -> None:
    go(person, "Evidence")
    for number, file in ((1, probe), (2, reference)):
        person.choose("Role of pictures taken in next", number)
        person.drop([str(HEADS / file)])
        person.wait()
        read(person, file)


@when("I compare the two")
def compare(person: Person) -> None:
    go(person, "Comparison")
    person.trigger("Compare")
    person.wait()


@when("I ask for an explanation")
def explain(person: Person) -> None:
    go(person, "Explanation")
    person.trigger("Explain")
    person.wait()


@when("I ask for an explanation and cancel it")
def explain_and_cancel(person: Person) -> None:
    go(person, "Explanation")
    person.trigger("Explain")
    person.click("Cancel")
    person.wait()


@when(parse('I record the opinion "{text}"'))
def record_opinion(person: Person, text: str) -> None:
    go(person, "Comparison")
    person.choose("Level of the opinion", 1)
    person.type("Reasons of the opinion", text)
    person.click("Keep opinion")
    person.wait()


@when(parse('I make a try-out signer with the passphrase "{passphrase}"'))
def make_signer(person: Person, passphrase: str) -> None:
    go(person, "Report")
    folder = person.home / f"keys {len(list(person.home.glob('keys*')))}"
    person.type("Name in the certificate", "J. Examiner")
    person.type("New passphrase", passphrase)
    person.type("Folder for the certificate", str(folder))
    person.click("Make try-out signer")
    person.wait()
    assert (folder / "signer.p12").is_file()


@when(parse('I sign the report with the passphrase "{passphrase}"'))
def sign(person: Person, passphrase: str) -> None:
    person.type("Passphrase of the certificate", passphrase)
    person.click("Sign and issue")
    person.wait()


def find_newest(person: Person, pattern: str) -> Path:
    """Return the file made last."""
    return max(person.home.glob(pattern), key=lambda file: file.stat().st_mtime_ns)


@when("somebody changes one byte of the report")
def change_report(person: Person) -> None:
    signed = find_newest(person, "*/reports/*.pdf")
    changed = bytearray(signed.read_bytes())
    changed[len(changed) // 2] ^= 1
    (person.home / "changed.pdf").write_bytes(changed)
    person.type("Report to verify (PDF)", str(person.home / "changed.pdf"))


@when("I verify the report without trusting anybody")
def verify(person: Person) -> None:
    person.type("Certificate to trust (PEM)", "")
    person.click("Verify")
    person.wait()


@when("I verify the report and trust the signer")
def verify_trusting(person: Person) -> None:
    signer = find_newest(person, "keys*/signer.pem")
    person.type("Certificate to trust (PEM)", str(signer))
    person.click("Verify")
    person.wait()


@when("I drop a letter instead of a picture")
def drop_letter(person: Person) -> None:
    letter = person.home / "letter.jpg"
    letter.write_text("Dear colleague,\nthe pictures will follow.\n")
    go(person, "Evidence")
    person.drop([str(letter)])
    person.wait()


@when("I check the case")
def check_case(person: Person) -> None:
    go(person, "Cases")
    person.click("Check")
    person.wait()


@when(parse('I choose "{entry}" from the menus'))
def choose_entry(person: Person, entry: str) -> None:
    person.trigger(entry)


@when(parse('I go to "{page}"'))
def go(person: Person, page: str) -> None:
    person.click(page)
    person.wait()


@when("I wait")
def wait(person: Person) -> None:
    person.wait()


@then(parse('I read "{text}"'))
def read(person: Person, text: str) -> None:
    texts = person.read()
    assert any(text.lower() in one.lower() for one in texts), texts


@then(parse('the decision is "{decision}"'))
def read_decision(person: Person, decision: str) -> None:
    assert decision in [text.lower() for text in person.read()], person.read()


@then("I read a comparison score, a threshold and a decision, and no percent score")
def read_results(person: Person) -> None:
    texts = person.read()
    assert any(_SCORE.fullmatch(text) for text in texts), texts
    assert any("threshold" in text.lower() for text in texts), texts
    assert "match" in [text.lower() for text in texts], texts
    assert not [text for text in texts if _PERCENT_SCORE.search(text)]


@then("I read the four receipts of the explanation")
def read_receipts(person: Person) -> None:
    texts = person.read()
    for receipt in ("Faithfulness", "Sanity", "Agreement", "Regions"):
        assert receipt in texts, texts


@then("the case is whole")
def find_whole(person: Person) -> None:
    check_case(person)
    read(person, "Every check passed.")


@then("there is no explanation")
def find_no_explanation(person: Person) -> None:
    go(person, "Audit")
    read(person, "comparison made")
    assert "explanation made" not in person.read()
