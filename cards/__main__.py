"""Draw the share cards of overrides/assets/cards/: `python -m cards`, after a status or a section is added.

Strategy: a card shows no word of an article, only its section and, for a case file, its status, so that thirty small
pictures serve any number of pages and are drawn once, by hand, not at every build. `--language de --to DIR --font FILE`
draws those of a site in another language into its overrides/assets/cards; what Pillow brings along has only the
letters of English. The typeface is the one that Pillow
brings along (Aileron, CC0), so no font of this machine is needed. Four colours keep a card near five kilobytes.

Law: what a card says of a status is the word that the page has.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from generator.model.tongue import ENGLISH, TONGUES, Tongue
from generator.render.around.head import CARDS

ROOT = Path(__file__).parents[1]
FOLDERS = (ROOT / "overrides/assets/cards", ROOT / "generator/starter/files/overrides/assets/cards")
SIZE = (1200, 630)
MARGIN = 90
GROUND, PAPER, QUIET = "#1f3a4d", "#ffffff", "#b9cad6"
DONE, OPEN, OFF = "#8fd6a5", "#f5d59b", "#f6bcb5"
COLOURS = {
    **dict.fromkeys(("held", "ongoing", "imposed", "extended"), DONE),
    **dict.fromkeys(("cancelled", "refused", "disputed", "violated"), OFF),
}
PROMISE = "Nothing without its sentence"


def card(section: str, status: str, tongue: Tongue = ENGLISH, font: Path | None = None) -> Image.Image:
    """Draw the card of a section, or of a status in it."""
    picture = Image.new("RGB", SIZE, GROUND)
    pen = ImageDraw.Draw(picture)
    accent = COLOURS.get(status, OPEN) if status else PAPER
    pen.rectangle((0, 0, 24, SIZE[1]), fill=accent)
    title = {"front": "Briefing"}.get(section, tongue.say(section.capitalize()))
    if status:
        pen.text((MARGIN, 110), title, font=typeface(font, 52), fill=QUIET)
    words = tongue.status(status) if status else title
    pen.text((MARGIN, 220), words, font=typeface(font, 150), fill=accent)
    pen.text((MARGIN, 500), tongue.say(PROMISE), font=typeface(font, 40), fill=QUIET)
    return picture.quantize(4, dither=Image.Dither.NONE)


def typeface(font: Path | None, size: int) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    """Give the letters of a font file, or of what Pillow brings along, in `size` pixels."""
    return ImageFont.truetype(font, size) if font else ImageFont.load_default(size)


def main() -> None:
    """Draw every card into each folder that needs it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--language", choices=TONGUES, default="en")
    parser.add_argument("--to", type=Path, action="append", help="instead of the folders of this project")
    parser.add_argument("--font", type=Path, help="a TrueType or OpenType file with the letters of the language")
    asked = parser.parse_args()
    folders = asked.to or FOLDERS
    for name in CARDS:
        section, _, status = name.partition("-")
        for folder in folders:
            folder.mkdir(parents=True, exist_ok=True)
            card(section, status, TONGUES[asked.language], asked.font).save(folder / f"{name}.png", optimize=True)
    print(f"{len(CARDS)} cards in each of {len(folders)} folders")


if __name__ == "__main__":
    main()
