"""seeds/briefing.yml -> Settings: what a person may write there, read with the place of every word.

Strategy: PyYAML composes the file into nodes that know their line and column; a walk over the model's own
types (msgspec describes them) turns nodes into values. So a message names the exact place, and a field
that is added to the model is read without a new line here. All that is wrong is reported at once.

Laws:
- Only plain YAML: no tags, anchors or aliases, no second document, no key twice, no deep nesting.
- A word is taken as written: an unquoted 2025-10-24 is those ten characters, never a date object.
"""

from __future__ import annotations

import re
import stat
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any, Protocol

import msgspec
import yaml
from msgspec import inspect
from rapidfuzz import process

from generator.errors import InputError, ManyInputsError
from generator.model import Settings

FILE = "briefing.yml"
Problem = tuple[str, str] | None  # what is wrong, and its mend
_DEEPEST = 12
_LARGEST = 4 * 1024 * 1024  # bytes; the settings of thousands of articles
_NEAR = 70  # of 100: from this score of rapidfuzz on, two words count as a slip of the pen apart
_PLAIN = "write plain keys and values, as in the example that `briefing new` makes"
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_TIME = re.compile(r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})")
_NULL, _BOOL = "tag:yaml.org,2002:null", "tag:yaml.org,2002:bool"


class _Place(Protocol):
    """Where a mark of PyYAML stands, counted from 0; its C and its Python reader have a type each."""

    line: int
    column: int


def read_settings(seeds: Path) -> Settings:
    """Give the settings in the folder `seeds`, or the defaults where it has no briefing.yml.

    Raises InputError, or ManyInputsError with all that is wrong, each with file, line and column.
    """
    try:
        data = _read_bytes(seeds / FILE)
    except (FileNotFoundError, NotADirectoryError):
        return Settings()
    except OSError as error:
        wrong = f"the file cannot be read ({error.strerror or type(error).__name__})"
        raise InputError(FILE, wrong, "let your account read it, or remove it") from None
    return parse_settings(data)


def parse_settings(data: bytes) -> Settings:
    """Give the settings that the bytes of a briefing.yml say. Raises like `read_settings`."""
    root = _composed(_decoded(data))
    errors: list[InputError] = []
    values = _read(inspect.type_info(Settings), root, errors) if root else {}
    if len(errors) > 1:
        raise ManyInputsError(tuple(sorted(errors, key=lambda error: (error.line or 0, error.column or 0))))
    if errors:
        raise errors[0]
    return msgspec.convert(values, Settings)


# ------------------------------------------------------------------------------------ bytes -> nodes


def _read_bytes(path: Path) -> bytes:
    """Read the file. Raises InputError for what is no ordinary file, which may never end, and for a large one."""
    found = path.stat()
    if not stat.S_ISREG(found.st_mode):
        raise InputError(FILE, "this is no ordinary file", "write the settings into a file of this name, or remove it")
    if found.st_size > _LARGEST:
        wrong = f"the file has more than {_LARGEST // 1024 // 1024} MB"
        raise InputError(FILE, wrong, "keep settings in it, and articles in files of their own")
    return path.read_bytes()


