"""Why each wording of an article is held to name the actor that it is joined to: the rule, evidence for and against.

Strategy: one table of rules, from the surest to the least; each looks at a wording beside the actor's full name and
the article's other actors, and the first that holds explains it. A wording is explained where it first stands.

Laws: the name that pages print needs no reason and has none; pronouns have none; of an actor no more than `MOST`
wordings are explained, in reading order, so that no article makes the record long.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from generator.extract.actors.clusters import one_name
from generator.extract.actors.drafts import Draft
from generator.extract.actors.gazetteer import country_of_words
from generator.extract.actors.groups import folded
from generator.extract.parse import Parse
from generator.model import Form, Mention, Referent

MOST = 24
RIVALS = 4
"""Others of one surname or office that are named as evidence against."""
ACRONYM = 2
_LINKS = frozenset({"of", "the", "and", "for", "on", "in", "to", "de", "&"})
_LISTS = {
    "capital": "its capital, used for its government",
    "demonym": "an adjective of the state beside an office",
    "government": "a word for its government",
    "organ": "a description of this organ of the state",
    "seat": "the seat by which it is known",
}
"""What a known form is, by the list that has it; any other is a name of the list."""


class Company(Struct, frozen=True):
    """The people of an article, by surname or given name ("surname", "berg"), and by each word of their offices."""

    names: Mapping[tuple[str, str], tuple[Referent, ...]]
    offices: Mapping[str, tuple[Referent, ...]]

    @classmethod
    def of(cls, referents: tuple[Referent, ...]) -> Company:
        """Index the people among the referents."""
        names: dict[tuple[str, str], list[Referent]] = {}
        offices: dict[str, list[Referent]] = {}
        for one in (one for one in referents if one.kind == "person" and folded(one.name)):
            parts = folded(one.name).split()
            names.setdefault(("given name", parts[0]), []).append(one)
            names.setdefault(("surname", parts[-1]), []).append(one)
            for word in {word for role in one.roles for word in folded(role.title).split()}:
                offices.setdefault(word, []).append(one)
        return cls({key: tuple(who) for key, who in names.items()}, {key: tuple(who) for key, who in offices.items()})


class Asked(Struct, frozen=True):
    """A wording to be explained: the mention, the actor's draft and referent, and the people of the article."""

    parse: Parse
    mention: Mention
    draft: Draft
    referent: Referent
    company: Company

    def rivals(self, others: tuple[Referent, ...]) -> tuple[str, ...]:
        """Give the names of the others whom the wording might mean, no more than `RIVALS`."""
        return tuple(one.name for one in others[: RIVALS + 1] if one.id != self.referent.id)[:RIVALS]

    @property
    def words(self) -> str:
        """The wording in small letters without accents."""
        return folded(self.mention.text).removeprefix("the ")

    @property
    def name(self) -> str:
        """The actor's full name in small letters without accents."""
        return folded(self.referent.name).removeprefix("the ")

    @property
    def core(self) -> str:
        """The words of a title's mention that are the name itself: the longest form of the actor at its end."""
        forms = (folded(m.text) for m in self.referent.mentions if m.form == "name")
        ends = [form for form in (*forms, self.name, self.name.rpartition(" ")[2]) if self.words.endswith(form)]
        return max(ends, key=len, default=self.words)


Found = tuple[str, tuple[str, ...], tuple[str, ...]]
"""A rule's name, the evidence for and the evidence against."""


def with_forms(parse: Parse, drafts: Sequence[Draft], referents: tuple[Referent, ...]) -> tuple[Referent, ...]:
    """Give the referents with a reason for each of their wordings; `drafts` are parallel to them."""
    company = Company.of(referents)
    return tuple(_explained(parse, draft, one, company) for draft, one in zip(drafts, referents, strict=True))


def _explained(parse: Parse, draft: Draft, referent: Referent, company: Company) -> Referent:
    found: dict[str, Form] = {}
    for mention in referent.mentions:
        asked = Asked(parse, mention, draft, referent, company)
        key = asked.words
        if mention.form == "pronoun" or key in found or mention.text == referent.name or len(found) == MOST:
            continue
        rule, support, against = next(told for read in RULES if (told := read(asked)) is not None)
        found[key] = Form(mention.text, mention.span, rule, support, against)
    return replace(referent, forms=tuple(found.values()))


# ---------------------------------------------------------------- the rules


def _listed(asked: Asked) -> Found | None:
    """The bundled lists have the wording as a form of the actor."""
    span = asked.parse.span
    here = (name for name in asked.draft.group.names if span(name.start, name.end) == asked.mention.span)
    entry = next((name.entry for name in here), None)
    if entry is None:
        return None
    what = _LISTS.get(entry.sort)
    return "known form", (f"{what}: {entry.name}" if what else "a form of its name in the lists",), ()


