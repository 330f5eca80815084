"""Whether two days are of one thing, and their steps out of order."""

from __future__ import annotations

import re
from collections.abc import Sequence

from qalam.checker.clauses import stems
from qalam.checker.patterns import as_pattern
from qalam.checker.readers.days.dated import is_before
from qalam.checker.readers.days.happenings import BUILT, THINGS, Happening
from qalam.checker.readers.days.moments import APPLIED, CLOSED, HELD, MOST, OPENED, STARTED, Moment, begins, ends
from qalam.checker.words.concepts.events import EVENTS

YEARS = 1500  # days that two steps lie apart at most
OF_REPAIR = 400  # days
BARE = 3  # words that name nothing else
OPENING = 3  # words with which it opens
LONG = 4  # letters of a word by which a thing is known
_BACK = as_pattern(
    r"\b(?:он[аои]|н?его|н?е[её]|них|ними?|ней|их|эт(?:от|а|о|ого|ой|ом|и|у|их)|данн\w+|сам(?:о|ого|ой|а|и)|котор\w+"
    r"|оның|осы|ол|бұл|аталған|сол|its|their|this|it|they)\b",
    re.I,
)
_LOOKS_BACK = as_pattern(r"(?:еді|болатын|болған|екен|-ды|[ғгқк][ае]н\W*\Z)(?![^\W\d])", re.I)
_FIGURE = as_pattern(r"(?<!\d)\d{1,3}(?!\d)")
_DONE_FIRST = as_pattern(r"(?<!\w)(?!тәртіп|кәсіп|қауіп|болып|деп)[^\W\d]{3,}[ыі]п\W*\Z", re.I)
_CAPITAL = "[A-ZА-ЯӘҒҚҢӨҰҮҺІ]"
_SMALL = "[a-zа-яёәғқңөұүһі]"
_PERSON = as_pattern(rf"{_CAPITAL}(?:\.|{_SMALL}+)\s?{_CAPITAL}{_SMALL}+")
_SEVERAL = as_pattern(
    r"(?<![№-])(?<!№ )\b([2-9]|[1-9]\d{1,2}|екі|үш|төрт|бес|дв[аеух]{1,2}|тр[иеёх]{1,3}|четыр\w+|пять)\s"
    r"(?:[^\W\d]+(?:ых|ие|ые)\s|жаңа\s)?"
    r"(?:мектеп|мектеб|школ|балабақша|сад(?:а|ов)?\b|детск|объект|нысан|дом(?:а|ов)\b|үй|аурухана|больниц|ауыл|сел|колледж)",
    re.I,
)
OF_PEOPLE = frozenset({"life", "career", "study", "office", "alive", "marriage", "service"})
OF_ROUNDS = frozenset({"rounds", "finals"})
TOLD_IN_ANY_ORDER = OF_PEOPLE - {"alive"} | OF_ROUNDS
OF_ONE_SENTENCE = frozenset(
    {"course", "licence", "alive", "contest", "exam", "answer", "paper", "programme", "meeting"}
)
FOLLOWED = frozenset({"of paper", "contract", "jury", "result", "tender"})


def are_out_of_order(one: Happening, two: Happening, first: Sequence[Moment], later: Sequence[Moment]) -> bool:
    """Whether what two tell, each in its moments, is of one thing and out of order."""
    if not _are_of_one(one, two):
        return False
    if (
        "prepare" not in one.told | two.told
        and _follows(one, two)
        and (_points_back(two) or not _are_named_apart(one, two, ""))
    ):
        return is_before(two.when.last, one.when.last, YEARS)
    if "then" in two.told and _apart(one, two) <= 1 and is_before(two.when.last, one.when.first, YEARS):
        return True
    is_only_before = "prepare" in one.told | two.told  # of what is prepared there is no other step
    return any(
        (not is_only_before or before.ladder == "course")
        and _may_be_one(one, two, before, behind)
        and _is_wrong_way(one, two, before, behind)
        for before in first
        for behind in later
        if before.ladder == behind.ladder
    )


