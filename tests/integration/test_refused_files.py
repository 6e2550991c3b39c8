"""Weights and pair lists that nobody should trust: said in words, nothing run, nothing lost."""

from __future__ import annotations

import json
import pickle
from pathlib import Path

import numpy as np
import onnx
import pytest
import torch
from safetensors.torch import save_file

from tests.support.onnx_files import make_model
from tests.support.program import Done, Program


class Malice:
    """Run code when it is unpickled."""

    def __init__(self, trace: Path) -> None:
        self.trace = trace

    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        """Say what unpickling calls."""
        return Path.touch, (self.trace,)


def models_of(xfv: Program) -> list[str]:
    return [card["id"] for card in xfv("models", "list", "--json").json]


def refuse(xfv: Program, file: Path) -> Done:
    """Import a file that must be refused; the recognizers stay as they were."""
    before = models_of(xfv)
    done = xfv("models", "import", file, "--json")
    assert done.code == 3, done.out
    assert set(done.json) == {"error", "advice"}
    assert done.json["advice"]
    assert models_of(xfv) == before
    return done


@pytest.mark.parametrize("kind", ["plain", "torch archive", "torch old"])
def test_a_malicious_pickle_runs_nothing(xfv: Program, tmp_path: Path, kind: str) -> None:
    trace, file = tmp_path / "ran", tmp_path / "weights.pt"
    if kind == "plain":
        file.write_bytes(pickle.dumps(Malice(trace)))
    else:
        new = kind == "torch archive"
        torch.save({"w": Malice(trace)}, file, _use_new_zipfile_serialization=new)
    refuse(xfv, file)
    assert not trace.exists()
    pickle.loads(pickle.dumps(Malice(trace)))  # noqa: S301 - the file would have done it
    assert trace.exists()


def test_a_truncated_safetensors_is_refused(xfv: Program, tmp_path: Path) -> None:
    whole, cut = tmp_path / "whole.safetensors", tmp_path / "cut.safetensors"
    save_file({"conv1.weight": torch.zeros(64, 3, 3, 3)}, str(whole))
    for share in (0.01, 0.5, 0.99):
        data = whole.read_bytes()
        cut.write_bytes(data[: int(len(data) * share)])
        refuse(xfv, cut)


def test_onnx_data_outside_its_folder_is_not_opened(xfv: Program, tmp_path: Path) -> None:
    secret = tmp_path / "secret.bin"
    secret.write_bytes(np.zeros(4096, np.float32).tobytes())
    folder = tmp_path / "folder"
    folder.mkdir()
    model = make_model()
    tensor = model.graph.initializer[0]
    tensor.ClearField("raw_data")
    tensor.data_location = onnx.TensorProto.EXTERNAL
    tensor.external_data.add(key="location", value="../secret.bin")
    (folder / "net.onnx").write_bytes(model.SerializeToString())
    assert "other files" in refuse(xfv, folder / "net.onnx").json["error"]


def test_a_checkpoint_of_the_wrong_size_names_its_keys(xfv: Program, tmp_path: Path) -> None:
    """Keys of a known architecture, one with another shape, and an unknown one."""
    from xfv_desktop.recognition.networks.architectures import FAMILIES

    file = tmp_path / "wrong.pt"
    family = next(f for f in FAMILIES if f.name == "arcface")
    name, size = next(iter(family.sizes.items()))
    state = family.build(size, 512).state_dict()
    state["conv1.weight"] = torch.zeros(64, 3, 5, 5)
    torch.save(state, file)
    done = refuse(xfv, file)
    assert "conv1.weight" in done.json["error"], (name, done.json)


@pytest.mark.parametrize("text", ["", "probe,reference,mated\n"], ids=["nothing", "header"])
def test_an_empty_pair_list_is_refused(xfv: Program, tmp_path: Path, text: str) -> None:
    pairs = tmp_path / "pairs.csv"
    pairs.write_text(text, "utf-8")
    done = xfv("calibrate", pairs, "--root", tmp_path, "--model", "dlib-resnet29", "--json")
    assert done.code in (2, 3)
    assert done.json["advice"]
    assert not (xfv.home / "calibrations").exists()


def test_a_list_of_unreadable_pictures_is_refused(xfv: Program, tmp_path: Path) -> None:
    """No usable picture: an error that names the kinds, and no score set."""
    (tmp_path / "cut.jpg").write_bytes(b"\xff\xd8\xff\xe0 cut")
    (tmp_path / "text.png").write_text("text", "utf-8")
    pairs = tmp_path / "pairs.csv"
    rows = ["probe,reference,mated", "cut.jpg,text.png,1", "cut.jpg,gone.jpg,0"]
    pairs.write_text("\n".join(rows) + "\n", "utf-8")
    done = xfv("calibrate", pairs, "--root", tmp_path, "--model", "dlib-resnet29", "--json")
    assert done.code == 3, done.out
    assert "MissingFile" in done.json["error"]
    assert json.dumps(done.json).count("cut.jpg") == 0
    assert not (xfv.home / "calibrations").exists()
