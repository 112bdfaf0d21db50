"""The gate as a whole: a sound briefing passes, and each broken rule is named, alone and with its place."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

import pytest

from generator.errors import InputError
from generator.gate import RULES, check

House: TypeAlias = Any
"""The briefing on disk that conftest.py makes; a test module cannot import it from there."""


def test_a_sound_briefing_passes(house: House) -> None:
    """Nothing is found where nothing is wrong."""
    assert check(house.docs, house.seeds) == ()


BREAKS: tuple[tuple[str, str, Callable[[House], None]], ...] = (
    ("R1", "cites other words",
     lambda house: house.edit("actors", lambda v: v[0]["citations"][0].update(text="Kern"))),
    ("R1", "cites a sentence that it does not start in",
     lambda house: house.edit("actors", lambda v: v[0]["roles"][0].update(sentence=0))),
    ("R1", "shows other words in a note",
     lambda house: house.rewrite("index.md", '“"We go', '“"We stay')),
    ("R2", "quotes what is not cited",
     lambda house: house.edit("quotes", lambda v: v[0].update(text="We stay,"))),
    ("R3", "dates a report without words",
     lambda house: house.edit("contacts", lambda v: v[0]["reports"][0].update(date="2025-05-07"))),
    ("R3", "states a number that nobody gave",
     lambda house: house.edit("contacts", lambda v: v[0]["reports"][0].update(reason="13 aides"))),
    ("R7", "hides that a speaker is anonymous",
     lambda house: house.rewrite("statements.md", "anonymous speaker", "speaker")),
    ("R10", "links to a page that is not there",
     lambda house: house.rewrite("index.md", "statements.md#q-go", "statement.md#q-go")),
    ("R10", "has a mark without a note",
     lambda house: house.rewrite("statements.md", "anonymous speaker", "anonymous speaker[^gone]")),
    ("R11", "has no foot",
     lambda house: house.rewrite("statements.md", "Corpus: 1 source;", "Of 1 source;")),
    ("R14", "was edited by hand",
     lambda house: house.write("statements.md", (house.docs / "statements.md").read_text(encoding="utf-8") + "\n")),
)  # fmt: skip


@pytest.mark.parametrize(("rule", "what", "spoil"), BREAKS, ids=[f"{rule} {what}" for rule, what, _ in BREAKS])
def test_each_rule_is_named_alone(house: House, rule: str, what: str, spoil: Callable[[House], None]) -> None:  # noqa: ARG001 - `what` names the case
    """A briefing with one fault has one finding, by that rule, with a mend."""
    spoil(house)
    (finding,) = check(house.docs, house.seeds)
    assert finding.startswith(f"{rule} ")
    assert "; " in finding


def test_every_rule_can_be_broken() -> None:
    """The table of rules and the table of breaks name the same rules."""
    assert {name for name, _ in RULES} == {name for name, _, _ in BREAKS}


def test_no_briefing_is_an_error_with_a_mend(house: House) -> None:
    """Where nothing was built there is nothing to pass."""
    with pytest.raises(InputError, match="mend: run `make`"):
        check(house.docs / "elsewhere", house.seeds)
