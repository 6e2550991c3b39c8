"""Taking in weights files, good and bad."""

from __future__ import annotations

import functools
import io
import pickle
import random
import zipfile
from pathlib import Path

import pytest
import torch
from safetensors.torch import save_file

from xfv_desktop.errors import MissingFile, NotAFile, RefusedModel, UnknownModel
from xfv_desktop.recognition import catalogue, importing
from xfv_desktop.recognition.embedding import load_recognizer
from xfv_desktop.recognition.importing import ImportFacts, import_weights
from xfv_desktop.recognition.networks.architectures import build_network, find_family
from xfv_desktop.recognition.networks.layouts import get_layout

WIDE, NARROW = "mobilefacenet_112x112", "mobilefacenet_112x96"
KNOWN = ImportFacts(name="My Net", licence="CC0-1.0", training_data="drawings")


class Malicious:
    """Write a file when unpickled."""

    def __init__(self, target: Path) -> None:
        self.target = target

    def __reduce__(self):  # noqa: D105 - what pickle calls
        return Path.write_text, (self.target, "executed")


@functools.cache
def build(architecture: str) -> torch.nn.Module:
    torch.manual_seed(4)
    return build_network(architecture, find_family(architecture).dimension)


def make_weights(architecture: str = WIDE) -> dict[str, torch.Tensor]:
    return {key: value.clone() for key, value in build(architecture).state_dict().items()}


@pytest.fixture
def folder(tmp_path) -> Path:
    return tmp_path / "models"


def keep(tmp_path: Path, content: object, name: str = "net.pt") -> Path:
    torch.save(content, tmp_path / name)
    return tmp_path / name


@pytest.mark.parametrize("architecture", [WIDE, NARROW, "dlib_resnet29", "arcface_mbf"])
@pytest.mark.parametrize(
    "wrap",
    [
        lambda w: w,
        lambda w: {"epoch": 3, "net_state_dict": w},
        lambda w: {"state_dict": {f"module.{k}": v for k, v in w.items()}},
        lambda w: {f"module.model.{k}": v for k, v in w.items()},
    ],
    ids=["plain", "net_state_dict", "state_dict", "prefixes"],
)
def test_layouts_are_recognised_from_their_keys(tmp_path, folder, architecture, wrap) -> None:
    card = import_weights(keep(tmp_path, wrap(make_weights(architecture))), folder, facts=KNOWN)
    facts = get_layout(find_family(architecture).name)
    assert (card.architecture, card.input_size) == (architecture, facts.input_size)
    assert (card.mean, card.std, card.channel_order) == (facts.mean, facts.std, "RGB")
    assert catalogue.get(card.id, folder) == card
    recognizer = load_recognizer(card, folder, device="cpu")
    kept = recognizer.network.state_dict()
    assert all(torch.equal(value, kept[k]) for k, value in make_weights(architecture).items())


@pytest.mark.parametrize("nest", importing._NESTS)  # noqa: SLF001 - all of them
def test_the_state_dict_is_found_in_a_checkpoint(tmp_path, folder, nest) -> None:
    content = {"epoch": 3, "state_optimizer": {"lr": 0.1}, nest: make_weights()}
    card = import_weights(keep(tmp_path, content), folder, facts=KNOWN)
    plain = import_weights(keep(tmp_path, make_weights(), "plain.pt"), folder, facts=KNOWN)
    assert card.sha256 == plain.sha256


def test_safetensors_and_old_torch_files_give_the_same_weights(tmp_path, folder) -> None:
    weights = make_weights()
    save_file(weights, tmp_path / "net.safetensors")
    torch.save(weights, tmp_path / "old.pt", _use_new_zipfile_serialization=False)
    names = ("net.safetensors", "old.pt", keep(tmp_path, weights).name)
    cards = [import_weights(tmp_path / name, folder, facts=KNOWN) for name in names]
    assert len({card.sha256 for card in cards}) == 1
    assert len({card.source_sha256 for card in cards}) == 3


def test_the_same_file_gives_the_same_card(tmp_path, folder) -> None:
    file = keep(tmp_path, make_weights())
    first = import_weights(file, folder, facts=KNOWN)
    assert import_weights(file, folder, facts=KNOWN) == first
    assert first.id.startswith("my-net-")
    assert catalogue.names(folder) == (catalogue.DEFAULT_MODEL, first.id)


@pytest.mark.parametrize(
    ("facts", "research"),
    [
        (KNOWN, False),
        (ImportFacts(), True),
        (ImportFacts(licence="CC0-1.0"), True),
        (ImportFacts(training_data="drawings"), True),
    ],
)
def test_what_is_not_known_is_research_only(tmp_path, folder, facts, research) -> None:
    card = import_weights(keep(tmp_path, make_weights()), folder, facts=facts)
    assert card.research_only is research
    assert (card.licence == "unknown") is (facts.licence is None)
    assert (card.training_data == "unknown") is (facts.training_data is None)


def test_names_become_harmless_ids(tmp_path, folder) -> None:
    facts = ImportFacts(name="../../Été & co")
    card = import_weights(keep(tmp_path, make_weights()), folder, facts=facts)
    assert (folder / card.id).parent == folder
    assert card.id[:-9] == "t-co"


