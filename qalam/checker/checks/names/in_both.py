"""One school, place, person or grade in two lists of which one leaves out those of the other, in whatever words."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from qalam.checker.checks.names.apart import (
    are_all_of_one_name,
    are_apart,
    are_given_twice,
    are_kept_apart,
    are_teams,
    contests_of,
    count_each,
    is_renewed,
    say_each_in_one,
    win_two,
)
from qalam.checker.checks.names.columns import columns_of
from qalam.checker.checks.names.in_one import (
    leads_two,
    numbered_twice,
    officers_among,
    things_twice,
    twice_in,
    wins_two_of,
)
from qalam.checker.checks.names.lists import Entry, NameList, Reader, is_person
from qalam.checker.checks.names.names import SAME_LIST, TWICE
from qalam.checker.checks.names.ruled import are_namesakes, twice_under_rule
from qalam.checker.claims import Claim
from qalam.checker.findings import Finding, Severity
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.proper_names import Name, names_in, same_name
from qalam.checker.relations.relation import Relation
from qalam.checker.text import Text
from qalam.checker.words.contests.awards import NAMED_AFTER, TAUGHT_BY
from qalam.checker.words.names.excluding import SPEAKS
from qalam.kernel.trilingual import Trilingual

TWO_MEDALS = Trilingual(
    kk="«{name}» екі бірдей марапаттың тізімінде тұр. Бір қатысушы бір ғана марапат алса, есімдердің бірін түзетіңіз.",
    ru="«{name}» стоит в перечнях двух наград. Если участник получает одну, исправьте одно из имён.",
    en="'{name}' stands in the lists of two prizes. If each participant gets one, correct one of the names.",
)
OF_ONE = Trilingual(kk=TWICE.kk, ru=TWICE.ru, en=TWICE.en)  # where nothing but one name tells it
_SPEAKS = words_pattern("|".join(SPEAKS), re.I)
_NOT_OF_THEM = as_pattern(rf"(?:{'|'.join((*TAUGHT_BY, *NAMED_AFTER))})[^,;\n]{{0,24}}\Z", re.I)
_MANY_THERE = as_pattern(
    r"(?<![\d№])(?!(?:19|20)\d\d\s(?:жыл|год))\d[\d \u00a0]*\s[^\W\d]{3,}(?:\s[^\W\d]+){0,2}\s\W?(?:в|во|at|in)?\s?"
)
_PEOPLE_OF = as_pattern(
    r"\b(?:дет|учени|школьни|учител|педагог|жител|children|pupils|teachers)[^\W\d]*\s(?:из|from)\b", re.I
)
_SPECIAL = as_pattern(r"специальн|спецприз|приз[^\W\d]* (?:жюри|зрит)|номинац|арнайы|көрермен|special|jury", re.I)
BACK = 3  # sentences from one list to the other
LATEST = 6  # lists kept to compare with
MOST = 8  # names that two lists share by a slip; headed lists before or behind two of them that are counted with them
BEHIND = 120  # characters behind the later list in which a name may be spoken of again
BEFORE = 40  # characters before a name in which it is said to be a teacher's


def check_in_both(text: Text, relations: Sequence[Relation], known: Sequence[Finding]) -> list[Finding]:
    """Findings about names that stand in two lists near one another, where no other check found one."""
    told = [(finding.start, finding.end) for finding in known if finding.kind == "duplicate-name"]
    counted = sorted((one for one in relations if one.kind == "names" and one.whole), key=_start)
    found: list[Finding] = []
    for chain in _chains(text):
        pairs = sorted(_pairs(text, chain), key=lambda pair: pair[2] is OF_ONE)  # lists that say so come first
        named: list[Name] = []
        for one, two, message, sure in pairs:
            if message is OF_ONE and any(same_name(two, name) for name in named):
                continue
            named.append(two)
            if are_namesakes(text, one, two) or (message is TWO_MEDALS and _is_special(text, one, two)):
                continue
            if not any(start < two.end and one.start < end for start, end in told):
                found.append(_finding(text, (one, two), message, _counts(counted, one, two), sure=sure))
    told += [(finding.start, finding.end) for finding in found]
    for one, two in twice_under_rule(text):
        if not any(start < two.end and one.start < end for start, end in told) and not are_namesakes(text, one, two):
            found.append(_finding(text, (one, two), TWO_MEDALS, (), sure=True))
    for thing in (*things_twice(text), *numbered_twice(text)):
        if are_namesakes(text, thing, thing):
            continue
        words = SAME_LIST.fill(name=thing.parts[0])
        found.append(Finding("duplicate-name", "warning", (), words, "1", "2", thing.end, thing.start))
    return found


def _pairs(text: Text, chain: list[NameList]) -> Iterator[tuple[Name, Name, Trilingual, bool]]:
    """The names that neighbouring lists hold twice, each with what to say of it."""
    indexes = [_by_index(one) for one in chain]
    yield from ((one, two, SAME_LIST, True) for one, two in leads_two(text, chain))
    for place, later in enumerate(chain):
        yield from ((one, two, SAME_LIST, sure) for one, two, sure in twice_in(text, later))
        yield from ((one, two, TWO_MEDALS, True) for one, two in wins_two_of(text, later))
        near = [at for at in range(max(0, place - LATEST), place) if _is_near(chain, at, place)]
        for at in near:
            yield from ((one, two, SAME_LIST, True) for one, two in officers_among(text, chain[at], later))
            if indexes[at].keys().isdisjoint(indexes[place]):
                continue
            for one, two, message, sure in _shared(text, chain, at, place, indexes[at]):
                if not _is_named_behind(text, later, two):
                    yield one, two, message, sure


def _is_special(text: Text, *names: Name) -> bool:
    """Whether a name stands beside a prize that is given besides a place: 'Бекова – приз жюри'."""
    return any(_SPECIAL.search(text.content, name.end, min(name.end + BEFORE, len(text.content))) for name in names)


def _start(relation: Relation) -> int:
    return relation.whole.start if relation.whole else 0


def _counts(counted: list[Relation], one: Name, two: Name) -> tuple[Claim, ...]:
    """The numbers of the names of the lists in which two stand, where these are told."""
    wholes = []
    for name in (one, two):
        place = bisect_right(counted, name.start, key=_start)
        wholes += [relation.whole for relation in counted[max(0, place - 1) : place] if name.start < relation.end]
    return tuple({claim.id: claim for claim in wholes if claim}.values())


def _finding(
    text: Text, names: tuple[Name, Name], message: Trilingual, counts: tuple[Claim, ...], *, sure: bool
) -> Finding:
    """That a name stands in both lists."""
    one, two = names
    name = text.content[two.start : two.end].strip("«»“”")
    label = f"№{name}" if two.kind.startswith("number") else name
    severity: Severity = "warning" if sure else "note"
    return Finding("duplicate-name", severity, counts, message.fill(name=label), "1", "2", two.end, one.start)


def _chains(text: Text) -> Iterator[list[NameList]]:
    """The lists of the text, cut where none of the later is near one of those before."""
    chain: list[NameList] = []
    for one in Reader(text).lists():
        if chain and one.sentence - chain[-1].last > BACK:
            yield chain
            chain = []
        chain.append(one)
    yield chain
    yield list(columns_of(text))


def _is_near(chain: list[NameList], at: int, place: int) -> bool:
    """Whether few sentences stand between two lists, or nothing but headed lists."""
    if chain[place].sentence - chain[at].last <= BACK:
        return True
    return place - at <= LATEST and all(
        one.is_headed and two.is_headed and two.sentence - one.last <= 1
        for one, two in zip(chain[at:place], chain[at + 1 : place + 1], strict=True)
    )


def _is_named_behind(text: Text, later: NameList, name: Name) -> bool:
    """Whether the text goes on to speak of a school or a place behind its list: it stands there twice on purpose."""
    end = min(len(text.content), later.end + BEHIND)
    return not is_person(name) and any(
        same_name(one, name) for one in names_in(text.content, later.end, end, opens=False)
    )


def _shared(
    text: Text, chain: list[NameList], at: int, place: int, index: dict[str, list[Entry]]
) -> Iterator[tuple[Name, Name, Trilingual, bool]]:
    """The names of two lists of which one leaves out those of the other."""
    first, later = chain[at], chain[place]
    seen: dict[int, tuple[Entry, Entry]] = {
        two.name.start: (one, two)
        for two in later.entries
        for one in index.get(two.name.index, ())
        if same_name(one.name, two.name)
    }
    pairs = [pair for pair in seen.values() if _is_of_them(text, first, pair[0]) and _is_of_them(text, later, pair[1])]
    if not 0 < len(pairs) <= MOST:
        return
    once = are_given_twice(first, later) and not (_are_numbers(pairs) and "(" in first.said + later.said)
    pairs = [pair for pair in pairs if once or not _are_places_of_many(first, later, pair[1].name)]
    if not pairs:
        return
    least = min(len(_alike(one, two.name)) for _, two in pairs for one in (first, later))
    if len(pairs) * 2 > least and len(pairs) > 1:
        return
    listed = [pair for pair in pairs if _are_lists(first, later, pair[1].name, once=once)]
    lists = _headed(chain, at, place)
    each = count_each(text, lists, len(pairs)) if listed and not once else None
    if each is False:
        return
    if listed and (
        each
        or once
        or are_apart(text, first, later, is_next=place == at + 1)
        or say_each_in_one(text, first, later)
        or are_kept_apart(text, first, later)
    ):
        sure = not (once and is_renewed(first, later))
        yield from ((one.name, two.name, TWICE, sure) for one, two in listed)
        return
    if listed and are_all_of_one_name(text, first, later):
        yield from ((one.name, two.name, OF_ONE, True) for one, two in listed)
        return
    for one, two in pairs:
        if not (is_person(two.name) or are_teams(first, later, two.name)):
            continue
        is_of_one = _are_of_one_contest(chain, at, place)
        if (is_of_one and win_two(text, lists, first, later, (one, two))) or say_each_in_one(text, first, later):
            yield one.name, two.name, TWO_MEDALS, True


def _by_index(one: NameList) -> dict[str, list[Entry]]:
    index: dict[str, list[Entry]] = {}
    for entry in one.entries:
        index.setdefault(entry.name.index, []).append(entry)
    return index


def _are_of_one_contest(chain: list[NameList], at: int, place: int) -> bool:
    contests = contests_of(chain[: place + 1])
    return contests[at] == contests[place]


def _are_numbers(pairs: list[tuple[Entry, Entry]]) -> bool:
    return all(two.name.kind.startswith("number") for _, two in pairs)


def _headed(chain: list[NameList], at: int, place: int) -> list[NameList]:
    """The headed lists right before, between and behind two of them."""
    if not all(one.is_headed for one in chain[at : place + 1]):
        return chain[at : place + 1]
    first, last = max(0, at - MOST), min(len(chain), place + MOST) - 1
    while at > first and chain[at - 1].is_headed and chain[at].sentence - chain[at - 1].last <= 1:
        at -= 1
    while place < last and chain[place + 1].is_headed and chain[place + 1].sentence - chain[place].last <= 1:
        place += 1
    return chain[at : place + 1]


def _is_of_them(text: Text, one: NameList, entry: Entry) -> bool:
    """Whether a name is none of a teacher's or of whom a school is called after."""
    before = text.content[max(one.start, entry.name.start - BEFORE) : entry.name.start]
    return not (is_person(entry.name) and _NOT_OF_THEM.search(before) and not one.is_headed)


