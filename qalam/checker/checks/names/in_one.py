"""A name that stands twice in one list, or among the members of a body of which its bearer holds an office."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qalam.checker.checks.names.apart import have_no_namesakes, is_each_in_one
from qalam.checker.checks.names.items import PERSON
from qalam.checker.checks.names.lists import RANK, Entry, NameList, is_person
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.proper_names import Name, same_name
from qalam.checker.text import Text
from qalam.checker.words.names.apart import SEVERAL_WELL, WHOLE
from qalam.checker.words.names.excluding import ON_PURPOSE, SPEAKS, TOPICS
from qalam.checker.words.names.groups import BODIES, CHAIRS, MEMBERS, OFFICES, ORGANISED, TEAMS
from qalam.checker.words.names.listed import APPOINTED, FOR_A_TIME, LED, OF_PLACE, OF_PLACES

_OFFICE = words_pattern("|".join(rf"\b(?:{word})" for word in OFFICES), re.I)
_CHAIR = words_pattern("|".join(rf"\b(?:{word})" for word in CHAIRS), re.I)
_MEMBERS = as_pattern(rf"\b(?:{'|'.join(MEMBERS)})[^\W\d]*", re.I)
_BODY = as_pattern(rf"\b(?:{'|'.join(BODIES)})", re.I)
_WHOLE = words_pattern("|".join((*MEMBERS, *BODIES, *WHOLE)), re.I)
_ON_PURPOSE = as_pattern("|".join(ON_PURPOSE), re.I)
_SPEAKS = words_pattern("|".join(SPEAKS), re.I)
_SEVERAL_WELL = words_pattern("|".join(SEVERAL_WELL), re.I)
_OF_PLACES = words_pattern("|".join((*OF_PLACE, *OF_PLACES)), re.I)
_PLACE_BEHIND = as_pattern(rf"\s*(?:{'|'.join(OF_PLACE)})", re.I)  # 'Алматы, Астана және Алматы облысы': another
_PLACES_BEHIND = as_pattern(
    r"\s(?:област(?:ях|ей|и|ями)\b|район(?:ах|ов|ы|ами)\b|город(?:ах|ов|ами)\b|облыстар|аудандар|қалалар|ауылдар|regions\b|districts\b)"
)
_APPOINTED = words_pattern("|".join(APPOINTED), re.I)
_FOR_A_TIME = words_pattern("|".join(FOR_A_TIME), re.I)
_LED = words_pattern("|".join(LED), re.I)
_TEAM, _ORGANISED = (words_pattern("|".join(words), re.I) for words in (TEAMS, ORGANISED))
_TOPICS = [words_pattern(words, re.I) for words in TOPICS]
_PLACE_NOUN = as_pattern(rf"\b(?:{'|'.join(OF_PLACE)})", re.I)
_CLAUSE = as_pattern(r"[,;:(\n]\s?|\.\s(?=[^\W\d]{4})|\s(?:и|ал|а|және)\s")
_WORDS = as_pattern(r"[^\W\d]{2,}|\d+")
_JOINT = as_pattern(
    r"[^.:!?\n,;\d(]{0,50}(?:\([^()\n]{1,60}\)[^.:!?\n,;\d]{0,20})?(?:[,;]\s|,?\s(?:және|мен|пен|бен|и|and)\s)(?:[^\W\dA-ZА-ЯЁӘҒҚҢӨҰҮҺІ][^.:!?\n\d]{0,50})?[№«]?\s?"
)
_NEXT_LINE = as_pattern(r"[;,.]?\n\s*(?:[–—•*·▪-]|\d{1,2}[.)])\s")
_AFTER_NUMBER = as_pattern(
    r"(?:\s?-?\s?(?:ші|шы|й)?(?:\s(?:орта|жалпы|негізгі|средн\w+|общеобразовательн\w+))?"
    r"\s?-?\s?(?:мекте|школ|лице|гимнази|балаб|колледж|сад)[^\W\d]*(?:-[^\W\d]+)?)?\s?(?:\([^()\n]*\))?(?:\s[–—-]\s\d{1,4})?"
    r"(?:[,;]\s?|[;,.]?\n\s*(?:[–—•*·▪-]|\d{1,2}[.)])\s|,?\s(?:және|мен|пен|бен|и|and)\s)(?:[^\W\d]+(?:-[^\W\d]+)?\s?){0,2}"
    r"(?:№{0,2}|Nos?\.?)\s?"
)
_CALLED = as_pattern(r"\b(?!және\b)([^\W\d]{4,})\s?№?\s?\Z")
_BETWEEN = r"(?:,\s|\s(?:и|және|мен|пен|бен|and)\s)"
_NEXT = as_pattern(_BETWEEN)
_THING = r"(?-i:[a-zа-яёәғқңөұүһі])[^\W\d]{2,}(?:[\s-][^\W\d]+){0,2}?"
_THINGS = as_pattern(rf"(?:\s[–—-]|:)\s(?P<names>{_THING}(?:,\s{_THING}){{3,}}(?:{_BETWEEN}{_THING})?)(?=[.;\n]|\Z)")
_MEASURED = as_pattern(r"[–—-]\s?\d[^,;\n]{0,24}(?:[,;]|\Z|\s(?:және|и|and)\Z|\.)")
_NUMBERED_LINE = as_pattern(r"(?<!\d)1[.)]\s[^\n]*[;,.\s]2[.)]\s[^\n]*[;,.\s]3[.)]\s[^\n]*")
_NUMBERED_PERSON = as_pattern(rf"(?<!\d)(?P<number>\d{{1,2}})[.)]\s(?P<person>{PERSON})")
AROUND = 300  # characters around a list
FULL = 2  # parts of a first name and a surname
LEAST = 4  # letters in which the forms of a word begin alike
LEAD = 70  # characters before a name in which its office stands
FEWEST = 3  # names of a list
OF_SINGLE_WORDS = 5  # names of a list of single words; of places one fewer


def twice_in(text: Text, one: NameList) -> Iterator[tuple[Name, Name, bool]]:
    """The names that one list holds twice, and whether it is sure: two people may well have one surname."""
    if _SEVERAL_WELL.search(one.head):
        return
    if len(one.people) > FEWEST and (twice := _put_in_office_twice(one)):
        yield *twice, True
        return
    if one.is_headed and len(one.people) >= FEWEST:
        is_whole = _WHOLE.search(one.head) is not None or have_no_namesakes(text, one, one)
        yield from ((first, later, True) for first, later in _people_twice(one, is_whole=is_whole))
        return
    for run in _runs(text, one):
        pairs = list(_same(text, run)) if len(run) >= FEWEST else []
        for first, later in pairs if len(pairs) == 1 else ():
            words = text.content[max(one.start, run[0].name.start - LEAD) : min(one.end, run[-1].name.end + LEAD)]
            if _are_of_two_sorts(text, first, later, run[-1]):
                continue
            sure = _is_sure(text, run, later, is_of_place=_OF_PLACES.search(words) is not None)
            if sure is not None:
                yield first.name, later.name, sure


def _people_twice(one: NameList, *, is_whole: bool) -> Iterator[tuple[Name, Name]]:
    """The people of a headed list who stand there twice with the same words behind them, or with whatever words in a
    list of all who belong to a body."""
    seen: dict[tuple[str, ...], Entry] = {}
    for entry in one.people:
        first = seen.setdefault(entry.name.parts, entry)
        if first is not entry and (is_whole or _are_alike(entry.name, first.note, entry.note)):
            yield first.name, entry.name


def _put_in_office_twice(one: NameList) -> tuple[Name, Name] | None:
    """The only one of those put at the head of schools who is put there twice: nobody leads two at once."""
    if not _puts_in_office(one.told):
        return None
    pairs = _only_pair(list({entry.name.end: entry.name for entry in one.people}.values()))
    return pairs[0] if pairs else None


def _puts_in_office(said: str) -> bool:
    return bool(_APPOINTED.search(said) and _LED.search(said)) and _FOR_A_TIME.search(said) is None


def leads_two(text: Text, chain: list[NameList]) -> Iterator[tuple[Name, Name]]:
    """Whoever is put at the head of two schools by clauses or lines that each name one person."""
    group: list[NameList] = []
    for one in [*chain, None]:
        if one is not None and len(one.people) == 1 and (not group or one.sentence - group[-1].last <= 1):
            group.append(one)
            continue
        if len(group) > FEWEST:
            start = text.sentences[max(0, group[0].sentence - 1)].start
            said = text.content[max(start, group[0].start - AROUND) : group[-1].end]
            is_so = is_each_in_one(text, group[0], group[-1]) or have_no_namesakes(text, group[0], group[-1])
            if is_so or _puts_in_office(said):
                yield from _only_pair([member.people[0].name for member in group])
        group = [one] if one is not None and len(one.people) == 1 else []


def _only_pair(names: list[Name]) -> list[tuple[Name, Name]]:
    seen: dict[tuple[str, ...], Name] = {}
    pairs = [(first, name) for name in names if (first := seen.setdefault(name.parts[-FULL:], name)) is not name]
    return pairs if len(pairs) == 1 and len(seen) >= FEWEST else []


def wins_two_of(text: Text, one: NameList) -> Iterator[tuple[Name, Name]]:
    """The team or person to whom one list gives two of its places, which follow one another."""
    ranks = _ranks(text, one) if one.is_headed else []
    if len({rank for rank, _ in ranks}) < 2 or sum(words.search(one.full) is not None for words in _TOPICS) > 1:
        return
    near = text.content[max(0, one.start - AROUND) : one.end + AROUND]
    is_of_teams = _TEAM.search(near) is not None and not _ORGANISED.search(one.full)
    seen: dict[tuple[str, ...], tuple[int, str, Name]] = {}
    for place, (rank, name) in enumerate(ranks):
        if not (is_person(name) or (is_of_teams and name.kind == "quoted")):
            continue
        at, before, first = seen.setdefault(name.parts, (place, rank, name))
        if before != rank and before not in {other for other, _ in ranks[at + 2 : place + 1]}:
            yield first, name


def _ranks(text: Text, one: NameList) -> list[tuple[str, Name]]:
    """The names of a list before which a place or a medal stands, each with it."""
    found, edge = [], one.start
    for name in sorted(one.names, key=lambda name: name.start):
        before = list(RANK.finditer(text.content, max(edge, name.start - LEAD), name.start))
        if before:
            found.append((before[-1].lastgroup or "", name))
        edge = max(edge, name.end)
    return found


def _are_alike(name: Name, one: str, two: str) -> bool:
    """Whether the words behind a name are the same, or most of them behind a name with a patronymic."""
    if _say_the_same(one, two):
        return True
    words = [set(_WORDS.findall(note.lower())) for note in (one, two)]
    topics = [{place for place, topic in enumerate(_TOPICS) if topic.search(note)} for note in (one, two)]
    return (
        len(name.parts) > FULL and topics[0] == topics[1] and len(words[0] & words[1]) * 2 >= len(words[0] | words[1])
    )


def _say_the_same(one: str, two: str) -> bool:
    """Whether the words behind a name are the same, or stand behind one of two only."""
    words = [_WORDS.findall(note.lower()) for note in (one, two)]
    return not (words[0] and words[1]) or words[0] == words[1]


def _runs(text: Text, one: NameList) -> Iterator[list[Entry]]:
    """The names of one sort that follow one another with a comma or 'and' between, each with a number or none."""
    sorts: dict[str, list[list[Entry]]] = {}
    for entry in one.entries:
        runs = sorts.setdefault(_sort(entry.name), [[]])
        if runs[-1] and not _follows(text, runs[-1][-1], entry):
            runs.append([])
        runs[-1].append(entry)
    yield from (run for runs in sorts.values() for run in runs)


def _sort(name: Name) -> str:
    return "person" if is_person(name) else name.kind.split()[0]


def _follows(text: Text, one: Entry, two: Entry) -> bool:
    between = text.content[one.name.end : two.name.start]
    if one.name.kind.startswith("number"):
        return _AFTER_NUMBER.fullmatch(between) is not None
    if _JOINT.fullmatch(between) or _NEXT_LINE.search(between):
        return True
    return one.name.kind == "word" and all(_MEASURED.match(entry.note) is not None for entry in (one, two))


def _same(text: Text, run: list[Entry]) -> Iterator[tuple[Entry, Entry]]:
    seen: dict[tuple[str, ...], Entry] = {}
    for entry in run:
        first = seen.setdefault(entry.name.parts, entry)
        if first is not entry and same_name(first.name, entry.name) and _are_of_one_sort(text, first, entry):
            yield first, entry


def _are_of_one_sort(text: Text, one: Entry, two: Entry) -> bool:
    """Whether no other words stand beside two names: 'Кенсай – 2 в мае, …, Кенсай – 5 в июле' are two things, 'школа
    № 4' and 'лицей № 4' two organisations."""
    words = [_WORDS.findall(re.sub(r"\d", " ", entry.note.lower())) for entry in (one, two)]
    if _MEASURED.match(one.note) and words[0] and words[1] and words[0] != words[1]:
        return False
    called = [_CALLED.search(text.content[max(0, name.start - LEAD) : name.start]) for name in (one.name, two.name)]
    return not (called[0] and called[1]) or called[0][1][:LEAST].lower() == called[1][1][:LEAST].lower()


