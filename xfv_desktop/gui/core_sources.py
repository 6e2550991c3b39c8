"""The texts of the core that a person can read in the window, collected from its source.

The core knows no Qt and writes English: into records, logs, reports and the terminal. What
of it reaches the window is translated there (`xfv_desktop.gui.core_texts`). Nothing is
marked in the core for that: every literal that reads like a text is taken, with what is
filled in named in braces, and the few that nobody reads in the window are left out by rule.
"""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator
from pathlib import Path

from xfv_desktop import errors
from xfv_desktop.gui.installation import list_terms
from xfv_desktop.resources import find

PACKAGE = Path(__file__).resolve().parents[1]
# What a text is: two words beside each other.
_WORDS = re.compile(r"[A-Za-z]{2,}[,;:.]? [A-Za-z(]")
# Modules of the command line, of studies run there, of the printed page, and of SQL.
_LEFT_OUT = re.compile(
    r"(cli|gui)/|__main__|workflow/(fidelity|latency|protocol|workforce|row_store"
    r"|calibration_report|golden\.|pairs\.)|casefile/(triggers|migrations|codec)"
    r"|reporting/(bars|calibration_figure|charts|fields|layout|line_plots|plots|receipts|study_plots|tables"
    r"|validation|wording)"
    r"|attribution/(adjoint|derivatives|fidelity|patch_lfw)"
    r"|evidence/metadata|recognition/(torchvision_guard|untrained)"
)
# Calls whose texts are for the log, the database, or those who wrote the program.
_CALLS_LEFT_OUT = {
    *("InternalFault", "TypeError", "ValueError", "RuntimeError", "KeyError", "AssertionError"),
    *("debug", "info", "warning", "error", "exception", "getLogger", "compile", "ContextVar"),
    *("execute", "exec_driver_sql", "text", "Attachment"),
}
# Citations and formulas keep their own language.
_FIELDS_LEFT_OUT = {"paper", "equations", "architecture", "reason_code"}
# Fields of cards whose single words are shown too.
_FIELDS_TAKEN = {"family", "parameters"}
_CITATION = re.compile(r"[A-Z]\.(-[A-Z]\.)? ")
# Constants for the printed page alone, and signs looked for in other programs' messages.
_NAMES_LEFT_OUT = re.compile(
    r"READING_|ONE_METHOD|SANITY_|CURVE_COLUMNS|_README|_XFACE_MAP|_XFACE_PAPER|_SIGNS|_FAULTS|Json|words$"
)
# Calls whose first text is taken even when it is a single word.
_SAID = {"step": 1, "Finding": 0, "record": 0, "_conclude": 0}
ERRORS = {
    name
    for name, one in vars(errors).items()
    if isinstance(one, type) and issubclass(one, errors.XfvError)
} - {"InternalFault"}
# What the core builds of single words or hands on in other exceptions, beside the records'
# own terms.
BUILT = (
    *("{rival} beaten", "{rival} beaten, its reverse not", "{rival} not beaten"),
    *("lower", "higher", "area", "difference", "below", "none", "yes", "no", "cosine"),
    *("sharpness", "roll", "format", "mode", "bits", "orientation", "frames", "animated"),
    *(" to ", " of ", " and ", "and {count} more", "; and {count} more"),
    *("{number}, {words} (scale {name}, version {version}){toward}", "log10 LR {value}"),
    *("for: {proposition}", "; Cllr {value}", "FMR {rate}"),
    *("process {pid} on {host}, since {since}", "top {count} of {total} layers"),
    *("{shown} (signer's clock)", "Trusted: {who}.{made}", "Failed: {text}", "{step} failed."),
    *(
        "Unforeseen fault: {kind}.",
        "{mated} mated, {other} non-mated",
        "decoder's remark: {remark}",
    ),
    "it is for {space} samples, the picture's are {own}",
    *("it is incomplete or cannot be unpacked", "the transform gave nothing"),
)