def is_told_of_two_days(one: Happening, two: Happening) -> bool:
    """Whether the one day of an opening is told as another of the same month by what is said of its ceremony."""
    is_opening = "open" in one.told & two.told and "ceremony" in two.told and one.sentence is not two.sentence
    is_known = is_opening and "repair" not in one.things | two.things and not two.own & BUILT - one.own
    days = [each.when.first for each in (one, two) if each.when.first == each.when.last and each.when.first[2]]
    are_two = len(days) == 2 and days[0][1] == days[1][1] and days[0][2] != days[1][2]
    return is_known and are_two and _are_of_one(one, two) and not _are_named_apart(one, two, "works")


def is_told_in_a_row(one: Happening, two: Happening) -> bool:
    """Whether a Kazakh sentence tells two acts one behind the other, the first in the form of what is done before,
    and the second is earlier: '… сатып алынып, … орнатылды'."""
    return (
        one.sentence is two.sentence
        and is_before(two.when.last, one.when.first, YEARS)
        and _are_of_one(one, two)
        and not _are_named_apart(one, two, "")
        and _DONE_FIRST.search(one.said) is not None
        and not _are_figures_of_years(one, two)
        and not {one.when.sort, two.when.sort} & {"of", "until"}
        and not (two.when.sort == "range" and not two.when.first[1])  # years that an audit is about
        and not {"other", "of paper"} & (one.told | two.told)
    )


def _are_figures_of_years(one: Happening, two: Happening) -> bool:
    """Whether two years are those of figures that are compared: '2024 жылы 47 түлек қатысып, 2023 жылы 42 түлек'."""
    are_years = not (one.when.first[1] or two.when.first[1])
    return are_years and _FIGURE.search(f"{one.said} {two.said}") is not None


def _is_wrong_way(one: Happening, two: Happening, first: Moment, later: Moment) -> bool:
    """Whether of two moments of one ladder the later step has the earlier day."""
    ladder = first.ladder
    most = OF_REPAIR if _is_of_repair(one, two, ladder) else MOST.get(ladder, YEARS)
    if ladder == "turn":
        are_shifts = one.when.sort == two.when.sort == "range" and "lessons" in one.things & two.things
        is_far = one.sentence is two.sentence or not (later.first[1] and first.first[1])
        most = YEARS if is_far else most
        return later.step == first.step + 1 and is_before(later.first, first.last if are_shifts else first.first, most)
    if first.step < later.step:
        return is_before(later.last, first.first, most) and not (ladder == "paper" and _is_back_dated(one, two))
    is_back = _looks_back(one, two, ladder) or (ladder == "contest" and _is_entered(one, two, first, later))
    return first.step > later.step and is_back and is_before(first.last, later.first, most)


def _is_entered(one: Happening, two: Happening, first: Moment, later: Moment) -> bool:
    """Whether one enters what was told right before."""
    steps = first.step, later.step
    return steps == (CLOSED, APPLIED) or (
        steps == (HELD, CLOSED) and two.own == {"application"} and _apart(one, two) == 1
    )


def _may_be_one(one: Happening, two: Happening, first: Moment, later: Moment) -> bool:
    """Whether nothing tells that two moments of a ladder are of other things."""
    ladder, steps = first.ladder, {first.step, later.step}
    if ladder == "turn":
        return True
    are_turns = bool(one.ordinal and two.ordinal and one.ordinal != two.ordinal)
    are_other = _are_of_others(one, two) if ladder in OF_PEOPLE else _are_named_apart(one, two, ladder)
    are_other = are_other and "named" not in two.told  # what it was called
    if are_other or (are_turns and ladder not in OF_ROUNDS):
        return False
    if ladder == "span":
        return _is_one_span(one, two)
    if ladder in {"course", "stand", "paper"}:
        is_told_back = ladder == "paper" and first.step > later.step == 0  # it may put up another to be discussed
        return not is_told_back and (one.sentence is two.sentence or _points_back(two) or _is_named_again(one, two))
    if ladder == "contest":  # held while papers are taken in, or examined for all before
        is_of_a_day = any("contest" in each.told and each.when.first == each.when.last for each in (one, two))
        is_open = steps == {CLOSED, HELD} and not is_of_a_day
        return not is_open and not (steps == {OPENED, HELD} and "exam" in one.own | two.own)
    is_of_old = first.step > later.step and first.step > STARTED
    return not (_is_of_repair(one, two, ladder) and is_of_old)


def _is_of_repair(one: Happening, two: Happening, ladder: str) -> bool:
    """Whether something is repaired, which was built long before."""
    return ladder == "works" and "repair" in one.things | two.things


