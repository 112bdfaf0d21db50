"""The laws of the house, read off the source itself."""

from __future__ import annotations

import ast
import importlib
import inspect
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
HOUSE = ROOT / "generator"
MODULES = sorted(HOUSE.rglob("*.py"))
STAGES = ("acquire", "clean", "extract", "merge", "plan", "render", "write")
COMMON = {"generator.model", "generator.errors"}
ATTICS = {"utils", "util", "helpers", "helper", "common", "misc", "tools"}
MAX_LINES = 350
MAX_FUNCTION = 60
INPUT_OUTPUT = {"open", "print", "input"}
FILE_METHODS = {"read_text", "read_bytes", "write_text", "write_bytes", "unlink", "mkdir", "rename", "replace_file"}


def tree(path: Path) -> ast.Module:
    """Parse one module of the house."""
    return ast.parse(path.read_text(encoding="utf-8"))


def name_of(path: Path) -> str:
    """Give the path below the checkout, for the names of cases."""
    return path.relative_to(ROOT).as_posix()


def imports(path: Path) -> set[str]:
    """Give the modules that a file imports."""
    found = set()
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found.add(node.module or "")
    return found


def functions(path: Path) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Give every function of a file, nested ones too."""
    return [node for node in ast.walk(tree(path)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]


@pytest.mark.parametrize("path", [p for s in STAGES for p in sorted((HOUSE / s).rglob("*.py"))], ids=name_of)
def test_a_stage_imports_the_model_the_errors_and_itself(path: Path) -> None:
    """No stage knows another: what they share is the model and the errors."""
    stage = f"generator.{path.relative_to(HOUSE).parts[0]}"
    ours = {name for name in imports(path) if name.split(".")[0] == "generator"}
    strangers = {
        name for name in ours if not any(name == known or name.startswith(f"{known}.") for known in (*COMMON, stage))
    }
    assert not strangers


@pytest.mark.parametrize("stage", STAGES)
def test_each_stage_has_one_door(stage: str) -> None:
    """A stage exports a function of its own name, whose signature says what comes in and what goes out."""
    package = importlib.import_module(f"generator.{stage}")
    signature = inspect.signature(getattr(package, stage))
    assert all(p.annotation is not p.empty for p in signature.parameters.values())
    assert signature.return_annotation is not signature.empty


@pytest.mark.parametrize(
    ("library", "home"),
    [
        ("spacy", "extract/nlp.py"),
        ("jinja2", "render/"),
        ("click", "cli.py"),
        ("yaml", ""),
        ("trafilatura", "acquire/importing/"),
        ("pypdf", "acquire/importing/pdf.py"),
        ("http", "acquire/importing/web.py"),
        ("socket", "acquire/importing/"),
    ],
)
def test_a_library_has_one_home(library: str, home: str) -> None:
    """The parser is known in one file, the template engine in one folder, the command line in one file."""
    users = {p.relative_to(HOUSE).as_posix() for p in MODULES if any(n.split(".")[0] == library for n in imports(p))}
    assert users
    assert all(user.startswith(home) for user in users)


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_files_and_functions_stay_small(path: Path) -> None:
    """A file fits into one reading, a function onto one screen."""
    assert len(path.read_text(encoding="utf-8").splitlines()) <= MAX_LINES
    for function in functions(path):
        first = function.body[0]
        doc = (first.end_lineno or 0) - first.lineno + 1 if ast.get_docstring(function) else 0
        assert (function.end_lineno or 0) - function.lineno + 1 - doc <= MAX_FUNCTION, function.name


def test_functions_are_small_in_the_median() -> None:
    """Half of all functions have at most a dozen lines."""
    sizes = sorted((f.end_lineno or 0) - f.lineno + 1 for path in MODULES for f in functions(path))
    assert sizes[len(sizes) // 2] <= 12


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_no_import_hides_inside_a_function(path: Path) -> None:
    """What a module needs stands at its top."""
    for function in functions(path):
        assert not [n for n in ast.walk(function) if isinstance(n, ast.Import | ast.ImportFrom)], function.name


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_no_global_state(path: Path) -> None:
    """No function rebinds a name of its module."""
    assert not [n for n in ast.walk(tree(path)) if isinstance(n, ast.Global)]


def test_there_is_no_attic() -> None:
    """No module is named for having no subject."""
    assert not [p for p in MODULES if p.stem in ATTICS or p.parent.name in ATTICS]


@pytest.mark.parametrize("path", [p for s in STAGES[1:6] for p in sorted((HOUSE / s).rglob("*.py"))], ids=name_of)
def test_the_inner_stages_touch_no_file(path: Path) -> None:
    """From clean to render nothing is read or written, but the package's own word lists and templates."""
    calls = [n.func for n in ast.walk(tree(path)) if isinstance(n, ast.Call)]
    named = {f.id for f in calls if isinstance(f, ast.Name)} & INPUT_OUTPUT
    methods = {f.attr for f in calls if isinstance(f, ast.Attribute)} & FILE_METHODS
    own_data = "importlib.resources" in imports(path)
    assert not named
    assert not methods or (own_data and methods <= {"read_text", "read_bytes"})
    assert not {"os", "io", "shutil", "tempfile", "socket", "urllib.request"} & imports(path)


def test_only_the_command_line_prints() -> None:
    """Library code neither prints nor ends the program."""
    for path in MODULES:
        if path.name in {"cli.py", "__main__.py"}:
            continue
        calls = [n.func for n in ast.walk(tree(path)) if isinstance(n, ast.Call)]
        assert not [f for f in calls if isinstance(f, ast.Name) and f.id in {"print", "exit", "quit"}], name_of(path)
        assert "sys.exit" not in path.read_text(encoding="utf-8"), name_of(path)


def test_nothing_is_pickled_and_yaml_is_safe() -> None:
    """No pickle, and YAML never makes an object."""
    for path in MODULES:
        assert not {"pickle", "shelve", "marshal", "dill"} & imports(path), name_of(path)
        for node in ast.walk(tree(path)):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Attribute)
                and node.func.attr in {"load", "load_all"}
            ):
                assert not (isinstance(node.func.value, ast.Name) and node.func.value.id == "yaml"), name_of(path)


def test_tests_mirror_the_folders() -> None:
    """Each module with functions has its test file at the same place under tests/."""
    missing = []
    for path in MODULES:
        inside = path.relative_to(HOUSE)
        if path.name == "__init__.py" or inside.parts[0] == "model" or not functions(path):
            continue
        test = ROOT / "tests" / inside.with_name(f"test_{path.name}")
        if path.name != "__main__.py" and not test.exists():
            missing.append(inside.as_posix())
    assert not missing


def test_every_test_says_what_is_true() -> None:
    """A test's docstring is one sentence."""
    for path in sorted((ROOT / "tests").rglob("test_*.py")):
        for function in functions(path):
            if function.name.startswith("test_"):
                assert ast.get_docstring(function), f"{name_of(path)}:{function.lineno}"
