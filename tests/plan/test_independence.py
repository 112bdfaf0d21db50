"""A copy of the same text is not a second source."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from generator.model import Contact, ContactReport, CopyOf, Dossier, Quotation, Source
from generator.plan.independence import independence, independent_sources

Meet = Callable[..., Contact]
MeetReport = Callable[..., ContactReport]


def _told(contact: Meet, contact_report: MeetReport, sentences: dict[str, str]) -> Contact:
    """Give a contact that each article tells of in one sentence."""
    reports = {source: contact_report("held", at=(source, 0)) for source in sentences}
    told = (replace(one, evidence=replace(one.evidence, text=sentences[source])) for source, one in reports.items())
    return contact("held", *told)


@pytest.mark.parametrize(
    ("sentences", "counts_as", "number"),
    [
        ({"one": "They met on Monday.", "two": "They met\non Monday."}, {}, 1),
        ({"one": "They met on Monday.", "two": "They met\non Monday.", "three": "The two met."}, {}, 2),
        ({"one": "They met.", "two": "The two met."}, {"two": "one"}, 1),
        ({"one": "They met.", "two": "The two met."}, {"one": "zero", "two": "zero"}, 1),
        ({"one": "They met.", "two": "The two met.", "three": "They met."}, {"two": "three"}, 1),
        ({"one": "They met.", "two": "The two met.", "three": "Both met."}, {"two": "one"}, 2),
    ],
)
def test_copies_count_once(
    contact: Meet, contact_report: MeetReport, sentences: dict[str, str], counts_as: dict[str, str], number: int
) -> None:
    """Articles are one source by the same sentences, by one text, present or not, or by a chain of both."""
    assert independent_sources(_told(contact, contact_report, sentences), counts_as) == number


def test_every_record_has_its_number(
    dossier: Callable[..., Dossier], source: Callable[..., Source], contact: Meet, contact_report: MeetReport
) -> None:
    """The articles of the dossier say which of them are copies."""
    one, two = (source(name, None, ("Ada Berg spoke.", "paragraph")) for name in ("one", "two"))
    copied = replace(two.extract, text=replace(two.extract.text, copy_of=CopyOf("one", "wire copy", 30, 40)))
    record = _told(contact, contact_report, {"one": "They met.", "two": "The two met."})
    assert independence(dossier(one, two, contacts=(record,))) == {"case": 2}
    assert independence(dossier(one, replace(two, extract=copied), contacts=(record,))) == {"case": 1}


def test_copies_carry_a_quotation_once(
    dossier: Callable[..., Dossier], source: Callable[..., Source], quotation: Callable[..., Quotation]
) -> None:
    """A quotation that stands in an article, in its copy and in another article has two sources."""
    articles = [source(name, None, ("Ada Berg spoke.", "paragraph")) for name in ("one", "two", "three")]
    text = replace(articles[1].extract.text, copy_of=CopyOf("one", "wire copy", 30, 40))
    articles[1] = replace(articles[1], extract=replace(articles[1].extract, text=text))
    said = quotation("q-open", "The quay is open", "berg", None, ("one", 0))
    places = tuple(replace(said.citations[0], source=article.id) for article in articles)
    told = replace(said, citations=places, frames=places)
    assert independence(dossier(*articles, quotations=(told,))) == {"q-open": 2}


def test_another_wording_bears_out_no_words(
    dossier: Callable[..., Dossier], source: Callable[..., Source], quotation: Callable[..., Quotation]
) -> None:
    """An article that words an utterance otherwise does not bear it out; two that word it alike bear out theirs."""
    articles = [source(name, None, ("Words.", "paragraph")) for name in ("one", "two", "three")]
    said = quotation("q-open", "The quay is open", "berg", None, ("one", 0))
    (first,) = said.citations
    others = tuple(replace(first, source=name, text="The pier stands open") for name in ("two", "three"))
    near = replace(said, citations=(first, others[0]), near=(1,))
    assert independence(dossier(*articles, quotations=(near,))) == {"q-open": 1}
    both = replace(said, citations=(first, *others), near=(1, 2))
    assert independence(dossier(*articles, quotations=(both,))) == {"q-open": 2}
