"""One figure that is told twice with two values: what every number is, and which two are the same.

A later number is that of an earlier one where its things are told as known ('все 24 школы', 'осы 112 бала',
'пришедшие 1 сентября 683 ребёнка') and nothing tells them from those before; where its clause says the same as the
earlier one; where a title or a summing up says it; or where two digits exchanged leave little else. What tells that
the two are of another time, place, plan, side or sort keeps it still.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence

from qalam.checker.checks.again.alike import is_measure
from qalam.checker.checks.again.repeated import differing
from qalam.checker.claims import Claim
from qalam.checker.clauses import differ_in_sort
from qalam.checker.findings import Finding
from qalam.checker.readers.again.apart import are_named_two, forbids
from qalam.checker.readers.again.definite import is_definite, is_made
from qalam.checker.readers.again.pairs import are_of_sort, pairs
from qalam.checker.readers.again.seen import ABOUT, FAR, Seen
from qalam.checker.readers.again.told_two import are_of_two_places, is_named_anew
from qalam.checker.relations.relation import Relation, settled_by
from qalam.checker.text import Text

ALIKE = 0.6  # of a thing told by a wider name
MANY = 40  # numbers of one value that are looked at
HOUSES = frozenset(
    f"t:{house}" for house in ("school", "lyceum", "gymnasium", "kindergarten", "college", "hospital", "library")
)  # in which so many are
LONG, LONGER = 3, 4  # digits of numbers that are hardly exchanged by accident
SOON, FEW = 6, 0.005  # sentences between two long numbers; of the greater of two


def check_again(text: Text, ties: Sequence[Relation], findings: Sequence[Finding]) -> list[Finding]:
    """Each two numbers that tell one figure, the surest first; those of which something else was found are left
    alone, and so are those that hold in two ties."""
    wrong = {claim.id for finding in findings for claim in finding.claims}
    settled = settled_by(ties)
    again = _by_value(text)
    likely: list[tuple[int, float, Seen]] = []
    for pair in pairs(text):
        one, two = pair.one.id, pair.two.id
        if one in wrong or two in wrong or (one in settled and two in settled):
            continue
        seen = Seen(pair)
        rank = _rank(seen)
        if rank is not None and not _is_told_elsewhere(text, seen, again) and not _are_apart(seen):
            likely.append((rank, -seen.odds, seen))
    taken: set[str] = set()
    found = []
    for _, _, seen in sorted(likely, key=lambda one: one[:2]):
        ids = {seen.one.id, seen.two.id}
        if not ids & taken:
            taken |= ids
            found.append(differing(seen.one, seen.two))
    return found


def _rank(seen: Seen) -> int | None:
    """In which way the two are one figure, the surest way first; None where they are in none."""
    if _is_day_again(seen):
        return 0
    if (seen.is_amount and not seen.slip and not seen.is_swapped) or not seen.may_be_one or seen.thing < ALIKE:
        return None
    return next((rank for rank, is_so in enumerate(_WAYS) if is_so(seen)), None)


def _is_known_again(seen: Seen) -> bool:
    """Whether the later things are told as known, and nothing tells them from the earlier ones."""
    known = seen.said[1].known
    if known and seen.is_swapped and seen.length >= LONG and seen.thing == 1 and seen.sort_new < 2 * seen.sort_told:
        return True
    if not known or seen.sort_new:
        return False
    is_slip = seen.slip is not None
    is_bare = seen.said[0].is_bare
    is_first, is_any = not seen.said[0].known, is_slip or seen.is_close
    near = seen.is_telling or (seen.is_close and is_slip and is_bare)
    ways = {
        "told": seen.is_swapped and seen.thing == 1,
        "all": seen.is_next and (seen.is_telling or (is_any and is_first and (is_bare or seen.sort_told > 0))),
        "these": seen.is_next and seen.thing == 1 and near and (seen.is_telling or seen.is_just_before),
        "owner": seen.is_swapped and seen.thing == 1,
        "out of": near and seen.is_alone and (seen.thing == 1 or seen.is_swapped),
    }
    return ways[known] or _is_known_sort(seen)


def _is_known_sort(seen: Seen) -> bool:
    """Whether the sort of known things was told before."""
    is_slip = seen.slip is not None
    is_close = seen.is_close and is_slip and seen.sort_told > 1
    is_plain = is_slip and not seen.rest_new and seen.is_alone
    is_near = seen.said[1].known != "these" or seen.is_just_before
    return seen.sort_told > 0 and (seen.is_telling or (is_near and (is_close or is_plain)))


def _is_sort_again(seen: Seen) -> bool:
    """Whether two digits are exchanged in the number of a sort that was told before."""
    is_sort = not seen.said[1].known and seen.sort_told > 0 and not seen.sort_new
    return is_sort and seen.is_swapped and (not seen.rest_new or seen.length >= LONG)


def _is_bare_again(seen: Seen) -> bool:
    """Whether both only say that there are so many, or so many there; the earlier ones may be told as all."""
    one, two = seen.said
    are_there = one.beyond_standing == two.beyond_standing <= HOUSES
    are_bare = not one.sort and not two.sort and not one.known and are_there
    are_bare |= one.known == "all" and not one.sort and two.is_bare
    are_bare &= not two.known
    is_near = seen.is_telling or (seen.is_close and seen.slip is not None)
    return are_bare and seen.thing == 1 and is_near and seen.is_next


def _is_said_again(seen: Seen) -> bool:
    """Whether the later clause says nothing but what is told of the earlier number."""
    if seen.said[1].known or seen.thing < 1 or seen.new:
        return False
    if seen.told_again > 1:
        is_plain = seen.is_close and seen.share_first >= ALIKE and seen.is_alone
        if seen.is_told_over and seen.share_first >= ALIKE and seen.is_next and seen.shared > 1:
            return not is_made(seen)
        return seen.is_telling or (is_plain and (seen.told_again > 2 or not seen.is_amount))
    return seen.told_again > 0 and seen.is_swapped and seen.share_first == 1 and seen.length >= LONG


def _is_titled(seen: Seen) -> bool:
    """Whether the earlier number stands in a title, and the later one says what the title says."""
    if not seen.is_title:
        return False
    says = seen.share_first >= FAR and (seen.rest_told > 0 or seen.said[0].is_bare) and not seen.sort_new
    if seen.is_telling:
        return says and seen.rest_new <= LONG
    is_plain = not seen.rest_new and seen.gap < FAR
    is_plain |= seen.one.unit == "date" and seen.told_again >= LONG and seen.rest_new < 2
    is_close = seen.is_close and seen.rest_told > 1 and seen.rest_new <= 2
    is_close |= seen.is_close and seen.share_first == 1 and seen.rest_new < 2
    return says and (is_plain or is_close)


def _is_only_in_title(seen: Seen) -> bool:
    """Whether a title tells a number that the text below tells only with a slip."""
    if not seen.is_title:
        return False
    is_like = seen.is_telling and (seen.gap < FAR or seen.length >= LONG)
    is_plain = seen.slip is not None and seen.thing == 1 and seen.gap < FAR and seen.share_first == 1 and not seen.new
    is_plain = is_plain and seen.said[0].is_bare == seen.said[1].is_bare
    is_said = seen.share_first >= FAR or seen.shared > 0 or any(said.is_bare for said in seen.said)
    return (is_like or is_plain) and is_said and seen.is_only_in_title


def _is_come_back_to(seen: Seen) -> bool:
    """Whether a reminder or a summing up tells the number again."""
    return seen.comes_back and seen.shared > 0 and seen.is_telling and seen.share_first > 0


def _is_exchanged(seen: Seen) -> bool:
    """Whether digits exchanged part two long numbers of which much, or of the longer ones some, is said alike."""
    if seen.is_swapped and seen.length == 2 and seen.told_again > 1 and seen.shared >= LONG and seen.thing == 1:
        return True
    if not seen.is_swapped or seen.length < LONG:
        return False
    if (seen.rest_told > 1 and seen.rest_new <= 2) or seen.shared >= LONG:
        return True
    is_told = seen.said[1].known == "told" or (seen.rest_new < 2 and not seen.sort_new)
    if seen.length >= LONGER and (seen.shared or is_told):
        return True
    if seen.thing == 1 and seen.shared > 1 and not seen.sort_new and seen.is_alone:
        return True
    return seen.thing == 1 and seen.said[1].is_bare and seen.is_alone and not seen.is_amount


def _is_long_again(seen: Seen) -> bool:
    """Whether one digit parts two numbers of four digits or more, the later one shortly behind, of no other sort and
    beside no new name: hardly two figures come so near. Of 2 418 who sat an exam 2 416 may pass it."""
    is_soon = seen.length >= LONGER and seen.two.sentence - seen.one.sentence <= SOON and FEW <= seen.gap <= ABOUT
    is_same_sort = not seen.is_amount and not seen.sort_new and seen.is_alone
    is_long = is_soon and seen.slip == "replaced" and seen.is_telling and is_same_sort
    return is_long and not is_named_anew(seen.pair.sight, seen.one, seen.two)


def _is_all_said_again(seen: Seen) -> bool:
    """Whether all of the earlier clause is said again, and more of its sentence, of a number of three digits."""
    is_slip = seen.slip is not None and seen.length >= LONG and seen.told_again > 1
    return is_slip and seen.share_first == 1 and seen.shared > LONG


def _is_of_name(seen: Seen) -> bool:
    """Whether both are so many places of one thing that has a name, or much is said of it alike."""
    if not seen.has_same_name or seen.sort_new or not seen.is_alone or seen.thing < 1:
        return False
    is_near = seen.is_close or (seen.slip is not None and seen.gap < FAR)
    return is_near and (seen.one.unit == seen.two.unit == "places" or (seen.told_again >= LONG and seen.new < 2))


def _is_day_again(seen: Seen) -> bool:
    """Whether two days of one month are told of what the later sentence says to be the same: 'этот же чемпионат,
    намеченный на 4 июня'."""
    if seen.one.unit != "date" or seen.gap == 0:
        return False
    return seen.is_same_event and seen.is_alone


