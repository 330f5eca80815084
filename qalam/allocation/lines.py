"""The three lists of one place while parties ask there: who is let in, and who gives way.

A list holds marks. The mark of a party is twice its key, and one more for a batch: marks stand in the order of keys. A
list is a heap whose top is its largest mark. Once a batch sits at the place its lists are kept in falling order, which
is a heap too. The three lists of a place begin at `starts[0:3]` and have `sizes[0:3]`; each has room for one more than
the place has seats.
"""

from __future__ import annotations

import numpy as np

from qalam.allocation.compiled import compiled
from qalam.allocation.heap import push, replace_top
from qalam.allocation.problem import Bools, Ints
from qalam.allocation.reserves import AHEAD, DUE, OTHERS

REFUSED = -1
NOBODY = -1


@compiled
def _size_of(mark: int, weights: Ints) -> int:
    """How many seats the party takes; `weights` are those of the batches by the turn of each member."""
    return int(weights[(mark >> 1) % len(weights)]) if mark & 1 else 1


@compiled
def _list_too_long(ahead: int, due: int, others: int, seats: int, counter: int, every: int) -> int:  # noqa: PLR0917
    """The list that gives one up, where each who asks takes one seat and one seat is too few."""
    if ahead > seats:
        return AHEAD
    left = seats - ahead
    turns = (counter + left + every - 1) // every - (counter + every - 1) // every
    return DUE if due > max(turns, left - others) else OTHERS


@compiled
def ask_alone(  # noqa: PLR0917 - compiled code takes arrays by position
    heap: Ints, starts: Ints, sizes: Ints, spot: int, seats: int, counter: int, every: int, line: int, mark: int
) -> int:
    """One more at a place where no batch sits, whose first list is `spot`; gives the mark dropped, -1 if none."""
    ahead, due, others = sizes[spot], sizes[spot + DUE], sizes[spot + OTHERS]
    start, size = starts[spot + line], sizes[spot + line]
    if ahead + due + others < seats:
        push(heap, start, size, mark)
        sizes[spot + line] += 1
        return -1
    more_ahead, more_due, more_others = ahead + (line == AHEAD), due + (line == DUE), others + (line == OTHERS)
    longest = _list_too_long(more_ahead, more_due, more_others, seats, counter, every)
    top = starts[spot + longest]
    if longest == line and (size == 0 or mark > heap[top]):
        return mark
    dropped = heap[top]
    if longest == line:
        replace_top(heap, start, size, mark)
        return int(dropped)
    sizes[spot + longest] -= 1
    shorter = sizes[spot + longest]
    replace_top(heap, top, shorter, heap[top + shorter])
    push(heap, start, size, mark)
    sizes[spot + line] += 1
    return int(dropped)


@compiled
def _seats_before(  # noqa: PLR0917 - compiled code takes arrays by position
    heap: Ints, starts: Ints, sizes: Ints, counter: int, every: int, line: int, mark: int
) -> int:
    """How many are served before the one with the mark would be, where no batch sits and seats are without end."""
    stretch = heap[starts[line] : starts[line] + sizes[line]]
    before = 0
    for other in stretch:
        before += other < mark
    if line == AHEAD:
        return before
    until_due = (every - counter) % every
    if line == DUE:
        passed = until_due + before * (every - 1)
        return int(sizes[AHEAD] + before + min(sizes[OTHERS], passed))
    if every == 1:
        return int(sizes[AHEAD] + before + sizes[DUE])
    passed = 0 if before < until_due else 1 + (before - until_due) // (every - 1)
    return int(sizes[AHEAD] + before + min(sizes[DUE], passed))


@compiled
def _put_in_order(heap: Ints, starts: Ints, sizes: Ints) -> None:
    """From heaps to lists in falling order."""
    for line in range(3):
        stretch = heap[starts[line] : starts[line] + sizes[line]]
        stretch[:] = np.sort(stretch)[::-1]


@compiled
def _insert(heap: Ints, start: int, size: int, mark: int) -> None:
    """Put into a list in falling order, room for one more at its end."""
    spot = start + size
    while spot > start and heap[spot - 1] < mark:
        heap[spot] = heap[spot - 1]
        spot -= 1
    heap[spot] = mark


@compiled
def _next_list(heads: Ints, starts: Ints, counter: int) -> int:
    """The list whose turn it is; a list whose head is before its start is empty."""
    if heads[AHEAD] >= starts[AHEAD]:
        return AHEAD
    if heads[DUE] >= starts[DUE] and (counter == 0 or heads[OTHERS] < starts[OTHERS]):
        return DUE
    return OTHERS if heads[OTHERS] >= starts[OTHERS] else NOBODY


@compiled
def _serve(  # noqa: PLR0917 - compiled code takes arrays by position
    heap: Ints, starts: Ints, sizes: Ints, seats: int, counter: int, every: int, weights: Ints, dropped: Ints
) -> int:
    """Seat by seat from the ends of three lists in falling order; keeps whom it serves, gives how many it drops."""
    left, drops = seats, 0
    heads, kept = starts + sizes - 1, starts + sizes
    while True:
        for line in range(3):
            while heads[line] >= starts[line] and _size_of(heap[heads[line]], weights) > left:
                dropped[drops] = heap[heads[line]]
                drops, heads[line] = drops + 1, heads[line] - 1
        line = _next_list(heads, starts, counter)
        if line == NOBODY:
            break
        mark = heap[heads[line]]
        heads[line], kept[line] = heads[line] - 1, kept[line] - 1
        heap[kept[line]] = mark
        size = _size_of(mark, weights)
        left -= size
        if line != AHEAD:
            counter += size
            while counter >= every:
                counter -= every
    for line in range(3):
        staying = starts[line] + sizes[line] - kept[line]
        for spot in range(staying if drops else 0):
            heap[starts[line] + spot] = heap[kept[line] + spot]
        sizes[line] = staying
    return drops


@compiled
def ask(  # noqa: PLR0917 - compiled code takes arrays by position
    heap: Ints,
    starts: Ints,
    sizes: Ints,
    batches_at: Ints,
    in_order: Bools,
    weights: Ints,
    place: int,
    turn: tuple[int, int, int],
    line: int,
    mark: int,
    dropped: Ints,
) -> int:
    """Let a place choose among those there and one more; gives how many it drops, or `REFUSED`.

    `turn` is its seats, its counter and how often a seat is due. Whom it refuses makes nobody else give way.
    """
    seats, counter, every = turn
    spot, together = 3 * place, mark & 1
    if batches_at[place] == 0 and not together:
        in_order[place] = False
        dropped[0] = ask_alone(heap, starts, sizes, spot, seats, counter, every, line, mark)
        drops = int(dropped[0] >= 0)
    else:
        starts, sizes = starts[spot : spot + 3], sizes[spot : spot + 3]
        if batches_at[place] == 0:
            # Most batches ask in vain; that much is known without putting anybody in order.
            before = _seats_before(heap, starts, sizes, counter, every, line, mark)
            if before + _size_of(mark, weights) > seats:
                return REFUSED
        if not in_order[place]:
            _put_in_order(heap, starts, sizes)
            in_order[place] = True
        _insert(heap, starts[line], sizes[line], mark)
        sizes[line] += 1
        drops = _serve(heap, starts, sizes, seats, counter, every, weights, dropped)
    if drops > 0 and dropped[0] == mark:
        return REFUSED
    batches_at[place] += together
    for spot in range(drops):
        batches_at[place] -= dropped[spot] & 1
    return drops
