"""Words by which more things are told besides those counted before, with or without their number."""

from __future__ import annotations

# Where a sentence goes on to others of the same things.
BESIDES = (
    *(r"(?:бұдан|одан|сондай-ақ|осыдан) (?:бөлек|басқа|өзге)", r"бұған қоса", r"оған қоса", r"сонымен қатар"),
    *(r"(?:кроме|помимо) (?:того|этого)", r"наряду с этим", r"в дополнение к"),
    *(r"besides", r"in addition", r"apart from (?:this|that|these|those)"),
)