def _is_back_dated(one: Happening, two: Happening) -> bool:
    """Whether a paper says that it holds from the first of a month on, as it may before it was signed."""
    return any("in force" in each.told and each.when.sort == "from" and each.when.first[2] == 1 for each in (one, two))


def _is_one_span(one: Happening, two: Happening) -> bool:
    """Whether a beginning and an end may be of one thing: the later names no other, and is told with the first."""
    if two.own:
        return bool(two.own & one.things)
    if one.sentence is two.sentence or _points_back(two) or _is_its_ceremony(two) or len(two.said.split()) <= BARE:
        return True
    words = [{word for word in stems(each.said) if len(word) >= LONG} for each in (one, two)]
    return bool(words[0] & words[1])


def _is_named_again(one: Happening, two: Happening) -> bool:
    """Whether the second opens with a noun of the first: 'жиын … өтті. Жиынның шеруі …'. A school or another place has
    many things."""
    opening = " ".join(two.said.split()[:OPENING])
    first, later = ([word for word in stems(said) if len(word) >= LONG] for said in (one.said, opening))
    later = [word for word in later if not EVENTS.named_in(word) & BUILT]
    return any(word.startswith(other) or other.startswith(word) for word in later for other in first)


def _looks_back(one: Happening, two: Happening, ladder: str) -> bool:
    """Whether what is told later is an earlier step of the same thing, not the first of the next one."""
    is_same = one.sentence is two.sentence
    if ladder in TOLD_IN_ANY_ORDER:
        return True
    if ladder in OF_ONE_SENTENCE:
        return is_same or _points_back(two)
    if two.own & BUILT - one.own:
        return False
    if _is_its_ceremony(two):
        return _apart(one, two) <= 1
    is_going_on = ladder == "works" and (bool(two.own) or "foundation" in two.told)
    is_near = _apart(one, two) <= 1 and (
        (is_same and ladder != "span") or is_going_on or _LOOKS_BACK.search(two.said) is not None
    )
    return is_near or _points_back(two)


def _is_its_ceremony(two: Happening) -> bool:
    """Whether something is solemnly opened that needs no name: what was told right before."""
    return two.told >= {"ceremony", "open"} and not two.own


def _points_back(two: Happening) -> bool:
    return _BACK.search(two.said) is not None


def _apart(one: Happening, two: Happening) -> int:
    return two.sentence.number - one.sentence.number


def _follows(one: Happening, two: Happening) -> bool:
    """Whether the one is said to have come before the other: 'after the works were all in', 'on the order'."""
    if one.when.sort == "of" and "after" in one.told and one.sentence is two.sentence:  # 'согласно приказу от …'
        return two.when.sort not in {"of", "from"}
    is_over = bool(two.before & {"end", "close"})
    if is_over and one.when.sort not in {"until", "range"} and not one.told & {"end", "close"}:
        return False
    return bool(two.before & THINGS & one.things or two.before & one.told & FOLLOWED)


def _are_of_one(one: Happening, two: Happening) -> bool:
    """Whether nothing tells that two happenings are of other things, whatever their steps."""
    if (one.told | two.told) & {"other", "moved"} or one.row != two.row:
        return False
    objects = [each.own & BUILT for each in (one, two)]
    counts = [{count[:3] for count in _SEVERAL.findall(each.said)} for each in (one, two)]
    are_many = counts[0] != counts[1] and not (one.sentence is two.sentence and begins(one) and ends(two))
    if are_many or (objects[0] and objects[1] and not objects[0] & objects[1]):
        return False
    return "new" not in two.told or (one.sentence is two.sentence and bool(two.own))


def _are_named_apart(one: Happening, two: Happening, ladder: str) -> bool:
    """Whether the names tell that it is another thing: the later has names that the first has not."""
    if ladder == "contest" and {"contest", "exam"} & one.own & two.own and one.marks ^ two.marks:
        return True
    if one.sentence is two.sentence:
        return ladder != "paper" and bool(one.names and two.names and not one.names & two.names)
    return bool(two.marks - one.marks if ladder in OF_ROUNDS else two.names - one.names)


def _are_of_others(one: Happening, two: Happening) -> bool:
    """Whether two days are of the lives of two people."""
    if "relative" in one.told | two.told:
        return True
    return one.sentence is not two.sentence and _PERSON.search(two.said) is not None
