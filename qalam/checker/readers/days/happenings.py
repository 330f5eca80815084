"""What a text says to have happened on each day: the step of something, and of what."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from qalam.checker.concepts import Told
from qalam.checker.patterns import as_pattern
from qalam.checker.readers.days.clocks import clocks_in
from qalam.checker.readers.days.date_forms import MONTH, WORD_K, WORD_R
from qalam.checker.readers.days.dated import Dated, dates_in
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.concepts.events import EVENTS, FINALS, ROUNDS

_EDGE = as_pattern(r"[;:\n|\t]|,(?!\d)|\.\s|\s[–—-]\s(?![A-ZА-ЯӘҒҚҢӨҰҮҺІ])|\s(?:және|ал|әрі|и|а|но|and|while)\s", re.I)
_IN_WORDS = as_pattern(
    rf"{MONTH}(?<=[нтд][ыі]ң)\s(?:{WORD_K})|\b(?:{WORD_R})\s{MONTH}|\bсо?\s{MONTH}\sпо\s{MONTH}", re.I
)
_LONG_AGO = as_pattern(r"ещ[её]\b", re.I)
_TOUCHES = as_pattern(r"[\s–—:-]*")
_MARKS = as_pattern(
    r"№\s?\d+|\b(?:пробн|сынама)[^\W\d]+|\bпо\s[^\W\d]{3,}(?:ке|ии|ому|тву)\b|[^\W\d]+(?=\sпәні)|\b\d{1,2}(?=-?\s?(?:сынып|класс))|«[^«»\n]{2,50}»"
)
_QUOTED = as_pattern(r"«[^«»\n]{2,60}»")
_PROPER = as_pattern(
    r"(?<=[a-zа-яёәғқңөұүһі,»%\d]\s)[A-ZА-ЯӘҒҚҢӨҰҮҺІ][a-zа-яёәғқңөұүһі]{3,}(?:-[A-ZА-ЯӘҒҚҢӨҰҮҺІ][a-zа-яёәғқңөұүһі]+)?"
)
_OF_FIRM = as_pattern(r"(?:ЖШС|ТОО|АҚ|АО|ИП|ЖК|ҚМК)\s?|«[^«»\n]*»\s(?:ЖШС|АҚ|ЖК|ТОО)")
_KAZAKH = as_pattern(r"[әғқңөұүһі]|жыл", re.I)
_ORDINAL = as_pattern(
    r"\b(?P<roman>[IІ]{1,3}V?|IV|V)\b(?=\s?-?\s?[^\W\d])"
    r"|\b(?P<digit>[1-9])\s?-?\s?(?:ші|шы|й|ый|я|ая|е|ое)?\s?-?\s?(?=маусым(?:ы|да\b)|ауысым|ағым|кезек|кезең|тур|этап|смен|поток|заезд|сезон|очеред|shift)"
    r"|\b(?:(?P<o1>бірінші|перв[^\W\d]{2}\b|first)|(?P<o2>екінші|втор[^\W\d]{2}\b|second)|(?P<o3>үшінші|трет[^\W\d]{2,3}\b|third)|(?P<o4>төртінші|четв[её]рт|fourth)|(?P<o5>бесінші|пят[^\W\d]{2}\b|fifth))",
    re.I,
)
_LEADS = as_pattern(r"[\s–—:-]*(?:\b(?:с|со|до|по|к|в|от|from|to|until|on|in|by)\s*)?\Z", re.I)
_BAR = as_pattern(r"[|\t]")
BUILT = frozenset(
    {"school", "kindergarten", "college", "hospital", "club", "sport", "road", "house", "annex", "hall", "plant"}
    | {"park", "water", "monument", "public place"}
)
THINGS = BUILT | {"works", "repair", "application", "exam", "contest", "lessons", "discussed", "letter", "regime"}
THINGS |= {"programme", "subject"}
MARKS = THINGS | {"ceremony", "moved", "relative", "one of many", "after", "after that", "then", "other", "new"}
AHEAD = frozenset({"other", "new", "then", "one of many"})  # told of a day wherever they stand before it
TIMES = frozenset({"date", "year", "years", "clock"})
CROWD = 14  # dates of a sentence
SUBJECTS = frozenset({"result", "married"})  # of which it is told that they were announced or signed
SO_LONG_AGO = 4  # characters from 'ещё' to its date
AFTER = 60  # characters from 'after' to what came before


@dataclass(frozen=True, slots=True)
class Happening:
    """What happened on a day: its clause, the concepts that tell it and those that it says to have come before."""

    when: Dated
    sentence: Sentence
    said: str
    told: frozenset[str]
    before: frozenset[str]
    things: frozenset[str]
    marks: frozenset[str]
    names: frozenset[str]
    ordinal: str
    rounds: tuple[str, ...]
    finals: tuple[str, ...]
    row: int = -1
    own: frozenset[str] = field(default_factory=frozenset)


def happenings_of(text: Text, sentence: Sentence, dates: Sequence[Dated]) -> Iterator[Happening]:
    """What happened on each day of a sentence, in its order."""
    content = text.content
    pieces = list(_pieces(content, sentence, dates))
    carried: frozenset[str] = frozenset()
    ordinal, is_turn = "", False
    for when, ranges in zip(dates, pieces, strict=True):
        told = [one for start, end in ranges for one in _told(content, start, end)]
        said = " ".join(content[start:end] for start, end in ranges)
        before = _said_before(told, ranges) if when.sort != "of" else []
        near = _nearest([one for one in told if one not in before], when, content)
        acts = frozenset(one.concept for one in near)
        own = acts & THINGS
        carried = (
            own or carried or frozenset(one.concept for one in told if one.concept in THINGS and one not in before)
        )
        own_ordinal, rounds = _ordinal(said), tuple(one.concept for one in ROUNDS.told_in(said))
        ordinal = own_ordinal or ordinal
        is_turn = is_turn or "round" in rounds
        if is_turn and own_ordinal and "round" not in rounds:  # 'на первом этапе …, на втором …'
            rounds = (*rounds, "round")
        yield Happening(
            when,
            sentence,
            said,
            acts,
            frozenset(one.concept for one in before) - MARKS.difference(THINGS),
            carried,
            *_names(" ".join(_beside(content, ranges))),
            ordinal,
            rounds,
            _finals(said),
            own=own,
        )


def _told(content: str, start: int, end: int) -> Iterator[Told]:
    """The concepts of a clause. 'Ещё' right before a date only says how long ago that is."""
    for one in EVENTS.told_in(_QUOTED.sub(lambda name: " " * len(name.group()), content[start:end])):
        if (
            one.concept == "other"
            and end - start - one.end <= SO_LONG_AGO
            and _LONG_AGO.match(content, start + one.start)
        ):
            continue
        yield Told(one.concept, one.start + start, one.end + start)


def _nearest(told: Sequence[Told], when: Dated, content: str) -> list[Told]:
    """The concepts of the clause of a date; further ones only of things, where the clause names none, and of what it
    does, where it tells nothing of that."""
    beside = [one for one in told if not _is_apart(content, one, when)]
    apart = [one for one in told if one not in beside]
    acts = [one for one in beside if one.concept not in MARKS]
    kept = list(beside)
    kept += [one for one in apart if one.concept == "moved" or (one.concept in AHEAD and one.end <= when.start)]
    if {one.concept for one in acts} <= {"announce", "signed"}:  # 'итоги, как указано в протоколе, объявлены'
        kept += [one for one in apart if one.concept in SUBJECTS]
    if not acts:
        kept += [one for one in apart if one.concept not in MARKS]
    return kept


def _beside(content: str, ranges: Sequence[tuple[int, int]]) -> Iterator[str]:
    """The words of the clause itself, on either side of its date."""
    (start, end), (behind, last) = ranges
    ahead = _LEADS.sub("", content[start:end])
    edges = [edge.end() for edge in _EDGE.finditer(ahead)]
    yield ahead[edges[-1] if edges else 0 :]
    rest = content[behind:last].lstrip(" –—:-")
    edge = _EDGE.search(rest)
    yield rest[: edge.start()] if edge else rest


def _is_apart(content: str, one: Told, when: Dated) -> bool:
    """Whether the edge of a clause stands between a word and a date."""
    start, end = (one.end, when.start) if one.end <= when.start else (when.end, one.start)
    between = content[start:end]
    return _EDGE.search(_LEADS.sub("", between) if start == one.end else between.lstrip(" –—:-")) is not None


def _pieces(content: str, sentence: Sentence, dates: Sequence[Dated]) -> Iterator[list[tuple[int, int]]]:
    """The ranges of characters that tell of each date: up to the edge of a clause on either side."""
    cuts: list[tuple[int, int]] = []  # where the words of one date end and those of the next begin
    for one, two in pairwise(dates):
        cuts.append(_cut(content, one, two))
    starts = [sentence.start, *(begin for _, begin in cuts)]
    ends = [*(end for end, _ in cuts), sentence.end]
    for when, start, end in zip(dates, starts, ends, strict=True):
        yield [(min(start, when.start), when.start), (when.end, max(end, when.end))]


def _cut(content: str, one: Dated, two: Dated) -> tuple[int, int]:
    """Where what is said of one date ends and what is said of the next begins."""
    first = one.end + len(_TOUCHES.match(content, one.end)[0])  # type: ignore[index]
    edges = [edge.span() for edge in _EDGE.finditer(content, first, two.start)]
    edges = [
        (start, end) for start, end in edges if content[end : two.start].strip(" –—:-\n\t") or content[start] in ",;"
    ]
    lines = [edge for edge in edges if content[edge[0]] in ";\n|"]
    if lines:
        return lines[0][0], lines[-1][1]
    if not edges:  # a Kazakh verb stands behind its day, a Russian one before it
        is_kazakh = _KAZAKH.search(content, one.start, two.start) is not None
        return (two.start, two.start) if is_kazakh else (one.end, one.end)
    return edges[0][0], edges[0][1]


def _said_before(told: Sequence[Told], ranges: Sequence[tuple[int, int]]) -> list[Told]:
    """What the words 'after …', '… кейін' speak of."""
    found: list[Told] = []
    for place, one in enumerate(told):
        if one.concept == "after":
            found += [
                two for two in told[place + 1 : place + 4] if two.start - one.end <= AFTER and _in_one(one, two, ranges)
            ]
        elif one.concept == "after that":
            found += [
                two
                for two in told[max(0, place - 2) : place]
                if one.start - two.end <= AFTER // 2 and _in_one(one, two, ranges)
            ]
    return found


def _in_one(one: Told, two: Told, ranges: Sequence[tuple[int, int]]) -> bool:
    return any(start <= one.start < end and start <= two.start < end for start, end in ranges)


def _names(said: str) -> tuple[frozenset[str], frozenset[str]]:
    """What tells one thing from another: numbers, subjects and quoted names; the same with all names of places."""
    said = _OF_FIRM.sub(" ", said)
    marks = frozenset(_known_by(name) for name in _MARKS.findall(said))
    return marks, marks | {_known_by(name) for name in _PROPER.findall(said)}


def _known_by(name: str) -> str:
    """A name without its ending."""
    return name.casefold().strip() if name[0] in "№«" else name.casefold()[:6].strip()


def _finals(said: str) -> tuple[str, ...]:
    """The turns with a final that a clause names; the one that it opens with is what it tells of."""
    told = FINALS.told_in(said)
    is_first = bool(told) and not said[: told[0].start].strip(" ,;–—\n")
    return tuple(one.concept for one in (told[:1] if is_first else told))


def _ordinal(said: str) -> str:
    match = _ORDINAL.search(said)
    if match is None:
        return ""
    if match["roman"]:
        return str({"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5}.get(match["roman"].upper().replace("І", "I"), ""))
    return match["digit"] or next(
        (name[1] for name, value in match.groupdict().items() if value and name[0] == "o"), ""
    )


def happenings_in_row(
    text: Text, sentence: Sentence, dates: Sequence[Dated], header: Sequence[tuple[int, int]]
) -> Iterator[Happening]:
    """What happened on each day of a row of a table, told by the heads of its columns."""
    cells = cells_of(text.content, sentence)
    for when in dates:
        place = next((n for n, (start, end) in enumerate(cells) if start <= when.start < end), len(header))
        if place >= len(header):
            continue
        start, end = header[place]
        told = list(_told(text.content, start, end))
        before = _said_before(told, [(start, end)])
        acts = frozenset(one.concept for one in told if one not in before)
        heads = text.content[start:end]
        none = frozenset[str]()
        yield Happening(
            when, sentence, heads, acts, none, acts & THINGS | {"works"}, none, none, "", (), (), sentence.number
        )


def cells_of(content: str, sentence: Sentence) -> list[tuple[int, int]]:
    """The cells of a row, between bars or tabs."""
    line = content[sentence.start : sentence.end]
    start = sentence.start + len(line) - len(line.lstrip(" |"))
    cells: list[tuple[int, int]] = []
    for mark in _BAR.finditer(content, start, sentence.end):
        cells.append((start, mark.start()))
        start = mark.end()
    return [*cells, (start, sentence.end)]


def dated_sentences(text: Text) -> Iterator[tuple[Sentence, list[Dated]]]:
    """The sentences that hold dates, with these; crowded ones are left."""
    for sentence, claims in zip(text.sentences, text.by_sentence, strict=True):
        if not _IN_WORDS.search(text.content, sentence.start, sentence.end) and not any(
            claim.unit in TIMES or "." in claim.text or claim.text[:2] in {"19", "20"} for claim in claims
        ):
            continue
        dates = dates_in(text.content, sentence.start, sentence.end)
        if 0 < len(dates) <= CROWD:
            yield sentence, dates
        if len(dates) <= 1 and sum(claim.unit == "clock" for claim in claims) > 1 and not sentence.is_row:
            clocks = clocks_in(text.content, sentence)
            if clocks:
                yield sentence, clocks
