"""Whether two lists keep their names apart: what is said of the one leaves out what is said of the other, or the text
says that nobody stands in two."""

from __future__ import annotations

import re

from qalam.checker.checks.names.lists import RANK, Entry, NameList, is_person
from qalam.checker.clauses import stems
from qalam.checker.needed import Pattern
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.proper_names import Name
from qalam.checker.readers.days.poles import stand_apart
from qalam.checker.relations.lists.headed import denies
from qalam.checker.text import Text
from qalam.checker.words.contests.contests import AT_MOST_ONE, EACH_ONE, SEVERAL_CONTESTS
from qalam.checker.words.contests.ranks import (
    MORE_CONTESTS,
    NOMINATIONS,
    OF_TEAMS,
    OLYMPIAD,
    ONE_ONLY,
    OTHER_WORDS,
    TEAMS_ADDED,
)
from qalam.checker.words.names.apart import EACH_IN_ONE, IN_BOTH, KEPT_APART, NO_NAMESAKES, SEVERAL_WELL, SORTS, TIMES
from qalam.checker.words.names.excluding import LEVELS, ON_PURPOSE, THE_REST, TOPICS
from qalam.checker.words.names.groups import BROUGHT, CAME, FIRST, GROUPS, LEADERS, ORGANISED
from qalam.checker.words.names.groups import TEAMS as TEAM_WORDS
from qalam.checker.words.names.once import CARRIED_ON, OPENED, RENEWED
from qalam.checker.words.units.units import NOUNS

_TIMES = [words_pattern(words, re.I) for words in TIMES]
_REST = as_pattern("|".join(THE_REST), re.I)
_ON_PURPOSE = as_pattern("|".join(ON_PURPOSE), re.I)
_LEVELS, _TOPICS = ([words_pattern(words, re.I) for words in row] for row in (LEVELS, TOPICS))
_GROUP_NOUN = rf"(?P<noun>{'|'.join(GROUPS)})"
_GROUP = as_pattern(
    rf"(?:\b(?:(?P<digit>[1-9])(?:-?(?:ші|шы|ая|я|й|ый|ой|е|ю|ую|м))?|(?P<roman>[IІ]{{1,3}}|I?V)"
    rf"|(?:{'|'.join(f'(?P<n{place}>{words})' for place, words in enumerate(FIRST, 1))})[^\W\d]*"
    rf"|(?P<letter>(?-i:[А-ЕӘ])))|«(?P<quoted>[^«»\n]{{1,30}})»)\s?-?\s?{_GROUP_NOUN}",
    re.I,
)
_GROUP_BEHIND = as_pattern(
    rf"\b{_GROUP_NOUN}[^\W\d]*\s(?:№\s?(?P<digit>\d{{1,2}})|(?P<letter>(?-i:[А-ЕӘ]))\b|«(?P<quoted>[^«»\n]{{1,30}})»)",
    re.I,
)
_CLASS = as_pattern(
    r"\b(?P<digit>1[0-2]|[1-9])\s?-?\s?[«\"“]?(?P<letter>[А-ЕӘA-F])[»\"”]?\s?-?\s?(?:сынып|сыныб|класс)"
)
_TEACHERS = as_pattern(r"мұғалім|сабақ|педагог|учител|преподава|ведут|ведёт|teacher", re.I)
_LEADERS = words_pattern("|".join(LEADERS), re.I)
_ORDINAL = as_pattern(r"втор|трет|екінші|үшінші|second|third", re.I)
_ASIDE = as_pattern(r"\([^()\n]*\)")
_BROUGHT = [words_pattern(words, re.I) for words in BROUGHT]
_CAME = words_pattern("|".join(CAME), re.I)
_CARRIED_ON = words_pattern("|".join(CARRIED_ON), re.I)
_DONE = words_pattern("|".join((*OPENED, *RENEWED)), re.I)
_RENEWED = words_pattern("|".join(RENEWED), re.I)
_ORGANISATION = words_pattern(
    "|".join(stem for unit, _, stems in NOUNS if unit == "organisations" for stem in stems), re.I
)
_SORTS = [words_pattern(words, re.I) for words in SORTS]
_YEAR = as_pattern(r"\b(?:19|20)\d\d\b")
_EACH_IN_ONE = words_pattern("|".join((*EACH_IN_ONE, *EACH_ONE, *AT_MOST_ONE, *ONE_ONLY)), re.I)
_MORE = words_pattern("|".join((*MORE_CONTESTS, *SEVERAL_CONTESTS)), re.I)
_TEAMS_ADDED = words_pattern("|".join(TEAMS_ADDED), re.I)
_OF_TEAMS = words_pattern("|".join((*TEAMS_ADDED, *OF_TEAMS)), re.I)
_TEAM, _ORGANISED = (words_pattern("|".join(words), re.I) for words in (TEAM_WORDS, ORGANISED))
_OLYMPIAD = as_pattern(OLYMPIAD, re.I)
_OTHER_WORDS = words_pattern("|".join(OTHER_WORDS), re.I)
_NOMINATION = words_pattern(NOMINATIONS, re.I)
_SEVERAL_WELL = words_pattern("|".join(SEVERAL_WELL), re.I)
_CLASS_OF_PUPIL = as_pattern(r"\d{1,2}\s?-?\s?[^\W\d]+")
_THEME = as_pattern(r"\bпо\s([^\W\d]{3,5})[^\W\d]*(?:у|ю|е|и|ам|ям)\b|([^\W\d]{3,5})[^\W\d]*\sбойынша")
_SUBJECT = as_pattern(
    r"\b(?!школ|мекте|гимнази|лице|район|аудан|сынып|класс|колледж|облыс|област|интернат|қала\b|город)"
    r"[a-zа-яёәғқңөұүһі][^\W\d]{4,}"
)
_KEPT_APART = words_pattern("|".join(KEPT_APART), re.I)
_NO_NAMESAKES, _IN_BOTH = (words_pattern("|".join(words), re.I) for words in (NO_NAMESAKES, IN_BOTH))
_WITHOUT = as_pattern(
    r"\bне\s(?!только|менее|более|ме?нее|раз\b|считая|больше|меньше)[^\W\d]{3,}|\bбез\s(?:[^\W\d]+\s)?(?:наград|приз|медал|мест|диплом|грамот|балл"
    r"|путёвк|путевк)|[^\W\d]{2,}(?:ма|ме|ба|бе|па|пе)(?:й\b|ған|ген|йтын|йтін|ды\b|ді\b)[^\W\d]*|(?:жүлде|марапат|орын|медаль)[^\W\d]*с[ыі]з\b"
    r"|\bnot\b|\bwithout\b",
    re.I,
)
LEAST = 2  # letters in which the forms of a noun are alike: 'топ', 'тобы'
REACH_OF_RULE = 12  # sentences from the rule that keeps bodies apart to their lists
FAR = 1000  # characters of them
REACH = 3  # sentences around two lists in which is told what holds of all
PEOPLE, ORGANISATIONS = "people", "organisations"
TEAMS = ("команд", "топ")


