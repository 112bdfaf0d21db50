"""What a person can decide about names, as data."""

from __future__ import annotations

import json

from msgspec.structs import replace

from generator.model import Briefing, Citation, Ignored, Join, Pair
from generator.render.identities import identities_page


def test_joins_pairs_and_ignored_names_have_their_places(briefing: Briefing) -> None:
    """Each line carries its places; withheld words are left out and the place stays."""
    at, withheld = Citation("post", 2, 5, 8, "Ana"), Citation("wire", 1, 0, 3, "")
    dossier = replace(
        briefing.dossier,
        joins=(Join("ana-brandt", "same name", ("Ana Brandt", "A. Brandt"), at, withheld),),
        pairs=(Pair("a", "b", 60, ("same surname",), ("countries differ",), (at,)),),
        ignored=(Ignored("Oslo", "read as a place", 2, at),),
    )
    page = identities_page(dossier)
    found = json.loads(page.content)
    assert page.path == "data/identities.json"
    assert found["joins"][0]["left"]["text"] == "Ana"
    assert found["joins"][0]["right"] == {"source": "wire", "sentence": 1, "start": 0, "end": 3}
    assert (found["pairs"][0]["for"], found["pairs"][0]["against"]) == (["same surname"], ["countries differ"])
    assert found["ignored"][0]["reason"] == "read as a place"
