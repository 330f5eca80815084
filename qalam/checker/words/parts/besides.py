"""Words by which more things are told besides those counted before, with or without their number."""

from __future__ import annotations

# Where a sentence goes on to others of the same things.
BESIDES = (
    *(r"(?:бұдан|одан|сондай-ақ|осыдан) (?:бөлек|басқа|өзге)", r"бұған қоса", r"оған қоса", r"сонымен қатар"),
    *(r"(?:кроме|помимо) (?:того|этого)", r"наряду с этим", r"в дополнение к"),
    *(r"besides", r"in addition", r"apart from (?:this|that|these|those)"),
)

# Opens a sentence that tells one by one what the one before counts.
NAMELY = (
    *(r"атап айт(?:қанда|сақ|ар болсақ)", r"нақтыра[қғ] айтқанда", r"дәлірек айтқанда", r"атап өт(?:кенде|сек)"),
    *(
        r"а именно",
        r"в частности",
        r"точнее",
        r"это",
        r"среди них",
        r"namely",
        r"in particular",
        r"among (?:them|these)",
    ),
)