def are_all_of_one_name(text: Text, first: NameList, later: NameList) -> bool:
    """Whether the text says that no two people have one name, and of neither list that its people are in both."""
    if not (first.people and later.people) or any(_IN_BOTH.search(one.full) for one in (first, later)):
        return False
    if _are_of_other_things(_head(first), _head(later), levels=False) or _SEVERAL_WELL.search(first.said + later.said):
        return False
    return have_no_namesakes(text, first, later)


def have_no_namesakes(text: Text, first: NameList, later: NameList) -> bool:
    """Whether the sentences around say that no two people have one name."""
    start, end = _sentences_around(text, first, later)
    return _NO_NAMESAKES.search(text.content, text.sentences[start].start, text.sentences[end].end) is not None


def _head(one: NameList) -> str:
    return one.head or one.said


def are_apart(text: Text, first: NameList, later: NameList, *, is_next: bool) -> bool:
    """Whether what is said of each of two lists leaves out the names of the other."""
    one, two = first.said, later.said
    if any(_ON_PURPOSE.search(each.full) for each in (first, later)) or lead_groups(one, two):
        return False
    if _are_of_two_groups(first, later) or are_given_twice(first, later):
        return True
    if _are_of_other_things(_head(first), _head(later)):
        return False
    if first.people and later.people and bool(_WITHOUT.search(one)) != bool(_WITHOUT.search(two)):
        return True
    if is_next and _REST.search(two) and not _REST.search(one):
        return True
    are_at_poles = stand_apart(one, two) or stand_apart(first.full, later.full)
    return are_at_poles or denies(one, two) or denies(two, one)


def _are_of_other_things(one: str, two: str, *, levels: bool = True) -> bool:
    """Whether each of two clauses names another year, level or topic than the other."""
    named = ([set(words.findall(said.lower())) for said in (one, two)] for words in (_YEAR, _THEME))
    if any(first and later and not first & later for first, later in named):
        return True
    return (levels and _name_others(one, two, _LEVELS)) or _name_others(one, two, _TOPICS)