def _are_of_two_sorts(text: Text, first: Entry, later: Entry, last: Entry) -> bool:
    """Whether two places are told to be of two sorts: 'Семей, Алматы қалалары және Абай, Алматы облыстары'."""
    if _sort(later.name) != "word":
        return False
    nouns = (
        _PLACE_NOUN.search(text.content, first.name.end, later.name.start),
        _PLACE_NOUN.search(text.content, later.name.end, last.name.end + LEAD),
    )
    return all(nouns) and len({noun.group()[:LEAST].lower() for noun in nouns if noun}) > 1


def _is_sure(text: Text, run: list[Entry], later: Entry, *, is_of_place: bool) -> bool | None:
    """Whether a name that a run holds twice is a slip for sure; nothing where the list may be of something else."""
    kind = _sort(later.name)
    if kind == "grade" or len(run) < FEWEST + (kind in {"person", "number"}):
        return None
    if kind == "number":
        listed = (text.content, run[0].name.start, run[-1].name.end)
        return None if _OF_PLACES.search(*listed) else True  # schools of several towns may have one number
    if kind != "word":
        return True if text.content[later.name.start : later.name.end].strip("«“")[:1].isupper() else None
    if _PLACES_BEHIND.match(text.content, run[-1].name.end):
        return True
    is_another = later is run[-1] and _PLACE_BEHIND.match(text.content, later.name.end) is not None
    is_measured = _MEASURED.match(later.note) is not None
    if is_another or len(run) < OF_SINGLE_WORDS - (is_of_place or is_measured):
        return None
    return is_of_place or is_measured


