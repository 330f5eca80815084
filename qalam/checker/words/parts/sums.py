"""Words that say that numbers are put together."""

from __future__ import annotations

# Before the last of several numbers.
JOINED = (
    r"және",
    r"мен",
    r"пен",
    r"бен",
    r"ал",
    r"тағы",
    r"и",
    r"а",
    r"ещ[её]",
    r"and",
)

# Opens a sentence that tells what numbers before it make.
ALL_TOLD = (
    *(r"барлығы", r"барлығын", r"жалпы", r"жиыны", r"қорытынды", r"сонымен", r"сонда", r"сөйтіп"),
    *(r"таким образом", r"итого", r"в итоге", r"всего", r"в общей сложности", r"суммарно", r"вместе"),
    *(r"in all", r"total", r"altogether"),
)

# What is only wanted, or not there yet: no part of what is there.
ASKED = (
    *(r"сұра(?:л|ған|[дй])", r"салынып жатыр", r"салынуда", r"запро[сш]", r"строи?тся", r"строятся"),
    *(r"asked for", r"requested", r"being built"),
)
