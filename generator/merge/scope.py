"""Which articles the briefing is about, as the user's settings say, and why each of the others is left out.

Strategy: days and topics are looked up in the article itself. Whether an article names an actor is known only when it
is known who is who, so the actors of the articles that are left are merged first; what an actor is called anywhere
counts everywhere.

Laws: no article is left out without its reason; one without a day of publication is kept, since it is not known to lie
outside.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.errors import InputError
from generator.merge.actors import merge_actors
from generator.merge.identity import folded
from generator.model import Actor, Extract, Scope, SetAside, Settings

FILE = "briefing.yml"


def scoped(extracts: tuple[Extract, ...], settings: Settings) -> tuple[tuple[Extract, ...], tuple[SetAside, ...]]:
    """Give the articles that lie within the scope, and what is to be said of those that do not, both in their order.

    Raises InputError where the scope names an actor whom no article names.
    """
    scope = settings.scope
    whys = {extract.text.article.id: why_outside(extract, scope) for extract in extracts}
    if scope.actors:
        within = tuple(extract for extract in extracts if whys[extract.text.article.id] is None)
        naming = _naming(within, settings)
        words = f"outside the scope: it names none of its actors ({', '.join(scope.actors)})"
        whys |= {one.text.article.id: words for one in within if one.text.article.id not in naming}
    kept = tuple(extract for extract in extracts if whys[extract.text.article.id] is None)
    return kept, tuple(_aside(one, why) for one in extracts if (why := whys[one.text.article.id]) is not None)


def why_outside(extract: Extract, scope: Scope) -> str | None:
    """Give why an article lies outside the days and topics of the scope; None where it does not."""
    day = extract.text.published
    if day is not None and scope.since is not None and day < scope.since[:10]:
        return f"outside the scope: published on {day}, before {scope.since[:10]}"
    if day is not None and scope.until is not None and day > scope.until[:10]:
        return f"outside the scope: published on {day}, after {scope.until[:10]}"
    if scope.topics and not _is_on(extract.text.content.casefold(), scope.topics):
        return f"outside the scope: it names none of its topics ({', '.join(scope.topics)})"
    return None


def _is_on(content: str, topics: tuple[str, ...]) -> bool:
    """Tell whether folded words have one of the topics."""
    return any(topic.casefold() in content for topic in topics)


def _naming(extracts: tuple[Extract, ...], settings: Settings) -> frozenset[str]:
    """Give the ids of the articles that name one of the actors of the scope. Raises InputError for a name of nobody."""
    actors = merge_actors(tuple(sorted(extracts, key=lambda one: one.text.article.id)), settings).actors
    called = {name: tuple(_called(name, actors)) for name in settings.scope.actors}
    unknown = next((name for name, found in called.items() if not found), None)
    if unknown is not None and extracts:
        wrong = f'the scope names the actor "{unknown}", whom no article names'
        raise InputError(FILE, wrong, "write the name as a page or data/actors.json has it")
    return frozenset(source for found in called.values() for actor in found for source in actor.sources)


def _called(name: str, actors: tuple[Actor, ...]) -> Iterator[Actor]:
    """Give the actors of a name or alias."""
    wanted = folded(name)
    return (actor for actor in actors if wanted in {folded(one) for one in (actor.name, *actor.aliases)})


def _aside(extract: Extract, why: str) -> SetAside:
    article = extract.text.article
    return SetAside(article.id, article.file, article.sha256, extract.text.title or "", None, why)