def _are_places_of_many(first: NameList, later: NameList, name: Name) -> bool:
    """Whether a place stands in two lists of places that each tell how much is there, or of people from there:
    some of both may be in it."""
    is_place = name.kind == "word" and len(name.parts) == 1
    lists = (first, later)
    are_counted = all(_MANY_THERE.search(one.told) is not None for one in lists)
    return is_place and (are_counted or any(_PEOPLE_OF.search(one.said) is not None for one in lists))


def _alike(one: NameList, name: Name) -> list[Name]:
    """The names of a list of one sort with a name: people, grades, or places and schools however they are called."""
    if is_person(name):
        return [other for other in one.names if other.kind == "word"]
    if name.kind == "grade":
        return one.named("grade")
    return [other for other in one.names if other.kind != "grade" and not is_person(other)]


def _are_lists(first: NameList, later: NameList, name: Name, *, once: bool) -> bool:
    """Whether both hold names of this kind; a person may be the only one of one of them."""
    counts = sorted(len(_alike(one, name)) for one in (first, later))
    if is_person(name) and (_SPEAKS.search(first.told) or _SPEAKS.search(later.told)):
        return False
    return counts[0] >= 2 or ((is_person(name) or (once and name.kind in {"word", "quoted"})) and counts[1] >= 2)
