"""Whether the words of a change name another thing than its two figures count."""

from __future__ import annotations

import re

from qalam.checker.checks.changes.change_things import THEY
from qalam.checker.checks.changes.differences import SUMS_UP
from qalam.checker.checks.changes.subjects import SAID_BY, is_about_another, things
from qalam.checker.claims import Claim
from qalam.checker.clauses import stems
from qalam.checker.concepts import Concepts
from qalam.checker.patterns import as_pattern
from qalam.checker.readers.changes.compared import CONCLUDES
from qalam.checker.readers.changes.words import CONCEPTS, VERBS, Mention, is_figure, told_of
from qalam.checker.relations.labels import places_in
from qalam.checker.text import Text
from qalam.checker.words.again.recalled import ANY_NOUN
from qalam.checker.words.changes.changes import IN_DETAIL
from qalam.checker.words.concepts.figures import SIDES
from qalam.checker.words.concepts.phrases import GENERAL
from qalam.checker.words.concepts.things import BODY
from qalam.checker.words.concepts.things import THINGS as TABLE

THINGS = Concepts(TABLE)
YOUNG = ("молод", "жас маман", "жас педагог", "жас мұғалім", "жас дәрігер", "young")
SORTS = Concepts({**{sort: words for sort, words in SIDES.items() if sort != "plan"}, "young": YOUNG})
_MARK = as_pattern(r"[;:]\s|,\s|\s[–—]\s|\s(?=(?:а|ал|и|но|және)\s)")
_SOFT = as_pattern(r"[;:()\n]|,\s|[.!?](?:\s|\Z)|\s[–—]\s")
_KK_VERB = as_pattern(r"(?:(?<=\d-[ғқгк][ае])|(?<=[а-яё][ғқгк][ае]))\s[^\W\d]{2,}(?:[ыі]п|[дт][ыі])\Z", re.I)
_DIGITS, _NOUNS = as_pattern(r"\d"), as_pattern(r"[^\W\d]{4,}")
_IN_DETAIL = as_pattern("|".join(IN_DETAIL), re.I)
MEASURED = frozenset({BODY, "score", "quality", "coverage", "attendance", "money", "prices"})  # of many things
LIKELY, PERHAPS, UNLIKELY = 0.9, 0.6, 0.35  # of the surety that a change is of another thing
_GENERAL = frozenset(
    (
        *GENERAL,
        "прошлым",
        "прошлого",
        "салыстырмалы",
        "түрде",
        "сравнению",
        "сравнении",
        "значит",
        "выходит",
        "демек",
        "салыстырғанда",
    )
)
ROOT = 4  # letters by which two stems are one


def is_of_other_thing(text: Text, mention: Mention, then: Claim, now: Claim) -> float:
    """How surely the words of a change name a thing that is none of its figures: 1 where its clause names a known thing
    and those of the figures only others, less where it has words of its own."""
    first, later = (then, now) if then.start < now.start else (now, then)
    own, said = (SAID_BY.sub(", ", words) for words in _own_and_said(text, mention.claim, first, later))
    named, told = THINGS.named_in(own), THINGS.named_in(said)
    if _is_of_some(text, mention.claim, own, first):
        return LIKELY
    if (named & told) - MEASURED:
        return 0.0
    if named - MEASURED and told - MEASURED:
        return 1.0
    is_before = first.start > mention.claim.end
    is_other = (_opens_another if is_before else is_about_another)(text, mention.claim, (first, later))
    are_money = all(end.unit == "money" or end.step for end in (then, now))
    is_any = not named - {BODY, *({"money"} if are_money else ())}
    is_any = bool(named) and (is_any or not (named - MEASURED or told - {"money"}))
    if is_any and first.end <= mention.claim.start and _is_only_measured(own):
        return 0.0  # 'баға 7 мың теңгеге арзандады', whatever had it
    return _how_new(text, mention.claim, first, later, is_known=bool(named - {BODY})) if is_other else 0.0


def has_own_subject(text: Text, mention: Mention, first: Claim, later: Claim) -> bool:
    """Whether figures told from the one to the other, with what became of them, and a change in their sentence have
    each a clause with a verb and a noun of its own: 'трёхсменных школ с 5 до 3, аварийных стало меньше на 1'."""
    change, content = mention.claim, text.content
    if not first.sentence == later.sentence == change.sentence:
        return False
    is_behind = later.end <= change.start
    low, high = (later.end, change.start) if is_behind else (change.end, first.start)
    mark = _MARK.search(content, low, high)
    if low > high or mark is None or ":" in content[low:high] or CONCLUDES.search(content, low, high):
        return False
    sentence = text.sentences[change.sentence]
    own = (mark.end(), change.start) if is_behind else (sentence.start, mark.start())
    said = (_own_start(text, first), mark.start()) if is_behind else (mark.end(), first.start)
    is_told = any(one.concept in VERBS and said[0] <= one.start < said[1] for one in told_of(text, change.sentence))
    if is_behind and not is_told and not _KK_VERB.search(content, *said):
        return False
    words, others = (_subject(content[start:end]) for start, end in (own, said))
    return bool(words) and bool(others) and not all(share_root(stems(word), _stems(others)) for word in words)


def _subject(said: str) -> list[str]:
    """The words of a clause that may name a thing: those of no change, and of nothing that any clause has."""
    words = (word for word in _NOUNS.findall(said) if word.lower() not in _GENERAL)
    return [word for word in words if not CONCEPTS.named_in(word)]


