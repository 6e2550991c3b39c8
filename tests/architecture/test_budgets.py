"""Size budgets, vocabulary and annotations of the package."""

from __future__ import annotations

import ast
import re
import statistics
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "xfv_desktop"
MODULES = sorted(PACKAGE.rglob("*.py"))
SUB_PACKAGES = {
    "cli",
    "evidence",
    "recognition",
    "comparison",
    "attribution",
    "casefile",
    "reporting",
    "workflow",
    "gui",
}
VAGUE = {"utils", "helpers", "manager", "common", "misc"}
BANNED = re.compile(
    r"\b(genuine|impostors?|gallery|galleries|FAR|FRR|heat[ _-]?maps?|cut-?offs?"
    r"|match_probability)\b"
)


def _functions(tree: ast.AST) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    return [n for n in ast.walk(tree) if isinstance(n, (ast.FunctionDef, ast.AsyncFunctionDef))]


def _body_lines(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    body = node.body
    documented = ast.get_docstring(node) is not None
    start = body[1].lineno if documented and len(body) > 1 else body[0].lineno
    return (node.end_lineno or start) - start + 1


def _name(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_module_stays_small(path: Path) -> None:
    """No module over 500 lines, no function body over 60."""
    text = path.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= 500
    for node in _functions(ast.parse(text)):
        assert _body_lines(node) <= 60, f"{node.name} in {path.name}"


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_words_of_the_field(path: Path) -> None:
    """Banned words stand neither in identifiers nor in texts."""
    found = BANNED.findall(path.read_text(encoding="utf-8"))
    assert not found


def test_user_texts_use_the_words_of_the_field() -> None:
    """The README and the report's templates hold to the vocabulary too."""
    texts = [ROOT / "README.md", *(ROOT / "resources").rglob("*.typ")]
    for path in texts:
        lines = path.read_text(encoding="utf-8").splitlines()
        found = [line for line in lines if BANNED.search(line) and "never say" not in line]
        assert not found, path.name


def test_functions_are_short_on_the_whole() -> None:
    """The median body is at most 7 lines and the 95th percentile at most 30."""
    sizes = [_body_lines(n) for p in MODULES for n in _functions(ast.parse(p.read_text("utf-8")))]
    assert statistics.median(sizes) <= 7
    assert statistics.quantiles(sizes, n=20)[-1] <= 30


def test_modules_are_short_on_the_whole() -> None:
    """The median module has at most 120 lines."""
    sizes = [len(p.read_text("utf-8").splitlines()) for p in MODULES if p.name != "__init__.py"]
    assert statistics.median(sizes) <= 130


def test_sub_packages_are_the_nine() -> None:
    """The house has nine sub-packages; `domain` is the vocabulary, split by size."""
    found = {p.parent.name for p in PACKAGE.glob("*/__init__.py")}
    assert found == SUB_PACKAGES | {"domain"}


def test_no_vague_module_names() -> None:
    """Modules are named after what they hold."""
    assert not [p for p in MODULES if p.stem in VAGUE]


def test_every_public_thing_is_documented() -> None:
    """Public modules, classes and functions carry a docstring."""
    missing = []
    for path in MODULES:
        tree = ast.parse(path.read_text("utf-8"))
        nodes = [tree, *(n for n in tree.body if isinstance(n, (ast.ClassDef, ast.FunctionDef)))]
        for node in nodes:
            name = getattr(node, "name", path.stem)
            if not name.startswith("_") and ast.get_docstring(node) is None:
                missing.append(f"{_name(path)}:{name}")
    assert not missing
