"""What a page shows of an article or an actor that it only mentions, and of an article that it shows whole.

Strategy: a page is made again when something that it looked at is another (memory.py). Most pages show of an article
its title, outlet and day, and of an actor its name: they look at no more than that, so that another sentence in an
article, or another mention of an actor, is no reason to make all pages again that name them.

Law: a glimpse is of the type of the whole, and what it has is as it is there; the rest is empty.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec.structs import replace

from generator.model import Actor, Extract, Source


def heading(source: Source) -> Source:
    """Give an article without anything that was read in it: what its head says."""
    text = source.extract.text
    article = replace(text.article, raw="", sha256="")
    return Source(source.id, Extract(replace(text, article=article, content="", runs=(), blocks=()), (), ()))


def reading(source: Source) -> Source:
    """Give an article with its blocks, sentences and dates, and nothing else that was read in it."""
    extract = source.extract
    text = replace(extract.text, content="", runs=(), blocks=())
    return Source(source.id, Extract(text, extract.blocks, extract.sentences, dates=extract.dates))


def face(actor: Actor) -> Actor:
    """Give an actor with its name, kind and country alone."""
    return Actor(actor.id, actor.name, actor.kind, actor.country, (), (), 0, (), ())


def place_of(source: str, sentence: int) -> str:
    """Give under which key a sentence stands in `Wording`."""
    return f"{source}#{sentence}"


class Wording(Mapping[str, str]):
    """The sentences of all articles, cut out of them as they are asked for."""

    def __init__(self, sources: Mapping[str, Source]) -> None:
        """Keep the articles."""
        self._sources = sources

    def __getitem__(self, place: str) -> str:
        """Give a sentence. Raises KeyError where there is none."""
        id_, _, n = place.partition("#")
        extract = self._sources[id_].extract
        found = extract.sentence(int(n))
        if found is None:
            raise KeyError(place)
        return found.span.of(extract.text.article.raw)

    def __iter__(self) -> Iterator[str]:
        """Give the places in order."""
        return (place_of(id_, one.n) for id_, source in self._sources.items() for one in source.extract.sentences)

    def __len__(self) -> int:
        """Give the number of sentences."""
        return sum(len(source.extract.sentences) for source in self._sources.values())
