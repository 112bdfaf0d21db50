"""A built site as one archive that is read without a server: unpack it, open index.html.

Strategy: the site is built with `OFFLINE=true` (mkdocs.yml); here it is only packed. Same site, same archive: names are
sorted, every file has the same time and rights, and nothing of this machine is told. Material writes the moment of the
build into the map of the site for search engines, which has no use on a disk, so it stays out.

Laws: only ordinary files below the site's folder go in; the archive is whole or not there.
"""

from __future__ import annotations

import os
import zipfile
from pathlib import Path

from generator.errors import InputError, WriteError

TIME = (1980, 1, 1, 0, 0, 0)
"""The first moment that an archive can name: no day of a build."""
RIGHTS = 0o644 << 16
LEFT_OUT = frozenset({"sitemap.xml", "sitemap.xml.gz", ".built"})
INDEX = "index.html"


def bundle(site: Path, archive: Path) -> int:
    """Pack the built site in the folder `site` into `archive`; give the number of files.

    Raises InputError where no site is that works without a server, WriteError where the archive cannot be written.
    """
    if not (site / INDEX).is_file() or not (site / "search/search_index.js").is_file():
        mend = "run `make offline`, or build the site with OFFLINE=true before"
        raise InputError(str(site), "there is no site here that works without a server", mend)
    files = sorted((path.relative_to(site).as_posix(), path) for path in site.rglob("*") if _belongs(path, site))
    part = archive.with_name(f"{archive.name}.part")
    try:
        archive.parent.mkdir(parents=True, exist_ok=True)
        with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
            for name, path in files:
                packed.writestr(_entry(f"{archive.stem}/{name}"), path.read_bytes(), compresslevel=9)
        part.replace(archive)
    except OSError as error:
        part.unlink(missing_ok=True)
        msg = f"{archive}: {error.strerror or error}\n  mend: make room or the folder writable, then pack again"
        raise WriteError(msg) from error
    return len(files)


def _belongs(path: Path, site: Path) -> bool:
    return path.is_file() and not path.is_symlink() and os.fspath(path.relative_to(site)) not in LEFT_OUT


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, TIME)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system = 3  # as if packed on Unix, wherever it is
    entry.external_attr = RIGHTS
    return entry
