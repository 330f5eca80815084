"""Files in a zip: the same files give the same bytes on every day and machine."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

SMALLEST_DATE = (1980, 1, 1, 0, 0, 0)
"""No moment of packing stands in the file."""
UNIX = 3


def zipped(files: Mapping[str, bytes]) -> bytes:
    """The files by name, in the order of their names."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in sorted(files.items()):
            member = zipfile.ZipInfo(name, SMALLEST_DATE)
            # Else the machine that packs would stand in it.
            member.create_system = UNIX
            archive.writestr(member, content, zipfile.ZIP_DEFLATED)
    return held.getvalue()
