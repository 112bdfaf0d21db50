"""The user's corrections have the last word, and nothing is left that rests on what they took away."""

from __future__ import annotations

import re

import pytest
from msgspec.structs import replace

from generator.errors import InputError
from generator.merge import merge
from generator.model import Claim, Correction, Dossier, Extract, Settings, Span

Story = tuple[Extract, ...]


def _merged(story: Story, *corrections: Correction) -> Dossier:
    return merge(story, Settings(corrections=corrections))


def _summit(story: Story) -> str:
    return _merged(story).contacts[0].id


def test_a_dropped_record_takes_its_disagreements_along(story: Story) -> None:
    """Where the user says that a record is none, nothing speaks of it any more."""
    dossier = _merged(story, Correction(id=_summit(story), reason="not in the scope", drop=True))
    assert (dossier.contacts, dossier.conflicts) == ((), ())


def test_a_dropped_report_changes_its_record(story: Story) -> None:
    """The fields are drawn anew from what is left; the id and the title stay, so that links hold."""
    plain = _merged(story).contacts[0]
    cancelled = next(report for report in plain.reports if report.status == "cancelled")
    dossier = _merged(story, Correction(id=cancelled.id, reason="misread", drop=True))
    (record,) = dossier.contacts
    assert (record.id, record.title, record.status, len(record.reports)) == (plain.id, plain.title, "postponed", 1)
    assert dossier.conflicts == ()
    last = Correction(id=record.reports[0].id, reason="misread", drop=True)
    gone = _merged(story, Correction(id=cancelled.id, reason="misread", drop=True), last)
    assert gone.contacts == ()


def test_a_dropped_quotation_is_no_reaction(story: Story) -> None:
    """A record does not speak of a quotation that is no longer there."""
    quotation = _merged(story).quotations[0]
    dossier = _merged(story, Correction(id=quotation.id, reason="not said", drop=True))
    assert (dossier.quotations, dossier.sanctions[0].reactions) == ((), ())


def test_a_field_is_set(story: Story) -> None:
    """Of a record a place, a list with commas, an empty text for nothing; of a report its status."""
    changes = {"place": "Rill", "participants": "ada-berg, olle-lund", "date": ""}
    dossier = _merged(story, Correction(id=_summit(story), reason="known", set=changes))
    (record,) = dossier.contacts
    assert (record.place, record.participants, record.date) == ("Rill", ("ada-berg", "olle-lund"), None)
    report = Correction(id=_merged(story).sanctions[0].reports[0].id, reason="known", set={"status": "announced"})
    assert "announced" in {one.status for one in _merged(story, report).sanctions[0].reports}


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"colour": "red"}, "has no field 'colour'"),
        ({"reports": "x"}, "has no field 'reports'"),
        ({"status": "cosy"}, "Invalid enum value 'cosy'"),
    ],
)
def test_a_correction_that_fits_nothing_is_an_error(story: Story, changes: dict[str, str], expected: str) -> None:
    """A field or a value that does not exist is named, with the file to mend."""
    with pytest.raises(InputError, match=r"briefing\.yml") as caught:
        _merged(story, Correction(id=_summit(story), reason="", set=changes))
    assert expected in caught.value.wrong


def test_a_correction_of_nothing_is_an_error(story: Story) -> None:
    """An id that no record has is named."""
    with pytest.raises(InputError, match="no record, report, quotation or statement has the id 'nobody'"):
        _merged(story, Correction(id="nobody", reason="", drop=True))


def _claiming(story: Story) -> Story:
    """The story with two statements in its first article, the second within the first."""
    raw = story[0].text.article.raw
    words = [Span(match.start(), match.end()) for match in re.finditer(r"\w+", raw)][:6]

    def claim(span: Span, within: int | None) -> Claim:
        return Claim(
            span=span, cue=words[1], source=words[0], sentence=0, speaker=None, speaker_text="an aide",
            attribution="anonymous", date=None, mixed=False, within=within, rule="told",
        )  # fmt: skip

    return (replace(story[0], claims=(claim(Span(words[2].start, words[5].end), None), claim(words[5], 0))), *story[1:])


def test_a_dropped_statement_passes_nothing_on(story: Story) -> None:
    """What was told within a statement that the user drops stays, and nobody passes it on any more."""
    outer, inner = _merged(_claiming(story)).assertions
    assert inner.within == outer.id
    (left,) = _merged(_claiming(story), Correction(id=outer.id, reason="misread", drop=True)).assertions
    assert (left.id, left.within) == (inner.id, None)


def test_the_speaker_of_a_statement_is_set(story: Story) -> None:
    """A statement can be given its speaker, kind of attribution and day; its words cannot be changed."""
    outer, _ = _merged(_claiming(story)).assertions
    changes = {"speaker": "ada-berg", "attribution": "named", "date": "2025-10-20"}
    told = _merged(_claiming(story), Correction(id=outer.id, reason="known", set=changes)).assertions[0]
    assert (told.speaker, told.attribution, told.date) == ("ada-berg", "named", "2025-10-20")
    with pytest.raises(InputError, match="has no field 'content'"):
        _merged(_claiming(story), Correction(id=outer.id, reason="known", set={"content": "x"}))


def test_the_circumstances_of_a_quotation_stay(story: Story) -> None:
    """Where a quotation was said is evidence: a correction drops the quotation or leaves it."""
    quotation = _merged(story).quotations[0]
    with pytest.raises(InputError, match="has no field 'venue'"):
        _merged(story, Correction(id=quotation.id, reason="known", set={"venue": "x"}))
