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
"""

__version__ = "0.1.0"