class Collector(ast.NodeVisitor):
    """Collect the texts of one module, as templates."""

    def __init__(self) -> None:
        self.texts: list[str] = []

    def visit_Expr(self, node: ast.Expr) -> None:
        """Pass over docstrings."""
        if not isinstance(node.value, ast.Constant):
            self.generic_visit(node)

    def visit_Assign(self, node: ast.Assign) -> None:
        """Pass over constants that are no texts of the window."""
        if not any(_NAMES_LEFT_OUT.match(getattr(one, "id", "")) for one in node.targets):
            self.generic_visit(node)

    def visit_AnnAssign(self, node: ast.AnnAssign) -> None:
        """Pass over constants that are no texts of the window."""
        if not _NAMES_LEFT_OUT.match(getattr(node.target, "id", "")):
            self.generic_visit(node)

    def visit_Dict(self, node: ast.Dict) -> None:
        """Pass over citations and formulas in tables."""
        for key, value in zip(node.keys, node.values, strict=True):
            if getattr(key, "value", None) not in _FIELDS_LEFT_OUT:
                self.visit(value)
                if key is not None:
                    self.visit(key)

    def visit_keyword(self, node: ast.keyword) -> None:
        """Pass over citations and formulas."""
        if node.arg == "advice":
            self._take(write_template(node.value) or "", wanted=True)
        if node.arg in _FIELDS_TAKEN:
            for one in ast.walk(node.value):
                if isinstance(one, ast.Constant) and str(one.value).isalpha():
                    self._take(str(one.value), wanted=True)
        if node.arg not in _FIELDS_LEFT_OUT:
            self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> None:
        """Pass over what is for the log and for the program's makers; take errors whole."""
        name = name_call(node)
        if name in _CALLS_LEFT_OUT:
            return
        place = 0 if name in ERRORS else _SAID.get(name, len(node.args))
        for said in node.args[place : place + 1]:
            self._take(write_template(said) or "", wanted=True)
        self.generic_visit(node)

    def visit_Constant(self, node: ast.Constant) -> None:
        """Take what reads like a text."""
        if isinstance(node.value, str):
            self._take(escape(node.value))

    def visit_JoinedStr(self, node: ast.JoinedStr) -> None:
        """Take a text that is filled in, then what it is filled with."""
        self._take(write_template(node) or "")
        for part in _list_parts(node):
            if not isinstance(part, str):
                self.visit(part)

    def visit_BinOp(self, node: ast.BinOp) -> None:
        """Take a text put together with plus as one."""
        template = write_template(node)
        if template is None:
            self.generic_visit(node)
            return
        self._take(template)
        for part in _list_parts(node):
            if not isinstance(part, str):
                self.visit(part)

    def _take(self, template: str, *, wanted: bool = False) -> None:
        text = template.strip().removesuffix(";")
        words = _PLACE.sub("\0", text)
        reads = _WORDS.search(words) or (wanted and re.search(r"[A-Za-z]{2,}", words))
        if reads and not _CITATION.match(text):
            self.texts.append(text)


_PLACE = re.compile(r"\{[^{}]*\}")


def escape(text: str) -> str:
    """Return a literal as a template: its own braces doubled."""
    return text.replace("{", "{{").replace("}", "}}")


def name_call(node: ast.Call) -> str:
    """Return the name of what is called."""
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


def write_template(node: ast.expr) -> str | None:
    """Return a literal, an f-string or a sum of them as a template; None for anything else.

    What is filled in is named as in the source where it has a name, else numbered.
    """
    parts = list(_list_parts(node))
    if not any(isinstance(part, str) for part in parts):
        return None
    seen: list[str] = []
    template = ""
    for part in parts:
        if isinstance(part, str):
            template += escape(part)
            continue
        name = _name_value(part)
        name = str(len(seen)) if not name or name in seen else name
        seen.append(name)
        template += "{" + name + "}"
    return template


def _list_parts(node: ast.expr) -> Iterator[str | ast.expr]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        for value in node.values:
            inner = value.value if isinstance(value, ast.FormattedValue) else value
            yield from [inner] if isinstance(value, ast.FormattedValue) else _list_parts(inner)
    elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        yield from _list_parts(node.left)
        yield from _list_parts(node.right)
    else:
        yield node


def _name_value(node: ast.expr) -> str:
    return node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")


def list_modules() -> tuple[Path, ...]:
    """Return the modules whose texts can reach the window."""
    return tuple(
        path
        for path in sorted(PACKAGE.rglob("*.py"))
        if not _LEFT_OUT.match(path.relative_to(PACKAGE).as_posix())
    )


def read_module(path: Path) -> tuple[str, ...]:
    """Return the texts of one module, in its order."""
    collector = Collector()
    collector.visit(ast.parse(path.read_text("utf-8")))
    return tuple(collector.texts)


def collect() -> tuple[str, ...]:
    """Return every template once, in the order of the modules."""
    texts = [text for path in list_modules() for text in read_module(path)]
    return tuple(dict.fromkeys([*texts, *BUILT, *_list_bundled(), *_list_term_names()]))


def _list_term_names() -> Iterator[str]:
    """Yield the names of the glossary's terms."""
    yield from (escape(one.name) for one in list_terms())


def _list_bundled() -> Iterator[str]:
    """Yield the words of the verbal scales and the statements of the score sets shipped."""
    for path in sorted(find("calibration/scales").glob("*.json")):
        yield from (escape(one["words"]) for one in json.loads(path.read_text("utf-8"))["levels"])
    for path in sorted(find("calibration").glob("*.json")):
        yield escape(json.loads(path.read_text("utf-8"))["facts"]["statement"])