def lead_groups(one: str, two: str) -> bool:
    """Whether two lists are of those who lead numbered groups, and may lead both."""
    return _ORDINAL.search(two) is not None and all(_LEADERS.search(_ASIDE.sub(" ", said)) for said in (one, two))


def say_each_in_one(text: Text, first: NameList, later: NameList) -> bool:
    """Whether the sentences around say that each stands in one list or gets one prize, and both lists are such."""
    are_lists = (first.is_headed and later.is_headed) or all(
        _rank(one) or _NOMINATION.search(one.said) for one in (first, later)
    )
    are_lists = are_lists or _name_others(first.said, later.said, _TIMES)
    are_lists = are_lists or min(len(first.people), len(later.people)) > 1
    is_none = _SEVERAL_WELL.search(first.said) or _SEVERAL_WELL.search(later.said)
    return bool(are_lists and not is_none) and is_each_in_one(text, first, later)


def is_each_in_one(text: Text, first: NameList, later: NameList) -> bool:
    """Whether a sentence around says that each stands in one list or gets one prize."""
    start, end = _sentences_around(text, first, later)
    return any(_says_each_in_one(text, number) for number in range(start, end + 1))


def _says_each_in_one(text: Text, number: int) -> bool:
    sentence = text.sentences[number]
    search = _EACH_IN_ONE.search
    return text.is_so(
        "each in one list", number, lambda: search(text.content, sentence.start, sentence.end) is not None
    )


def win_two(text: Text, lists: list[NameList], first: NameList, later: NameList, entries: tuple[Entry, Entry]) -> bool:
    """Whether two of neighbouring lists are of two places or medals of one contest, in which a person wins one."""
    ranks = [_rank(one) for one in (first, later)]
    if not (ranks[0] and ranks[1]) or ranks[0] == ranks[1]:
        return False
    said = (first.said, later.said)
    start, end = _around(text, first, later)
    lead = text.content[start : lists[0].start].rstrip()
    lead = lead.rpartition("\n")[2] if lead.endswith(":") else lead  # which of several contests it is
    near = " ".join((lead, *said, text.content[later.end : end] if not lead.endswith(":") else ""))
    if _has_more(near, are_of_teams=not is_person(entries[1].name)) or any(_ON_PURPOSE.search(one) for one in said):
        return False
    if sum(words.search(near) is not None for words in _TOPICS) > 1:
        return False
    notes = [_subject(entry.note) for entry in entries]
    differ = notes[0] and notes[1] and notes[0] != notes[1]
    return not differ and not any(_name_others(*said, sorts) for sorts in (_LEVELS, _TOPICS))


def are_teams(first: NameList, later: NameList, name: Name) -> bool:
    """Whether two lists of places hold teams told by their own names, not by those of their schools."""
    said = (first.full, later.full)
    is_named = name.kind == "quoted" and all(_rank(one) for one in (first, later))
    return is_named and any(_TEAM.search(one) for one in said) and not any(_ORGANISED.search(one) for one in said)


def _has_more(said: str, *, are_of_teams: bool) -> bool:
    """Whether several contests are spoken of: a rank of teams that only adds up what each has won is none, and of an
    olympiad 'соревнования' are no others."""
    said = (_OF_TEAMS if are_of_teams else _TEAMS_ADDED).sub(" ", said)
    return _MORE.search(_OTHER_WORDS.sub(" ", said) if _OLYMPIAD.search(said) else said) is not None


def _subject(note: str) -> str:
    """The first word behind a person that names no school and no place: '(физика)', ', 9 класс, химия'."""
    word = _SUBJECT.search(_CLASS_OF_PUPIL.sub(" ", note))
    return word.group().lower() if word else ""


def are_kept_apart(text: Text, first: NameList, later: NameList) -> bool:
    """Whether a sentence before says that nobody may be in both bodies, which it names as the headings do."""
    one, two = (_long(one.head) for one in (first, later))
    if not (one - two and two - one):
        return False
    before = text.sentences[max(0, first.sentence - REACH_OF_RULE) : first.sentence]
    rules = (text.content[sentence.start : sentence.end] for sentence in before)
    return any(one | two <= _long(said) for said in rules if _KEPT_APART.search(said))


def _long(said: str) -> frozenset[str]:
    return frozenset(word for word in stems(said) if len(word) > LEAST)


def count_each(text: Text, lists: list[NameList], shared: int) -> bool | None:
    """Whether the text counts as many people or schools as neighbouring lists have names, each taken once; no answer
    where it counts neither these nor those but for the ones named twice."""
    are_people = bool(lists[0].people)
    if not are_people and not all(one.head.rstrip().endswith(":") for one in lists):
        return None
    names = sum(len(one.people if are_people else one.entries) for one in lists)
    units = {PEOPLE} if are_people else {ORGANISATIONS}
    values = {
        int(claim.value)
        for claim in text.claims_within(*_around(text, lists[0], lists[-1]))
        if claim.unit in units or (PEOPLE not in units and claim.noun.lower().startswith(TEAMS))
    }
    if (names in values) == (names - shared in values):
        return None
    return names in values


