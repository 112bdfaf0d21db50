"""Saved news articles in; a cited, searchable briefing on key actors, sanctions and diplomacy out.

The house has a folder a stage, and their names sort in the order in which the data walks:

    acquire   saved files -> Article             (the only input)
    clean     Article -> Text                    edits that remember offsets
    extract   Text -> Extract                    names, quotations, dates, events of ONE article
    merge     Extracts -> Dossier                one identity, one event, many sources; conflicts
    plan      Dossier -> Briefing                what is said, on which page, in which order
    render    Briefing -> Pages                  Jinja templates -> Markdown; exports
    write     Pages -> files under docs/         (the only output)

What is carried stands in `model`, what can go wrong in `errors`, the walk in `pipeline`, the command line
in `cli` and `__main__`. A stage imports `model` and `errors` and no other stage.

The parser's matrices are small: a product of them is sooner done than shared out, and threads that wait for each other
take half as much time again. The library reads how many it may start once, when it is loaded; so this is told here,
before anything else is, in whichever process. Whoever sets a number keeps it.
"""

from os import environ

for _name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS"):
    environ.setdefault(_name, "1")

__version__ = "0.1.0"
