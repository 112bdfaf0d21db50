"""Where a page stands on the web."""

from __future__ import annotations

import pytest

from generator.model import Settings, Site
from generator.render.around.address import web_address, web_path


@pytest.mark.parametrize(
    ("address", "path"),
    [
        ("index.md", ""),
        ("sanctions/index.md", "sanctions/"),
        ("sanctions/s-1.md", "sanctions/s-1/"),
        ("statements.md#q-1", "statements/#q-1"),
        ("feeds/all.xml", "feeds/all.xml"),
        ("actors/a b.md", "actors/a%20b/"),
    ],
)
def test_a_page_is_a_folder_on_the_web(address: str, path: str) -> None:
    """Paths follow MkDocs' directory addresses; files that are no pages stay as they are."""
    assert web_path(address) == path


def test_no_address_is_made_up() -> None:
    """Without the site's address there is none; with it, one slash joins them."""
    assert web_address(Settings(), "index.md") is None
    assert web_address(Settings(site=Site(url="https://a.example/b/")), "x.md") == "https://a.example/b/x/"
