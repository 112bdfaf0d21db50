"""Static pictures of a briefing: what happened when, and who deals with whom.

Strategy: pure functions from a `Book` to SVG that stands in the Markdown of a page. The SVG is one paragraph of
inline HTML whose links are Markdown links, so that MkDocs rewrites and checks them like any other, and so that
GitHub, which strips SVG, is left with a readable run of links. Colours are classes of briefing.css.

Laws: no inline style and no script (the policy of the site forbids both); nothing is said by colour alone; each
label has room of its own; what is cut is counted; the same briefing gives the same bytes. There is no <title>, which
GitHub prints as text: the name is an aria-label, and the page has the same data as a table.
"""

from __future__ import annotations

from generator.render.pictures.density import draw_density
from generator.render.pictures.lifelines import Lifelines, draw_lifelines, lifelines
from generator.render.pictures.network import draw_network
from generator.render.pictures.ties import Ties, ties

__all__ = ["Lifelines", "Ties", "draw_density", "draw_lifelines", "draw_network", "lifelines", "ties"]