def _same(asked: Asked) -> Found | None:
    """The same words but for case, accents and an article."""
    if asked.words != asked.name:
        return None
    return "same words", (f"“{asked.referent.name}” but for case, accents or an article",), ()


def _titled(asked: Asked) -> Found | None:
    """A title before the name, or before a part of it that is joined for its own reason."""
    if asked.mention.form != "title":
        return None
    core = asked.core
    if core == asked.words:
        return None
    within = _short(asked, core)
    bare = asked.mention.text[-len(core) :]
    return "title and name", (f"a title before “{bare}”", *(within[1] if within else ())), within[2] if within else ()


def _short(asked: Asked, words: str) -> Found | None:
    """A person's surname or given name alone."""
    parts = asked.name.replace("-", " ").split()
    ends = (asked.name.split()[-1], parts[-1], parts[0])
    if asked.referent.kind != "person" or words not in ends or words == asked.name:
        return None
    rule = "given name" if words == parts[0] else "surname"
    rivals = asked.rivals(asked.company.names.get((rule, words), ()))
    if not rivals:
        return rule, ("nobody else in the article is called so",), ()
    return rule, (_last_named(asked),), tuple(f"“{name}” has the same {rule}" for name in rivals)


def _last_named(asked: Asked) -> str:
    """Say how far back the full name stands."""
    before = (mention for mention in asked.referent.mentions if mention.span < asked.mention.span)
    full = (mention.sentence for mention in before if folded(mention.text).endswith(asked.name))
    back = asked.mention.sentence - max(full, default=asked.mention.sentence)
    return f"the full name stands {back} sentences before" if back else "the full name stands in the same sentence"


def _part(asked: Asked) -> Found | None:
    """A surname or a given name."""
    return _short(asked, asked.words)


def _initials(asked: Asked) -> Found | None:
    """The acronym of a body: in brackets behind its name, or made of the initials of its words."""
    letters = asked.mention.text.replace(".", "")
    if asked.referent.kind == "person" or not letters.isupper() or len(letters) < ACRONYM:
        return None
    first = "".join(word[0] for word in asked.name.split() if word not in _LINKS)
    start = asked.mention.span.start
    if asked.parse.content[max(start - 1, 0) : start] == "(":
        return "acronym", ("stands in brackets behind the name",), ()
    return ("acronym", (f"made of the initials of “{asked.referent.name}”",), ()) if first == letters.lower() else None


def _variant(asked: Asked) -> Found | None:
    """Another form of one full name: a spelling, a middle name more or less."""
    if asked.mention.form == "description" or not one_name(asked.words, asked.name, asked.referent.kind):
        return None
    if asked.referent.kind != "person":
        return "part of the name", (f"its words stand within “{asked.referent.name}”",), ()
    return "form of the full name", ("the surname is the same, the given names agree or are spelt alike",), ()


def _described(asked: Asked) -> Found | None:
    """A description: an office that the article gives to the actor, beside the name or elsewhere."""
    if asked.mention.form != "description":
        return None
    if _beside(asked):
        return "beside the name", ("stands next to the name in its sentence",), ()
    head = asked.words.split(" of ")[0].split(",")[0].rpartition(" ")[2]
    roles = (role for role in asked.referent.roles if role.span != asked.mention.span)
    same = next((role.title for role in roles if head in folded(role.title).split()), None)
    support = [f"the article gives the actor the office “{same}”" if same else "named just before it"]
    stated = country_of_words(asked.mention.text)
    if stated and stated == asked.referent.country:
        support.append(f"it states the country, {stated}")
    holders = asked.company.offices.get(head, ())
    rivals = asked.rivals(tuple(one for one in holders if not stated or one.country in {None, stated}))
    return "description", tuple(support), tuple(f"“{name}” holds such an office too" for name in rivals)


def _beside(asked: Asked) -> bool:
    """Tell whether a name of the actor stands next to the wording, with no more than a comma between."""
    span, content = asked.mention.span, asked.parse.content
    names = (m.span for m in asked.referent.mentions if m.form in {"name", "title"})
    gaps = (content[min(a.end, span.end) : max(a.start, span.start)] for a in names)
    return any(gap.strip(" ,–—-()") == "" for gap in gaps if len(gap) <= len(" , "))


def _other(asked: Asked) -> Found:
    """What is left: a word that only this actor of the article has in its name, or an inference from use."""
    shared = [word for word in asked.words.split() if word in asked.name.split()]
    why = f"“{' '.join(shared)}” is part of the name" if shared else "the only actor of the article whom it fits"
    return "use in the article", (why,), ()


RULES: tuple[Callable[[Asked], Found | None], ...] = (
    _listed,
    _same,
    _titled,
    _part,
    _initials,
    _variant,
    _described,
    _other,
)
"""In this order: the first that holds explains the wording."""