def things_twice(text: Text) -> Iterator[Name]:
    """A thing that a list behind a colon or a dash holds twice: 'пәндер – физика, химия, биология, химия'; the name
    reaches over the list."""
    for sentence in text.sentences:
        for run in () if sentence.is_row else _THINGS.finditer(text.content, sentence.start, sentence.end):
            names = [name.casefold() for name in _NEXT.split(run["names"])]
            twice = [name for place, name in enumerate(names) if name in names[:place]]
            if len(twice) == 1:
                yield Name("thing", (twice[0],), run.start("names"), run.end("names"))


def numbered_twice(text: Text) -> Iterator[Name]:
    """A person who stands twice in a list of numbers within a line: '1. Омаров А. 2. Ким В. 3. Омаров А.'; the name
    reaches over the list."""
    for line in _NUMBERED_LINE.finditer(text.content):
        items = list(_NUMBERED_PERSON.finditer(line.group()))
        people = [item["person"].rstrip(" .") for item in items]
        twice = {person for place, person in enumerate(people) if person in people[:place]}
        if (
            len(items) > FEWEST
            and len(twice) == 1
            and [int(item["number"]) for item in items] == [*range(1, len(items) + 1)]
        ):
            yield Name("person", (twice.pop(),), line.start() + items[0].start(), line.start() + items[-1].end())


def officers_among(text: Text, first: NameList, later: NameList) -> Iterator[tuple[Name, Name]]:
    """The people who hold an office of a body and are listed with its other members."""
    if len(later.people) < FEWEST or not _MEMBERS.search(later.said) or _ON_PURPOSE.search(later.said):
        return
    held = [(entry.name, lead) for entry in first.people if (lead := _office(text, first, entry))]
    body = _body(later.said)
    for member in later.people if held else ():
        if not _office(text, later, member):
            yield from (
                (name, member.name) for name, lead in held if same_name(name, member.name) and _body(lead) in {"", body}
            )


def _office(text: Text, one: NameList, entry: Entry) -> str:
    """The words before a name, or behind it in a list, that tell its office in a body."""
    before = text.content[max(one.start, entry.name.start - LEAD) : entry.name.start].rstrip(" :–—-")
    lead = _CLAUSE.split(before)[-1]
    if _OFFICE.search(lead) and not _MEMBERS.search(lead) and not _SPEAKS.search(lead):
        return lead
    return entry.note if one.is_headed and _CHAIR.search(entry.note) else ""


def _body(said: str) -> str:
    body = _BODY.search(said)
    return body.group().lower() if body else ""
