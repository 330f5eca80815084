"""`qalam say`: a number with its Kazakh case ending, or in words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from qalam.kernel.arguments import Arguments
from qalam.kernel.kazakh.endings import CASES, decline, decline_words

_NEGATIVE = re.compile(r"-(?=[0-9])")


def main(argv: Sequence[str]) -> int:
    """Print the number with the ending of `--case`; with `--words`, spelled out."""
    parser = Arguments(prog="qalam say", description=__doc__)
    parser.add_argument("number", nargs="+", help="2066, 26 136, 84,5, 84,5%% or №8")
    parser.add_argument("--case", default="nom", help=", ".join(CASES))
    parser.add_argument("--words", action="store_true", help="spell the number out")
    # A minus sign instead of the hyphen, or argparse takes -84,5 for an option.
    asked = parser.parse_args(
        [_NEGATIVE.sub("−", argument, count=1) if argument.startswith("-") else argument for argument in argv]
    )
    number = " ".join(asked.number)
    print((decline_words if asked.words else decline)(number, asked.case))
    return 0