def refuse(file: Path, folder: Path, text: str, facts: ImportFacts = KNOWN) -> RefusedModel:
    with pytest.raises(RefusedModel, match=text) as caught:
        import_weights(file, folder, facts=facts)
    assert caught.value.advice
    assert not folder.exists()
    return caught.value


@pytest.mark.parametrize("nested", [False, True])
def test_code_in_a_file_is_not_executed(tmp_path, folder, nested) -> None:
    target = tmp_path / "proof"
    evil = Malicious(target)
    content = {"state_dict": make_weights(), "extra": evil} if nested else evil
    refuse(keep(tmp_path, content), folder, "needs code")
    (tmp_path / "raw.pkl").write_bytes(pickle.dumps(content))
    refuse(tmp_path / "raw.pkl", folder, "needs code|damaged")
    assert not target.exists()


def test_a_whole_network_is_not_unpickled(tmp_path, folder) -> None:
    refuse(keep(tmp_path, build(WIDE)), folder, "needs code")


@pytest.mark.parametrize("length", [0, 3, 100, 5000, 2_000_000])
@pytest.mark.parametrize("kind", ["zip", "old", "safetensors"])
def test_cut_files_are_refused(tmp_path, folder, kind, length) -> None:
    file, weights = tmp_path / "cut", make_weights()
    if kind == "safetensors":
        save_file(weights, file)
    else:
        torch.save(weights, file, _use_new_zipfile_serialization=kind == "zip")
    file.write_bytes(file.read_bytes()[:length])
    refuse(file, folder, "cut short|damaged" if length >= 100 else "cut short|damaged|neither")


@pytest.mark.parametrize("zipped", [True, False])
def test_damaged_files_are_refused_or_read(tmp_path, folder, zipped) -> None:
    """Whatever bytes are changed, nothing but a refusal comes out."""
    torch.save({"w": torch.ones(3)}, tmp_path / "a", _use_new_zipfile_serialization=zipped)
    sound = (tmp_path / "a").read_bytes()
    chance = random.Random(1)  # noqa: S311 - no secret
    for _ in range(150):
        data = bytearray(sound)
        data[chance.randrange(len(data))] = chance.randrange(256)
        (tmp_path / "b").write_bytes(data)
        with pytest.raises(RefusedModel):
            import_weights(tmp_path / "b", folder, facts=KNOWN)


def test_other_files_are_refused(tmp_path, folder) -> None:
    (tmp_path / "note.txt").write_text("not a network")
    refuse(tmp_path / "note.txt", folder, "neither")
    with zipfile.ZipFile(tmp_path / "some.zip", "w") as archive:
        archive.writestr("a.txt", "b")
    refuse(tmp_path / "some.zip", folder, "damaged|code")


@pytest.mark.parametrize("content", [[1], {}, {"a": 1}, {"state_dict": {"w": "x"}}, torch.ones(2)])
def test_files_without_a_state_dict_are_refused(tmp_path, folder, content) -> None:
    refuse(keep(tmp_path, content), folder, "state dict|dense tensor")


def test_a_sparse_tensor_is_refused(tmp_path, folder) -> None:
    weights = make_weights() | {"conv3.bias": torch.zeros(128).to_sparse()}
    refuse(keep(tmp_path, weights), folder, "not a dense tensor")


def test_wrong_keys_are_named(tmp_path, folder) -> None:
    weights = make_weights()
    weights["surplus"] = weights.pop("bn.running_var")
    fault = refuse(keep(tmp_path, weights), folder, "bn.running_var is missing")
    assert "surplus is left over" in fault.text


def test_unknown_keys_are_shown(tmp_path, folder) -> None:
    fault = refuse(keep(tmp_path, {"a.weight": torch.ones(1)}), folder, "a.weight")
    assert WIDE in fault.advice


def test_the_named_architecture_must_fit(tmp_path, folder) -> None:
    file = keep(tmp_path, make_weights())
    refuse(file, folder, "is missing", ImportFacts(architecture=NARROW))
    refuse(file, folder, "no architecture named", ImportFacts(architecture="vgg"))


def test_numbers_that_are_not_finite_are_refused(tmp_path, folder) -> None:
    weights = make_weights()
    weights["conv3.bias"][5] = float("nan")
    refuse(keep(tmp_path, weights), folder, "conv3.bias")


def test_large_files_are_refused(tmp_path, folder, monkeypatch) -> None:
    file = keep(tmp_path, make_weights())
    monkeypatch.setattr(importing, "LARGEST_FILE", 1 << 20)
    refuse(file, folder, "larger than 1 MiB")


def test_an_archive_that_explodes_is_refused(tmp_path, folder, monkeypatch) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("net/data.pkl", bytes(5 << 20))
    (tmp_path / "bomb.pt").write_bytes(buffer.getvalue())
    monkeypatch.setattr(importing, "LARGEST_FILE", 1 << 20)
    refuse(tmp_path / "bomb.pt", folder, "unpacks")


def test_missing_files_and_folders_are_said(tmp_path, folder) -> None:
    with pytest.raises(MissingFile):
        import_weights(tmp_path / "nothing.pt", folder, facts=KNOWN)
    with pytest.raises(NotAFile):
        import_weights(tmp_path, folder, facts=KNOWN)
    with pytest.raises(UnknownModel):
        catalogue.get("nothing", folder)