def _decoded(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        wrong = f"byte 0x{data[error.start]:02X} is not UTF-8 text"
        raise InputError(FILE, wrong, "save the file with the encoding UTF-8", line=line) from None


def _composed(text: str) -> yaml.Node | None:
    """Give the root node of `text`, None for an empty file. Raises InputError for all that is no plain YAML."""
    try:
        _refuse_cunning(text)
        return yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        wrong = f"this is not valid YAML: {error.problem or error.context}"
        raise _error(wrong, "check indentation, colons and quotation marks here", error.problem_mark) from None
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        wrong = f"the character U+{ord(text[error.position]):04X} must not stand in YAML"
        raise InputError(FILE, wrong, "delete it", line=line) from None


def _refuse_cunning(text: str) -> None:
    """Refuse what could make a small file large, or run: anchors, aliases, tags, and nesting without end."""
    depth = 0
    for event in yaml.parse(text, Loader=yaml.SafeLoader):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > _DEEPEST:
            wrong = f"the file is nested more than {_DEEPEST} levels deep"
            raise _error(wrong, _PLAIN, event.start_mark)
        if getattr(event, "anchor", None):
            what = "an alias (*)" if isinstance(event, yaml.AliasEvent) else "an anchor (&)"
            wrong = f"{what} must not stand here"
            raise _error(wrong, _PLAIN, event.start_mark)
        if tag := getattr(event, "tag", None):
            wrong = f"the tag {tag} must not stand here"
            raise _error(wrong, _PLAIN, event.start_mark)


# ----------------------------------------------------------------------------------- nodes -> values


def _read(kind: inspect.Type, node: yaml.Node, errors: list[InputError]) -> Any:  # noqa: ANN401 - any YAML value
    """Give the value of `node` as the model's type `kind`; what is wrong with it goes to `errors`."""
    return _READERS[type(kind)](kind, node, errors)


def _struct(kind: Any, node: yaml.Node, errors: list[InputError]) -> dict[str, Any]:  # noqa: ANN401 - see _read
    """Read a mapping whose keys are the fields of a Struct."""
    fields = {field.name: field for field in kind.fields}
    owner = kind.cls.__name__
    if not isinstance(node, yaml.MappingNode):
        wrong = f"expected keys and values ({', '.join(fields)}), found {_found(node)}"
        errors.append(_error(wrong, "write each as `key: value`", node.start_mark))
        return {}
    values: dict[str, Any] = {}
    pairs = _pairs(node, errors)
    for key, value in pairs:
        field = fields.get(key.value)
        if field is None:
            errors.append(_error(f'the key "{key.value}" is unknown', _meant(key.value, tuple(fields)), key.start_mark))
        elif field.required or not _is_null(value):
            values[key.value] = _read(field.type, value, errors)
            errors += _field_faults(owner, key.value, value)
    written = {key.value for key, _ in pairs}
    for name in (name for name, field in fields.items() if field.required and name not in written):
        errors.append(_error(f'the key "{name}" is missing', f"add `{name}: ...` to this entry", node.start_mark))
    errors += _entry_faults(owner, values, node)
    return values


def _dict(kind: Any, node: yaml.Node, errors: list[InputError]) -> dict[str, Any]:  # noqa: ANN401 - see _read
    if isinstance(node, yaml.MappingNode):
        return {key.value: _read(kind.value_type, value, errors) for key, value in _pairs(node, errors)}
    wrong = f"expected keys and values, found {_found(node)}"
    errors.append(_error(wrong, "write each as `key: value`", node.start_mark))
    return {}


def _tuple(kind: Any, node: yaml.Node, errors: list[InputError]) -> list[Any]:  # noqa: ANN401 - see _read
    if not isinstance(node, yaml.SequenceNode):
        errors.append(
            _error(f"expected a list, found {_found(node)}", "put each item behind a dash: - ", node.start_mark)
        )
        return []
    return [_read(kind.item_type, item, errors) for item in node.value]


def _union(kind: Any, node: yaml.Node, errors: list[InputError]) -> Any:  # noqa: ANN401 - see _read
    if _is_null(node):
        return None
    return _read(next(one for one in kind.types if not isinstance(one, inspect.NoneType)), node, errors)


def _literal(kind: Any, node: yaml.Node, errors: list[InputError]) -> str:  # noqa: ANN401 - see _read
    if isinstance(node, yaml.ScalarNode) and node.value in kind.values:
        return str(node.value)
    wrong = f"expected one of {', '.join(kind.values)}, found {_found(node)}"
    errors.append(_error(wrong, _meant(str(node.value), kind.values), node.start_mark))
    return ""


def _bool(_: Any, node: yaml.Node, errors: list[InputError]) -> bool:  # noqa: ANN401 - see _read
    if isinstance(node, yaml.ScalarNode) and node.tag == _BOOL:
        return bool(yaml.SafeLoader.bool_values[node.value.lower()])
    errors.append(_error(f"expected true or false, found {_found(node)}", "write true or false", node.start_mark))
    return False


def _str(_: Any, node: yaml.Node, errors: list[InputError]) -> str:  # noqa: ANN401 - see _read
    if isinstance(node, yaml.ScalarNode) and node.value.strip() and not _is_null(node):
        return str(node.value)
    errors.append(
        _error(f"expected words, found {_found(node)}", "write words, in quotation marks if need be", node.start_mark)
    )
    return ""


def _int(_: Any, node: yaml.Node, errors: list[InputError]) -> int:  # noqa: ANN401 - see _read
    if isinstance(node, yaml.ScalarNode) and re.fullmatch(r"[1-9]\d{0,8}", node.value):
        return int(node.value)
    errors.append(_error(f"expected a number, found {_found(node)}", "write a number from 1 on", node.start_mark))
    return 0


_READERS: dict[type, Callable[[Any, yaml.Node, list[InputError]], Any]] = {
    inspect.StructType: _struct,
    inspect.DictType: _dict,
    inspect.VarTupleType: _tuple,
    inspect.UnionType: _union,
    inspect.LiteralType: _literal,
    inspect.BoolType: _bool,
    inspect.StrType: _str,
    inspect.IntType: _int,
}


def _pairs(node: yaml.MappingNode, errors: list[InputError]) -> list[tuple[yaml.ScalarNode, yaml.Node]]:
    """Give the pairs of a mapping whose keys are words; a key that stands twice is an error."""
    seen: set[str] = set()
    pairs = []
    for key, value in node.value:
        if not isinstance(key, yaml.ScalarNode):
            errors.append(_error(f"a key must be a word, found {_found(key)}", "write `key: value`", key.start_mark))
        elif key.value in seen:
            errors.append(_error(f'the key "{key.value}" stands twice', "keep one of the two", key.start_mark))
        else:
            seen.add(key.value)
            pairs.append((key, value))
    return pairs


# ------------------------------------------------------------------------------------- closer checks


def _field_faults(owner: str, field: str, node: yaml.Node) -> Iterator[InputError]:
    """Check what a type cannot say: that days are days, and that addresses are addresses of pages."""
    check = _FIELDS.get((owner, field))
    problem = check(node.value) if check and isinstance(node, yaml.ScalarNode) else None
    if problem:
        yield _error(*problem, node.start_mark)


def _entry_faults(owner: str, values: dict[str, Any], node: yaml.Node) -> Iterator[InputError]:
    """Check what no single field can say: that the fields of an entry go together."""
    check = _ENTRIES.get(owner)
    if check and (problem := check(values)):
        yield _error(*problem, node.start_mark)


def _no_span(values: dict[str, Any]) -> Problem:
    since, until = values.get("since"), values.get("until")
    if since and until and since[:10] > until[:10]:
        return f"the scope ends ({until}) before it begins ({since})", "put the earlier day into since"
    return None


def _no_reason(values: dict[str, Any]) -> Problem:
    if (values.get("reliability") or "F") != "F" and not values.get("reliability_reason"):
        return "a reliability other than F needs its reason", "add `reliability_reason: ...`, it is printed"
    return None


def _no_change(values: dict[str, Any]) -> Problem:
    if any(values.get(change) for change in ("drop", "set", "merge", "split")):
        return None
    return "this correction changes nothing", "add `drop: true`, `set:` with the fields to change, `merge:` or `split:`"


def _no_day(words: str) -> Problem:
    mend = "write a day as 2025-10-24, or a time with its zone as 2025-10-24T09:30+03:00"
    try:
        datetime.fromisoformat(words)
    except ValueError as error:
        return f'"{words}" is no date: {error}', mend
    if _DAY.fullmatch(words) or _TIME.fullmatch(words):
        return None
    return f'"{words}" is no day, and no time with a zone', mend


def _no_address(words: str) -> Problem:
    if re.fullmatch(r"https?://[^\s/]+\S*", words):
        return None
    return f'"{words}" is no web address', "write the whole address, with https:// before it"


def _no_report(words: str) -> Problem:
    if re.fullmatch(r"mailto:[^\s@?&%]+@[^\s@?&%]+", words) or (
        words.startswith("https://") and not _no_address(words)
    ):
        return None
    mend = "write https://github.com/OWNER/REPOSITORY/issues/new, or mailto: and an address"
    return f'"{words}" is no place for reports', mend


def _no_site(words: str) -> Problem:
    if _no_address(words) or "?" in words or "#" in words:
        return f'"{words}" is no address of a site', "write the address of its front page, with https:// before it"
    return None


_FIELDS: dict[tuple[str, str], Callable[[str], Problem]] = {
    ("Scope", "since"): _no_day,
    ("Scope", "until"): _no_day,
    ("SourceNote", "published"): _no_day,
    ("SourceNote", "url"): _no_address,
    ("Site", "url"): _no_site,
    ("Settings", "report"): _no_report,
}
_ENTRIES: dict[str, Callable[[dict[str, Any]], Problem]] = {
    "Scope": _no_span,
    "SourceNote": _no_reason,
    "Correction": _no_change,
}


# ------------------------------------------------------------------------------------------- wording


def _is_null(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode) and node.tag == _NULL


def _found(node: yaml.Node) -> str:
    if isinstance(node, yaml.ScalarNode):
        return f'"{node.value}"' if node.value else "nothing"
    return "a list" if isinstance(node, yaml.SequenceNode) else "keys and values"


def _meant(word: str, choices: tuple[str, ...]) -> str:
    near = process.extractOne(word, choices, score_cutoff=_NEAR)
    if near:
        return f'did you mean "{near[0]}"?'
    return f"use one of {', '.join(choices)}"


def _error(wrong: str, mend: str, mark: _Place | None) -> InputError:
    if mark is None:
        return InputError(FILE, wrong, mend)
    return InputError(FILE, wrong, mend, line=mark.line + 1, column=mark.column + 1)
