"""The bytes that a signature leaves open are checked one by one."""

from __future__ import annotations

import pytest

from tests.support.certificates import PASSPHRASE, Authority
from xfv_desktop.reporting import envelope
from xfv_desktop.reporting.credentials import load_credential


@pytest.mark.parametrize(
    ("byte_range", "words"),
    [
        ([0, 4, 6, 4], ""),
        ([0, 4, 6], "first byte"),
        ([1, 3, 6, 4], "first byte"),
        ([0, 4, 3, 7], "no sense"),
        ([0, 0, 6, 4], "no sense"),
        ([0, 4, 6, -1], "no sense"),
        ([0, 4, 6, 3], "by 1 byte"),
        ([0, 4, 6, 5], "shorter"),
    ],
)
def test_the_range_must_be_the_whole_file_but_one_gap(byte_range, words):
    problem = envelope.check_range(b"0123456789", byte_range=byte_range)
    assert (problem == "") is (words == "")
    assert words in problem


@pytest.mark.parametrize(
    ("gap", "words"),
    [
        (b"<30ab>", "not written"),
        (b"(30AB)", "not written"),
        (b"<3>", "cannot be read"),
        (b"<3005AB>", "cannot be read"),
        (b"<300100AA>", "padding"),
        (b"<30010000>", "no signature"),
        (b"<3080AB>", "padding"),
        (b"<300F06092A864886F70D010702A00030000000>", "fill"),
    ],
)
def test_a_container_that_no_report_has_is_named(gap, words):
    pdf = b"head" + gap + b"tail"
    byte_range = [0, 4, 4 + len(gap), 4]
    assert words in envelope.check_container(pdf, byte_range=byte_range, signed=None)


def test_only_the_signers_own_chain_may_be_embedded():
    authority, stranger = Authority("Laboratory"), Authority("Laboratory")
    person = load_credential(authority.issue("B"), passphrase=PASSPHRASE).certificate
    assert not envelope.has_spare(person, others=[])
    assert not envelope.has_spare(person, others=[authority.certificate])
    assert envelope.has_spare(person, others=[stranger.certificate])
    assert envelope.has_spare(person, others=[authority.certificate, stranger.certificate])
    assert envelope.has_spare(person, others=[authority.certificate] * 2)
    assert envelope.has_spare(person, others=[person])
