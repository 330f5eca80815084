"""Words of several places one behind the other, the number of all of which is told: 'Ақкөл, Қарасу ауылдарында'."""

from __future__ import annotations

IN_PLACES = (
    r"(?:қала|ауыл|аудан|кент|өңір|облыс)(?:лар|дар|тер)(?:ы|і)?(?:н?да|н?де)",
    r"в (?:городах|с[её]лах|районах|пос[её]лках|аулах|областях)",
    r"in the (?:towns|villages|districts|settlements|regions)",
)
