"""Files that people give, kept whole or not at all."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.files.storage import FileSystemStorage

from qalam.documents.saving import replace


class WholeFiles(FileSystemStorage):
    """A file is on the disk with its last byte before its record is written, and none is there by half.

    The caller names each file anew, so that no two are given one name.
    """

    def _save(self, name: str, content: Any) -> str:
        """Write the file aside, then give it its name; raises OSError where it cannot be written."""
        path = Path(self.path(name))
        path.parent.mkdir(parents=True, exist_ok=True)
        replace(path, b"".join(content.chunks()))
        return name
