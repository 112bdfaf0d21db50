"""The registers of sanctions and of diplomatic contacts, and a case file for each record.

Strategy: what the two kinds share is written once; `Kind` holds what differs. The templates
<kind>_facts, <kind>_cells and <kind>_summary say how a record, a register's line and a report are worded.

Laws: a fact of a case file stands with the sentences that state it; a reason and a condition stand with
whoever states them; what no report states is listed as not in the sources (R12).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from msgspec import Struct

from generator.model import Contact, Dossier, Sanction, Source
from generator.render.book import Book, Case
from generator.render.evidence import nearest_apart
from generator.render.finding import case_tags
from generator.render.front_page import latest_first
from generator.render.leaf import Leaf, Made, leaf, plainly
from generator.render.registers import keyed, valued
from generator.render.words import CREDIBILITY

Slots = Sequence[tuple[str, Callable[[Case], bool]]]

SHARED_SLOTS: Slots = (
    ("the day", lambda case: bool(case.date)),
    ("a reason", lambda case: any(report.reason for report in case.reports)),
    ("a condition", lambda case: bool(case.conditions) or any(report.condition for report in case.reports)),
    ("a reaction", lambda case: bool(case.reactions)),
)
"""What a reader may look for in any case file: (name, whether the sources fill it)."""


def _tells(case: Case, slot: str) -> bool:
    """Tell whether a report of the case fills a slot that only its kind of report has."""
    return any(getattr(report, slot, None) for report in case.reports)


class Kind(Struct, frozen=True):
    """What is particular to sanctions or to contacts."""

    name: str
    title: str
    noun: str
    introduction: str
    not_shown: str
    columns: tuple[str, ...]
    keys: tuple[str, ...]
    """What the columns are called in an address, in their order."""
    filters: tuple[str, ...]
    """By which of them, or the year of the day, a reader may filter."""
    slots: Slots
    cases: Callable[[Dossier], tuple[Case, ...]]
    folder: str
    data: tuple[tuple[str, str], ...]
    """The same records as files: (path below docs/, what it is called)."""

    @property
    def register(self) -> str:
        """The path of the register."""
        return f"{self.folder}/index.md"


SANCTIONS = Kind(
    name="sanction",
    title="Sanctions",
    noun="sanction",
    folder="sanctions",
    introduction="One line a measure, the latest first. The status is that of the latest firm report; each case file "
    "keeps them all.",
    not_shown="Not shown: tariffs and other measures of trade policy, penalties in sport, and sanctions that a text "
    "only mentions in general, without saying by whom or against whom.",
    columns=("Status", "Sanction", "When", "How sure", "By", "Against", "Measures", "Sources"),
    keys=("status", "title", "date", "certainty", "imposer", "target", "measure", "sources"),
    filters=("status", "imposer", "target", "measure", "year"),
    slots=(
        ("who imposes it", lambda case: isinstance(case, Sanction) and bool(case.imposers)),
        ("against whom", lambda case: isinstance(case, Sanction) and bool(case.targets or target_words(case))),
        ("the measures", lambda case: isinstance(case, Sanction) and bool(measures(case.measures))),
        ("the law or programme it rests on", lambda case: _tells(case, "basis")),
        ("the day on which it takes effect", lambda case: _tells(case, "effective")),
        *SHARED_SLOTS,
    ),
    cases=lambda dossier: dossier.sanctions,
    data=(
        ("data/sanctions.json", "JSON"),
        ("data/sanctions.csv", "CSV"),
        ("data/plover.jsonl", "PLOVER"),
        ("data/ftm.json", "FollowTheMoney"),
    ),
)
CONTACTS = Kind(
    name="contact",
    title="Diplomacy",
    noun="contact",
    folder="diplomacy",
    introduction="One line a meeting, call, visit or other contact between states or their representatives, the latest "
    "first. A contact that is planned, postponed or cancelled stays here with that status.",
    not_shown="Not shown: remarks to the press, meetings inside one government, and contacts of which a text names "
    "no participant.",
    columns=("Status", "Contact", "When", "How sure", "Kind", "Who", "Where", "Sources"),
    keys=("status", "title", "date", "certainty", "kind", "actor", "place", "sources"),
    filters=("status", "kind", "actor", "year"),
    slots=(
        ("who takes part", lambda case: isinstance(case, Contact) and bool(case.participants)),
        ("the place", lambda case: isinstance(case, Contact) and bool(case.place)),
        ("the level", lambda case: isinstance(case, Contact) and bool(case.levels)),
        ("a mediator", lambda case: _tells(case, "mediators")),
        *SHARED_SLOTS,
    ),
    cases=lambda dossier: dossier.contacts,
    data=(
        ("data/contacts.json", "JSON"),
        ("data/contacts.csv", "CSV"),
        ("data/plover.jsonl", "PLOVER"),
        ("data/events.jsonld", "schema.org"),
    ),
)


def case_pages(book: Book, made: Made = plainly) -> Iterator[Leaf]:
    """Give both registers and every case file."""
    for kind in (SANCTIONS, CONTACTS):
        for path in book.pages_of(kind.register):
            yield from made(book, path.removesuffix("index.md"), partial(_register, kind=kind, path=path))
        for case in latest_first(kind.cases(book.dossier)):
            yield from made(book, f"{kind.folder}/{case.id}", partial(_case_file, kind=kind, id_=case.id))


def _register(book: Book, kind: Kind, path: str) -> tuple[Leaf, ...]:
    found = book.spread(path, kind.cases(book.dossier), book.records)
    cases = latest_first(tuple(one for one in found if isinstance(one, (Sanction, Contact))))
    number = len(cases) or len(kind.cases(book.dossier))
    page = leaf(
        book,
        path,
        "cases_index",
        kind.title,
        book.tongue.say("Register of {} with status and source", book.tongue.count(number, kind.noun)),
        kind=kind,
        cases=cases,
        keyed=keyed,
        valued=partial(valued, tongue=book.tongue),
        target_words=target_words,
        measures=measures,
    )
    return (page,)


def _case_file(book: Book, kind: Kind, id_: str) -> tuple[Leaf, ...]:
    case = next(one for one in (book.records[id_],) if isinstance(one, (Sanction, Contact)))
    reports = book.tongue.count(len(case.reports), "from report")
    page = leaf(
        book,
        f"{kind.folder}/{case.id}.md",
        "case",
        case.title,
        book.tongue.say(f"Case file of a {kind.noun}, from {{}}, each with its sentence", reports),
        case_tags(book, case),
        kind=kind,
        case=case,
        demanded=tuple((book.records[one.subject], one) for one in case.conditions),
        reactions=tuple(book.records[one] for one in case.reactions),
        record_ids=(case.id, *(report.id for report in case.reports)),
        conflicts=book.conflicts_about(case.id),
        credibility=book.briefing.credibility.get(case.id),
        apart=nearest_apart(case.id, book.apart.get(case.id, ())),
        credible=CREDIBILITY,
        credibility_scale="; ".join(f"{grade}: {book.tongue.say(words)}" for grade, words in CREDIBILITY.items()),
        letters=reliability(book, case),
        gaps=tuple(book.tongue.say(name) for name, filled in kind.slots if not filled(case)),
        target_words=target_words,
        measures=measures,
    )
    return (page,)


def reliability(book: Book, case: Case) -> tuple[tuple[Source, str], ...]:
    """Give the articles that report an event, each with the letter that the user gave it, in their order."""
    sources = dict.fromkeys(report.evidence.source for report in case.reports)
    return tuple((book.sources[one], book.sources[one].extract.text.article.note.reliability) for one in sources)


def target_words(case: Sanction) -> tuple[str, ...]:
    """Give the different words for targets that are no actors, in the order of the reports."""
    return tuple(dict.fromkeys(report.target_words for report in case.reports if report.target_words))


def measures(found: tuple[str, ...]) -> tuple[str, ...]:
    """Give the measures that the sources name."""
    return tuple(measure for measure in found if measure != "unspecified")