def _around(text: Text, first: NameList, later: NameList) -> tuple[int, int]:
    """The sentences around two lists, of long ones what is near."""
    one, two = _sentences_around(text, first, later)
    start, end = text.sentences[one].start, text.sentences[two].end
    return max(start, first.start - FAR), min(end, later.end + FAR)


def _sentences_around(text: Text, first: NameList, later: NameList) -> tuple[int, int]:
    return max(0, first.sentence - REACH), min(len(text.sentences) - 1, later.last + REACH)


def contests_of(lists: list[NameList]) -> list[int]:
    """The contest of each list by number: where a prize is told again, another has begun, but for two lines of one
    prize, one below the other."""
    found: list[int] = []
    contest, last = 0, ""
    seen: set[str] = set()
    for one in lists:
        rank, head = _rank(one), one.head.casefold()
        if rank and rank in seen and not (head and head == last):
            contest, seen = contest + 1, set()
        seen.add(rank)
        found.append(contest)
        last = head if rank else last
    return found


def _rank(one: NameList) -> str:
    """The only place or medal that a list names."""
    ranks = {match.lastgroup or "" for match in RANK.finditer(one.full)}
    return ranks.pop() if len(ranks) == 1 else ""


def _name_others(first: str, later: str, sorts: list[Pattern]) -> bool:
    """Whether each of two clauses names another level, topic or step."""
    named = [{place for place, words in enumerate(sorts) if words.search(said)} for said in (first, later)]
    return bool(named[0] and named[1]) and not named[0] & named[1]


def _are_of_two_groups(first: NameList, later: NameList) -> bool:
    """Whether each names one group, and each another, by number, letter or name: '1-ағым', 'Б тобы', 'группа «Луч»'."""
    groups = [_groups(one) for one in (first, later)]
    if any(len(named) != 1 for named in groups):
        return False
    (one, number), (two, other) = (named.pop() for named in groups)
    return one == two and number != other


def _groups(one: NameList) -> set[tuple[str, str]]:
    said = _ASIDE.sub(" ", one.head or one.said)
    if _LEADERS.search(said):
        return set()
    found = {(group["noun"].lower()[:LEAST], _number(group)) for group in _GROUP.finditer(said)}
    found |= {
        (group["noun"].lower()[:LEAST], group["digit"] or (group["letter"] or group["quoted"]).casefold())
        for group in _GROUP_BEHIND.finditer(said)
    }
    if not found and one.is_headed and len(one.people) > 1 and not _TEACHERS.search(one.told):
        found = {("class", group["digit"] + group["letter"].upper()) for group in _CLASS.finditer(said)}
    return found


def _number(group: re.Match[str]) -> str:
    roman = (group["roman"] or "").upper().replace("І", "I")
    told = {"I": "1", "II": "2", "III": "3", "IV": "4", "V": "5"}.get(roman)
    words = next(
        (name[1:] for name, said in group.groupdict().items() if name[0] == "n" and name[1:].isdigit() and said), ""
    )
    return group["digit"] or told or words or (group["letter"] or group["quoted"] or "").casefold()


def are_given_twice(first: NameList, later: NameList) -> bool:
    """Whether two clauses tell, each of its own year, that the same thing came to places, or that schools or gardens
    were opened or repaired, as happens once."""
    one, two = first.said, later.said
    years = [set(_YEAR.findall(said)) for said in (one, two)]
    if not (years[0] and years[1]) or years[0] & years[1] or _CARRIED_ON.search(one) or _CARRIED_ON.search(two):
        return False
    if all(_CAME.search(said) for said in (one, two)) and any(
        thing.search(one) and thing.search(two) for thing in _BROUGHT
    ):
        return True
    said = (f"{one} {two}",) if first.last == later.sentence else (one, two)
    is_meant = any(_ORGANISATION.search(each) for each in (one, two)) and not _name_others(one, two, _SORTS)
    is_of_one = all(bool(topic.search(one)) == bool(topic.search(two)) for topic in _TOPICS)
    return is_meant and is_of_one and all(_DONE.search(each) for each in said)


def is_renewed(first: NameList, later: NameList) -> bool:
    """Whether one may be in both lists after all: a school is repaired again."""
    return bool(_RENEWED.search(first.said) or _RENEWED.search(later.said))
