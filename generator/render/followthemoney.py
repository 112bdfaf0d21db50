"""Sanctions that are or were in force, as FollowTheMoney entities: docs/data/ftm.json, and one a line ftm.jsonl.

Strategy: one entity an actor that imposes or is aimed at, and one `Sanction` a record and target, as OpenSanctions
models them. Schemata and properties: https://followthemoney.tech/explorer/schemata/Sanction/.

Laws:
- Only what the records state: a body is an `Organization`, never guessed to be a company or a public body; a country
  or an unclassified actor is a `LegalEntity`, the most general of the actors. No property is filled from outside.
- Tools that read this format screen for who is sanctioned. So nothing is here that is only considered, threatened,
  proposed, agreed, announced, refused or possible; what somebody claims says in `status` who claims it.
- A group that is no actor ("189 ships") has no entity, because the format hangs a sanction on a named one.
- Ids are those of the registers, so the same record has the same id in every build.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from urllib.parse import urlsplit

from generator.model import Actor, ActorKind, Dossier, Page, Sanction, SanctionStatus, Source
from generator.render.reported import json_page
from generator.render.standing import standing

Entity = dict[str, object]
Properties = dict[str, tuple[str | None, ...]]

IN_FORCE: frozenset[SanctionStatus] = frozenset({"imposed", "extended", "eased", "suspended", "lifted", "violated"})
"""Statuses of a sanction that is in force, or was."""

SCHEMATA: Mapping[ActorKind, str] = {
    "person": "Person",
    "organization": "Organization",
    "country": "LegalEntity",
    "bloc": "Organization",
    "vessel": "Vessel",
    "other": "LegalEntity",
}
"""The schema of an actor by its kind."""


def followthemoney_pages(dossier: Dossier) -> tuple[Page, Page]:
    """Give data/ftm.json and data/ftm.jsonl. The dossier must be without the words that the user withholds."""
    entities = tuple(_entities(dossier))
    lines = tuple(json.dumps(entity, ensure_ascii=False) for entity in entities)
    return (
        json_page("data/ftm.json", entities),
        Page("data/ftm.jsonl", "".join(f"{line}\n" for line in lines)),
    )


def _entities(dossier: Dossier) -> Iterator[Entity]:
    actors = {actor.id: actor for actor in dossier.actors}
    sources = {source.id: source for source in dossier.sources}
    sanctions = tuple(sanction for sanction in dossier.sanctions if sanction.targets and _in_force(sanction))
    named = {id_ for sanction in sanctions for id_ in (*sanction.imposers, *sanction.targets)}
    yield from (_actor(actor, sources) for actor in dossier.actors if actor.id in named)
    for sanction in sanctions:
        shared = _shared(sanction, actors, sources)
        for target in sanction.targets:
            yield _entity(f"{sanction.id}-{target}", "Sanction", {"entity": (target,), **shared})


def _in_force(sanction: Sanction) -> bool:
    return sanction.status in IN_FORCE and standing(sanction.reports, sanction.status).factuality == "fact"


def _actor(actor: Actor, sources: Mapping[str, Source]) -> Entity:
    place = "flag" if actor.kind == "vessel" else "country"
    properties = {
        "name": (actor.name,),
        "weakAlias": _names(actor.aliases),
        place: (_country(actor),),
        "sourceUrl": _addresses(actor.sources, sources),
    }
    positions = {"position": _names(tuple(role.value for role in actor.roles))} if actor.kind == "person" else {}
    return _entity(actor.id, SCHEMATA[actor.kind], properties | positions)


def _shared(sanction: Sanction, actors: Mapping[str, Actor], sources: Mapping[str, Source]) -> Properties:
    """Give the properties that a sanction has against each of its targets."""
    imposers = tuple(actors[id_] for id_ in sanction.imposers)
    told_by = tuple(dict.fromkeys(report.evidence.source for report in sanction.reports))
    return {
        "authority": tuple(imposer.name for imposer in imposers),
        "country": tuple(_country(imposer) for imposer in imposers),
        "status": (_status(sanction, actors),),
        "provisions": tuple(measure for measure in sanction.measures if measure != "unspecified"),
        "reason": tuple(report.reason for report in sanction.reports),
        "startDate": (_day(sanction, "imposed"),),
        "endDate": (_day(sanction, "lifted"),),
        "summary": (sanction.title,),
        "description": tuple(report.evidence.text for report in sanction.reports),
        "recordId": (sanction.id,),
        "publisher": tuple(sources[id_].extract.text.outlet for id_ in told_by),
        "sourceUrl": _addresses(told_by, sources),
    }


def _status(sanction: Sanction, actors: Mapping[str, Actor]) -> str:
    """Give the status, with the one who claims it where that is not the article itself."""
    holder = standing(sanction.reports, sanction.status).holder
    return f"{sanction.status}, according to {actors[holder].name}" if holder else sanction.status


def _day(sanction: Sanction, status: SanctionStatus) -> str | None:
    """Give the day, month or year of the first firm report with this status; a range is no day."""
    dates = (r.date for r in sanction.reports if r.status == status and r.factuality == "fact" and r.holder is None)
    return next((date for date in dates if date and "/" not in date), None)


def _country(actor: Actor) -> str | None:
    return actor.country and actor.country.lower()


def _names(names: tuple[str, ...]) -> tuple[str, ...]:
    """Leave out what names nobody without its text: "the president" would match every one."""
    return tuple(name for name in names if not name.casefold().startswith("the "))


def _addresses(ids: tuple[str, ...], sources: Mapping[str, Source]) -> tuple[str, ...]:
    """Give the addresses on the web of these articles, as far as they are known."""
    addresses = (sources[id_].extract.text.url for id_ in ids)
    return tuple(address for address in addresses if address and _is_web(address))


def _is_web(address: str) -> bool:
    try:
        parts = urlsplit(address)
    except ValueError:  # brackets that hold no IPv6 address
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname)


def _entity(id_: str, schema: str, properties: Properties) -> Entity:
    """Give an entity with the properties that have a value, each value once."""
    filled = {name: list(dict.fromkeys(filter(None, values))) for name, values in properties.items()}
    return {"id": id_, "schema": schema, "properties": {name: values for name, values in filled.items() if values}}
