"""Where a page will stand on the web.

Law: without the site's address there is no absolute address; none is made up.
"""

from __future__ import annotations

from urllib.parse import quote

from generator.model import Settings

INDEX = "index.md"
KEPT = "/#~.-_"
"""Characters of a path below docs/ that stay as they are in an address."""


def web_path(address: str) -> str:
    """Give the path below the site of a place below docs/: "sanctions/x.md#a" is "sanctions/x/#a", "index.md" is ""."""
    path, mark, anchor = address.partition("#")
    if path == INDEX or path.endswith(f"/{INDEX}"):
        path = path[: -len(INDEX)]
    elif path.endswith(".md"):
        path = f"{path[:-3]}/"
    return quote(f"{path}{mark}{anchor}", safe=KEPT)


def web_address(settings: Settings, address: str) -> str | None:
    """Give the absolute address of a place below docs/, None where the user has not told that of the site."""
    return f"{settings.site.url.rstrip('/')}/{web_path(address)}" if settings.site.url else None
