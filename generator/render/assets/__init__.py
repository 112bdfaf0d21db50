"""The files that every page shares: style sheets, and the script of the registers.

The generator owns them, so that a new version brings its own.

Strategy: they lie here as they will lie under docs/assets/, read once when this module is imported.
"""

from __future__ import annotations

from importlib.resources import files

from generator.model import Page

NAMES = ("briefing.css", "registers.css", "registers.js")

ASSETS: tuple[Page, ...] = tuple(
    Page(f"assets/{name}", files(__package__).joinpath(name).read_text(encoding="utf-8")) for name in NAMES
)
"""One page a file, to be written beside the rest."""
