"""`python -m generator`: the same as the console script `briefing`."""

from __future__ import annotations

from generator.cli import main

if __name__ == "__main__":
    main(prog_name="briefing")