def _is_beside_the_same(seen: Seen) -> bool:
    """Whether both sentences tell another number alike."""
    return seen.is_telling and not seen.is_amount and seen.share_later >= NEARLY and seen.has_common_number


NEARLY = 0.3  # of the words of a clause beside a number that both sentences tell
_WAYS: tuple[Callable[[Seen], bool], ...] = (
    is_definite,
    _is_known_again,
    _is_said_again,
    _is_titled,
    _is_only_in_title,
    _is_sort_again,
    _is_come_back_to,
    _is_exchanged,
    _is_long_again,
    _is_all_said_again,
    _is_bare_again,
    _is_of_name,
    _is_beside_the_same,
)


def _are_apart(seen: Seen) -> bool:
    """Whether another time, place, name or sort is told, or anything else that makes them two figures."""
    sight, one, two = seen.pair.sight, seen.one, seen.two
    if _is_day_again(seen):
        return forbids(seen.pair)
    if one.unit != "date" and are_named_two(sight, one, two):
        return True
    if are_of_two_places(sight, one, two) or differ_in_sort(sight.said_of(one), sight.said_of(two)):
        return True
    return seen.is_name_new or forbids(seen.pair)


def _by_value(text: Text) -> dict[str, list[Claim]]:
    """The measures of a text by their values."""
    found: dict[str, list[Claim]] = defaultdict(list)
    for claim in text.claims:
        if is_measure(claim):
            found[str(claim.value)].append(claim)
    return found


def _is_told_elsewhere(text: Text, seen: Seen, again: dict[str, list[Claim]]) -> bool:
    """Whether the later value is told elsewhere, too: then it is another figure."""
    others = again[str(seen.two.value)][:MANY]
    return any(other is not seen.two and are_of_sort(text, seen.two, other) for other in others)