def _stems(words: list[str]) -> frozenset[str]:
    return frozenset(stem for word in words for stem in stems(word))


def _is_of_some(text: Text, change: Claim, own: str, first: Claim) -> bool:
    """Whether a change is told of one sort of things, and no words before it tell of that sort: 'учителей 412, было
    398. Учителей-мужчин стало больше на 6'."""
    sorts = SORTS.named_in(own)
    if not sorts or change.end <= first.start:
        return False
    told = text.content[text.sentences[max(0, first.sentence - 1)].start : change.start]
    behind = text.content[change.end : text.sentences[change.sentence].end]
    return bool(sorts - SORTS.named_in(told.replace(own.partition(change.text)[0], "", 1)) - SORTS.named_in(behind))


def _is_only_measured(own: str) -> bool:
    """Whether a clause names nothing up to its number but what is measured: 'баға 7 мың теңгеге арзандады'."""
    led = _DIGITS.split(own)[0]
    words = (word for word in _NOUNS.findall(led) if word.lower() not in _GENERAL)
    return all(THINGS.named_in(word) or CONCEPTS.named_in(word) for word in words)


def _how_new(text: Text, change: Claim, first: Claim, later: Claim, *, is_known: bool) -> float:
    """How surely a change with words of its own, a known thing among them or none, is of another thing."""
    if first.start > change.end and _has_own_clause(text, change, first):
        return 1.0
    if SUMS_UP.match(text.sentence_of(change).lstrip()):
        return 0.0
    if is_known:
        return LIKELY
    return PERHAPS if later.sentence < change.sentence else UNLIKELY


def _has_own_clause(text: Text, change: Claim, first: Claim) -> bool:
    """Whether figures behind their change stand in a clause, or a sentence, with a verb or a mark of its own, which
    does not explain the change as one behind a colon does."""
    if first.sentence == change.sentence:
        return ":" not in text.content[change.end : first.start]
    return any(one.concept in VERBS for one in told_of(text, first.sentence))


def _own_and_said(text: Text, change: Claim, first: Claim, later: Claim) -> tuple[str, str]:
    """The words of the clause of a change, and those of its two figures."""
    if first.start > change.end:
        return _before_figures(text, change, first, later)
    content, sentence = text.content, text.sentences[change.sentence]
    last = later if later.end <= change.start else first
    start = max(sentence.start, last.end)
    if start == last.end:
        mark = _MARK.search(content, start, change.start)
        start = mark.end() if mark else change.start
    end = _clause_end(text, change)
    if change.end <= later.start:
        end = min(end, later.start)
    said = content[_own_start(text, first) : start]
    if change.end <= later.start:
        said += " " + content[end : _clause_end(text, later)]
    return content[start:end], said


def _before_figures(text: Text, change: Claim, first: Claim, later: Claim) -> tuple[str, str]:
    """The same for a change before its figures: none where nothing between them names another thing, as in 'очередь
    сократилась на 25%: с 2 340 до 1 872 детей'."""
    content, sentence = text.content, text.sentences[change.sentence]
    if first.sentence != sentence.number:
        return content[sentence.start : sentence.end], content[sentence.end : _clause_end(text, later)]
    between = content[change.end : first.start]
    if (":" in between or not things(between)) and not THINGS.named_in(between):
        return "", ""
    mark = _MARK.search(between)
    cut = change.end + mark.start() if mark else first.start
    return content[sentence.start : cut], content[cut : _clause_end(text, later)]


def _own_start(text: Text, first: Claim) -> int:
    """Where the words of the first of two figures begin: behind the figure before it in its sentence."""
    sentence = text.sentences[first.sentence]
    earlier = [one.end for one in text.by_sentence[first.sentence] if one.end <= first.start and is_figure(one)]
    return max([sentence.start, *earlier])


def _clause_end(text: Text, claim: Claim) -> int:
    end = text.sentences[claim.sentence].end
    mark = _SOFT.search(text.content, claim.end, end)
    return mark.start() if mark else end


def _opens_another(text: Text, change: Claim, ends: tuple[Claim, Claim]) -> bool:
    """Whether figures behind their change have nouns, or a subject, that its sentence does not name."""
    sentence = text.sentences[change.sentence]
    first = min(end.start for end in ends)
    if ends[0].sentence == change.sentence:
        between = text.content[change.end : first]
        mark = max(between.rfind(","), between.rfind(";"), between.rfind(" – "))
        named = things(between[mark:]) if mark >= 0 else frozenset()
        own = stems(text.content[sentence.start : change.end + max(mark, 0)])
        return bool(named) and not share_root(named, own)
    own = stems(text.sentence_of(change))
    other = text.sentences[ends[0].sentence]
    if places_in(text, other.start, first) - places_in(text, sentence.start, sentence.end):
        return True
    nouns = [stems(end.noun) for end in ends if end.noun and end.unit != "money" and not _is_anybody(end)]
    if any(not share_root(noun, own) for noun in nouns):
        return True
    if THEY.search(text.content, other.start, other.end) or _IN_DETAIL.match(text.sentence_of(ends[0]).lstrip()):
        return False
    named = things(text.content[other.start : first])
    return bool(named) and not share_root(named, own)


def share_root(some: frozenset[str], others: frozenset[str]) -> bool:
    """Whether two sets of stems have one in common, but for the ends of short ones: 'бала' and 'балал'."""
    return any(one[:ROOT] == other[:ROOT] for one in some for other in others)


def _is_anybody(claim: Claim) -> bool:
    return claim.noun.startswith(ANY_NOUN)
