"""What a template may print."""

from __future__ import annotations

import pytest
from jinja2 import UndefinedError

from generator.render.environment import ENVIRONMENTS, finalize
from generator.render.escape import Markdown

ENVIRONMENT = ENVIRONMENTS["en"]


def test_words_are_escaped_and_markup_is_not() -> None:
    """A printed string is somebody's words unless it is marked as ours."""
    template = ENVIRONMENT.from_string("{{ words }} {{ ours }} {{ 3 }}")
    assert template.render(words="*a*", ours=Markdown("*b*")) == "&#42;a&#42; *b* 3"


def test_joining_markup_with_words_escapes_both() -> None:
    """Whatever a template glues together is words again: the mistake shows, and does no harm."""
    assert ENVIRONMENT.from_string("{{ ours ~ '<b>' }}").render(ours=Markdown("*")) == "&#42;&#60;b&#62;"


def test_nothing_cannot_be_printed() -> None:
    """None on a page is a defect of a template."""
    with pytest.raises(TypeError, match="None"):
        finalize(None)


def test_an_unknown_name_is_an_error() -> None:
    """A template that asks for what is not there fails."""
    with pytest.raises(UndefinedError):
        ENVIRONMENT.from_string("{{ nobody }}").render()
