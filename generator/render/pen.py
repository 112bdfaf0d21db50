"""What templates may call on the page that is being written: links, notes, labels, caveats.

Strategy: a `Pen` is made for every page. It alone makes Markdown out of records, so that a link, a status or
a caveat looks the same wherever it stands.

Laws: a claim that is no plain fact in the article's own voice carries its caveat (R4, R5); a record that
rests on one source says so (R8); every word that is not this program's is escaped.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from urllib.parse import quote

from generator.model import (
    Citation,
    Conflict,
    Contact,
    ContactReport,
    CopyOf,
    Correction,
    DeedReport,
    Factuality,
    Moment,
    Quotation,
    Source,
)
from generator.model.tongue import Tongue
from generator.render.around import report_address
from generator.render.book import Book, Case, Record, day_of, relative, source_name
from generator.render.doubt import AnyReport, Claim, article_count, claims, sole_holders, standing, stating
from generator.render.escape import Markdown, attribute, escape
from generator.render.fragment import fragment
from generator.render.glimpses import place_of
from generator.render.glossary import SURE_WORDS, meaning
from generator.render.notes import Notes
from generator.render.tongue import functions
from generator.render.words import CONTACT_DAY, FACTUALITY, copy_words, correction_words

SHORT = 70
"""How many characters of a quotation name it in a link."""
WEB = ":/?#@!$&'*+,;=-._~%"
"""Characters of a web address that stay as they are between the parentheses of a Markdown link."""
PREPOSITIONS = frozenset(
    {"at", "before", "by", "during", "in", "inside", "on", "outside", "over", "through", "to", "via"}
)
"""Words with which a venue begins that is no audience."""
NOTES = 3
"""Notes for one value of a record; its case file shows all reports."""


class Pen:
    """What the templates of the page at `path` call."""

    def __init__(self, book: Book, path: str) -> None:
        self._book, self._path = book, path
        self._tongue = book.tongue
        self.notes = Notes()
        self.statuses: dict[str, str] = {}

    def words(self) -> Mapping[str, Callable[..., object]]:
        """Give the functions that a template may use, by name."""
        own = (
            self.cite, self.actor, self.actors, self.record, self.source, self.to, self.said, self.status,
            self.day, self.told_on, self.caveat, self.stated, self.grounds, self.note, self.sources, self.anchor,
            self.citing, self.report_caveat, self.source_title, self.sentence, self.outward, self.corrections,
            self.linked, self.copied, self.copy_note, self.deed_caveat, self.about_words, self.circumstances,
            self.original, self.link, self.permalink, self.error_link, self.spot, self.term, self.day_of,
            self.correction_words, self.english,
        )  # fmt: skip
        return {function.__name__: function for function in own} | functions(self._tongue)

    def day_of(self, article: Source) -> str:
        """Give the day of an article in words, marked where it was inferred."""
        return day_of(article, self._tongue)

    def correction_words(self, correction: Correction) -> str:
        """Give what a user's correction does."""
        return correction_words(correction, self._tongue)

    def english(self, words: Markdown | str) -> Markdown:
        """Mark words of an article as English, which matters on a page in another language."""
        shown = words if isinstance(words, Markdown) else escape(words)
        return shown if self._tongue.language == "en" else Markdown(f'<span lang="en">{shown}</span>')

    def to(self, address: str, words: str) -> Markdown:
        """Give a link to an address below docs/."""
        return Markdown(f"[{escape(words)}]({quote(relative(self._path, address), safe='/#.~-_')})")

    def outward(self, url: str) -> Markdown:
        """Give a link to an article's own address; an address that is no web address stays plain words."""
        words = escape(url)
        return Markdown(f"[{words}]({quote(url, safe=WEB)})") if url.startswith(("https://", "http://")) else words

    def link(self, url: str, words: str) -> Markdown:
        """Give a link to an address that this program has encoded."""
        return Markdown(f"[{escape(words)}]({url})")

    def permalink(self, id_: str) -> Markdown:
        """Give the id of a record on this page as a link to its place, to be copied."""
        return Markdown(f"[{escape(id_)}](#{quote(id_, safe='-_.')})")

    def spot(self, id_: str) -> Markdown:
        """Give a small link to the place of a record on this page, to be copied."""
        title = attribute(self._tongue.say("Link to this place"))
        return Markdown(f' <a class="permalink" href="#{quote(id_, safe="-_.")}" title="{title}">#</a>')

    def term(self, words: str, meaning: str, anchor: str) -> Markdown:
        """Give a term as a link to where the page on method explains it, with its meaning as a tooltip."""
        address = relative(self._path, f"method.md#{anchor}")
        return Markdown(f'[{escape(words)}]({quote(address, safe="/#.~-_")} "{attribute(meaning)}")')

    def error_link(self, id_: str, citation: Citation) -> Markdown:
        """Give a link at which to report an error in a record on this page; empty where the user has named no place."""
        url = report_address(self._book.dossier.settings, id_, f"{self._path}#{id_}", citation)
        return Markdown(f" · {self.link(url, self._tongue.say('report an error'))}") if url else Markdown("")

    def anchor(self, id_: str) -> Markdown:
        """Give a place that links can lead to."""
        return Markdown(f'<a id="{attribute(id_)}"></a>')

    def cite(self, citations: Citation | Iterable[Citation]) -> Markdown:
        """Give footnote marks."""
        return self.notes.cite(citations)

    def actor(self, id_: str) -> Markdown:
        """Give an actor's name as a link."""
        return self.to(self._book.actor_address(id_), self._book.faces[id_].name)

    def actors(self, ids: Iterable[str]) -> Markdown:
        """Give several actors as "A, B and C"."""
        return Markdown(self._tongue.listed(tuple(map(self.actor, ids))))

    def record(self, id_: str) -> Markdown:
        """Give a record's name as a link."""
        return self.to(self._book.record_address(id_), _name(self._book.records[id_], self._tongue))

    def about_words(self, id_: str) -> Markdown:
        """Give what a quotation is about, an actor, a subject or a record, as a link."""
        if id_ in self._book.subjects:
            return self.to(self._book.subject_address(id_), self._book.subjects[id_].name)
        return self.actor(id_) if id_ in self._book.faces else self.record(id_)

    def source_title(self, article: Source) -> Markdown:
        """Give an article's title as a link to its page."""
        return self.to(f"sources/{article.id}.md", article.extract.text.title or source_name(article))

    def sentence(self, items: Iterable[str]) -> Markdown:
        """Give several words as a sentence: "Place, date and reason."."""
        words = escape(self._tongue.listed(tuple(items)))
        return Markdown(f"{words[:1].upper()}{words[1:]}.")

    def source(self, id_: str) -> Markdown:
        """Give an article's short name as a link to its page."""
        return self.to(f"sources/{id_}.md", source_name(self._book.sources[id_]))

    def citing(self, citation: Citation) -> Markdown:
        """Give where a citation stands, as a link to the sentence on its source's page."""
        return self._article(self._book.sources[citation.source], f"#s{citation.sentence}")

    def linked(self, article: Source) -> Markdown:
        """Give an article with its outlet and day as a link to its page."""
        return self._article(article, "")

    def note(self, citation: Citation) -> Markdown:
        """Give what a footnote says: the words, around a few words their sentence, and where it stands."""
        sentence = self._book.wording.get(place_of(citation.source, citation.sentence), "")
        few = citation.text and 2 * len(citation.text) < len(sentence)
        around = f" {self._tongue.say('in {}', self.said(sentence))}" if few else ""
        return Markdown(f"{self.said(citation.text)}{around} — {self.citing(citation)}{self.original(citation)}")

    def original(self, citation: Citation) -> Markdown:
        """Give a link to the words in the original, after a dot; empty where the article has no address."""
        url = fragment(self._book.sources[citation.source].extract.text.url, citation.text)
        return Markdown(f" · [{self._tongue.say('in the original')}]({url})") if url else Markdown("")

    def corrections(self, ids: Iterable[str]) -> tuple[Correction, ...]:
        """Give the user's corrections of these records."""
        corrected = frozenset(ids)
        return tuple(c for c in self._book.dossier.settings.corrections if c.id in corrected)

    def said(self, words: str) -> Markdown:
        """Give words of an article in quotation marks, or say that they are not published."""
        if not words:
            return Markdown(f"<em>{self._tongue.say('words not published')}</em>")
        return self.english(Markdown(f"“{escape(words)}”"))

    def circumstances(self, quotation: Quotation) -> Markdown:
        """Say where or to whom a quotation was said and who passes it on, in the words of the article."""
        return Markdown("".join(f" — {part}" for part in (*self._where(quotation), *self._through(quotation))))

    def _where(self, quotation: Quotation) -> Iterator[str]:
        """Give the venue: "in a statement", or the audience that was told."""
        words = quotation.venue.text if quotation.venue else ""
        if words:
            said = self.said(" ".join(words.split()))
            yield said if words.split()[0].lower() in PREPOSITIONS else self._tongue.say("to {}", said)

    def _through(self, quotation: Quotation) -> Iterator[str]:
        """Give who passes the words on, the nearest to the speaker first; an anonymous one is called so (R7)."""
        for n, one in enumerate(quotation.via):
            name = self.actor(one.speaker) if one.speaker else self.said(one.words.text)
            label = self._tongue.say("{} (anonymous)", name) if one.attribution == "anonymous" else name
            yield self._tongue.say("as reported by {}" if n else "according to {}", label)

    def status(self, status: str) -> Markdown:
        """Give a status as a label."""
        told = meaning(status, self._tongue)
        self.statuses[self._tongue.status(status)] = told
        title = attribute(told)
        return Markdown(
            f'<span class="status status-{status}" title="{title}">{escape(self._tongue.status(status))}</span>'
        )

    def report_caveat(self, report: AnyReport) -> Markdown:
        """Say whose claim a report is, and how sure; empty for a plain fact in the article's own voice."""
        return self._claims(claims((report,)))

    def day(self, told: Case | AnyReport) -> str:
        """Give the day of a record or report as it is said beside its status; empty where there is none."""
        day = self._tongue.when(told.date) or ""
        return (
            self._tongue.say(CONTACT_DAY[told.status], day)
            if day and isinstance(told, (Contact, ContactReport))
            else day
        )

    def told_on(self, case: Case) -> str:
        """Give the day on which a record's status was announced, if it is another one than the record's own."""
        told = standing(case)[0].announced
        return self._tongue.say("said on {}", self._tongue.when(told)) if told and told != case.date else ""

    def caveat(self, case: Case) -> Markdown:
        """Say on whose word alone a record has its status, and how sure; empty if one article states it as fact."""
        return self._claims(claims(standing(case)))

    def deed_caveat(self, report: DeedReport) -> Markdown:
        """Say on whose word a deed is reported, an actor's or "officials", and how sure; empty for a plain fact."""
        words = report.holder_words
        by = self._tongue.say("according to {}", self.said(words.text)) if words else ""
        by = self._according_to((report.holder,)) if report.holder else by
        return Markdown("; ".join(filter(None, (by, self._sure(report.factuality)))))

    def stated(self, case: Case, slot: str, value: str) -> Markdown:
        """Give the notes for one value of a record, and on whose word alone it stands, if so."""
        holders = sole_holders(case, slot, value)
        alone = f" – {self._according_to(holders)}" if holders else ""
        return Markdown(f"{alone}{self.cite(report.evidence for report in stating(case, slot, value)[:NOTES])}")

    def grounds(self, case: Case) -> Markdown:
        """Give the notes for the status of a record."""
        return self.cite(report.evidence for report in standing(case)[:NOTES])

    def sources(self, case: Case) -> Markdown:
        """Say on how many independent sources a record rests; one is labelled, and copies are not passed over."""
        number, articles = self._book.briefing.independent[case.id], article_count(case)
        say, count = self._tongue.say, self._tongue.count
        words = f'<span class="single">{say("one source")}</span>' if number == 1 else count(number, "source")
        return Markdown(words if number == articles else say("{} in {}", words, count(articles, "in article")))

    def copy_note(self, copy: CopyOf) -> Markdown:
        """Say whose text a copy has, and how much of it."""
        words = "{}, counted once: {} of {} words compared stand there too"
        return Markdown(self._tongue.say(words, self._copied(copy), copy.shared, copy.words))

    def copied(self, report: AnyReport) -> Markdown:
        """Say whose text the article of a report has; empty for a text of its own."""
        copy = self._book.sources[report.evidence.source].copy_of
        return self._copied(copy) if copy else Markdown("")

    def _copied(self, copy: CopyOf) -> Markdown:
        lead = self._book.sources.get(copy.lead)
        of = self.linked(lead) if lead else escape(self._tongue.say("an article outside the scope ({})", copy.lead))
        return Markdown(f"{escape(copy_words(copy, self._tongue))} {of}")

    def _article(self, article: Source, anchor: str) -> Markdown:
        text = article.extract.text
        outlet = f"{text.outlet}: " if text.outlet and text.title else ""
        name = f"{outlet}{text.title or source_name(article)}, {self.day_of(article)}"
        return self.to(f"sources/{article.id}.md{anchor}", name)

    def _claims(self, found: Iterable[Claim]) -> Markdown:
        return Markdown(" / ".join(filter(None, (self._claim(holders, sure) for holders, sure in found))))

    def _claim(self, holders: tuple[str, ...], sure: Factuality) -> str:
        return "; ".join(filter(None, (self._according_to(holders) if holders else "", self._sure(sure))))

    def _sure(self, sure: Factuality) -> str:
        """Say how sure a report is, with what that means as a tooltip and at the foot; empty for a fact."""
        words = self._tongue.say(FACTUALITY[sure])
        if not words:
            return ""
        self.statuses[words] = told = self._tongue.say(SURE_WORDS[sure])
        return f'<span title="{attribute(told)}">{escape(words)}</span>'

    def _according_to(self, holders: tuple[str, ...]) -> str:
        return self._tongue.say("according to {}", self.actors(holders))


def _name(record: Record, tongue: Tongue) -> str:
    if isinstance(record, Quotation):
        words = record.text if len(record.text) <= SHORT else f"{record.text[:SHORT].rsplit(' ', 1)[0]} …"
        return f"“{words}”" if words else tongue.say("words not published")
    if isinstance(record, Moment):
        return tongue.when(record.date, record.precision) or tongue.say("undated")
    return record.detail if isinstance(record, Conflict) else record.title
