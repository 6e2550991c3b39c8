"""Read the official architectures' key names and stand-in weights for tests."""

from __future__ import annotations

import importlib.util
import json
from collections.abc import Callable
from types import ModuleType
from typing import Any

import torch
from torch import nn

from tests.support.shared import shared_path

PARITY = ("data", "parity")


def read_recipe(name: str) -> dict[str, Any]:
    """Return one recipe: keys, shapes, prefix and expected output, or skip the test."""
    recipe: dict[str, Any] = json.loads(shared_path(*PARITY, f"{name}.json").read_text("utf-8"))
    return recipe


def load_values() -> ModuleType:
    """Return the module that makes the stand-in weights, or skip the test."""
    spec = importlib.util.spec_from_file_location("values", shared_path(*PARITY, "values.py"))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def list_shapes(build: Callable[[], nn.Module]) -> dict[str, tuple[int, ...]]:
    """Return the keys and shapes of a network, without making its weights."""
    with torch.device("meta"):
        state = build().state_dict()
    return {key: tuple(value.shape) for key, value in state.items()}
