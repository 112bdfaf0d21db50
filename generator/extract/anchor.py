"""From the clean text back to the seed file: every span of a read article, in one place.

Strategy: the rules of this stage count in `Text.content`; whatever leaves the stage counts in the seed file.
The walk below knows nothing of the types that it meets except that they are frozen Structs and tuples, so a
new field that holds a span cannot be forgotten.
"""

from __future__ import annotations

from typing import TypeVar

import msgspec

from generator.model import Span, Text

Value = TypeVar("Value")


def anchored(value: Value, text: Text) -> Value:
    """Give `value` with every Span in it, however deep, led back to the seed file of `text`.

    A `Text` inside the value is left as it is: its blocks count in its own content.
    """
    return _anchored(value, text)  # type: ignore[return-value] # the walk keeps types, mypy cannot see it


def _anchored(value: object, text: Text) -> object:
    if isinstance(value, Span):
        return text.origin(value)
    if isinstance(value, tuple):
        return tuple(_anchored(item, text) for item in value)
    if isinstance(value, msgspec.Struct) and not isinstance(value, Text):
        fields = {name: getattr(value, name) for name in value.__struct_fields__}
        return type(value)(**{name: _anchored(field, text) for name, field in fields.items()})
    return value
