"""`python -m qalam.allocation.warming` compiles all that the allocation of places needs, so that nobody waits for it.

Machine code that is kept already is only loaded.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from qalam.allocation.mechanisms import KEEPS_SEATS, MECHANISMS, SERVES_LISTS
from qalam.allocation.solving import solve
from qalam.allocation.tables import read_round
from qalam.allocation.writing import write_result

PLAIN = {
    "places.csv": "place,capacity\nnear,2\nfar,1\n",
    "choices.csv": "applicant,rank,place\na,1,near\nb,1,near\nc,1,near\nc,2,far\nd,1,far\nd,2,near\n",
    "priorities.csv": "place,rank,applicant\nnear,0,a\nnear,0,b\nnear,0,c\nnear,0,d\nfar,0,c\nfar,0,d\n",
    "queue.csv": "applicant,position\na,4\nb,3\nc,2\nd,1\n",
}
SEATS = {"seats.csv": "applicant,place\nc,far\n"}
LISTS = {
    "reserves.csv": "place,class,every\nnear,first,1\nnear,second,4\n",
    "classes.csv": "applicant,class\na,first\nd,second\n",
    "counters.csv": "place,counter\nnear,2\n",
    "batches.csv": "batch,applicant\ntwins,a\ntwins,b\n",
}
NICENESS = 10


def warm() -> None:
    """Give places in small rounds with every table and by every mechanism, and throw the results away."""
    for mechanism in MECHANISMS:
        tables = PLAIN | (SEATS if mechanism in KEEPS_SEATS else {}) | (LISTS if mechanism in SERVES_LISTS else {})
        for given in (PLAIN, tables):
            with TemporaryDirectory() as name:
                folder = Path(name)
                for file, text in given.items():
                    (folder / file).write_text(text, encoding="utf-8")
                case = read_round(folder, seed="", mechanism=mechanism)
                write_result(case, solve(case.market), seed="", to=folder)


def main() -> int:
    # Whatever else runs comes first.
    os.nice(NICENESS)
    warm()
    return 0


if __name__ == "__main__":
    sys.exit(main())
