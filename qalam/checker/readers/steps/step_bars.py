"""What tells that the number of a later step is of others than that of an earlier one."""

from __future__ import annotations

import re
from decimal import Decimal

from qalam.checker.claims import Claim
from qalam.checker.clauses import differ_in_sort
from qalam.checker.own_words import own_words
from qalam.checker.patterns import as_pattern
from qalam.checker.readers.steps.step_concepts import (
    CAME,
    DOING,
    HELD,
    JOINED,
    NOT,
    OBJECTS,
    OTHERS,
    PLACES,
    SERVING,
    STAGES,
    TIMES,
    UNKNOWN,
)
from qalam.checker.readers.steps.step_of import OF_THEM, Step
from qalam.checker.relations.changed_by import tells_change
from qalam.checker.relations.contests.one_contest import come_from_more
from qalam.checker.relations.scopes import are_of_two_times, is_of_each, is_rest
from qalam.checker.text import Text
from qalam.checker.words.contests.contests import SUBJECTS
from qalam.checker.words.contests.stages import OF_ALL_PLACES

_MORE_JOINED = as_pattern(r"\b(?:жаңадан|тағы|қосымша|ещ[её]|дополнительно|вновь)\b")
_OUR_OWN = as_pattern(r"\b(?:біздің|өз[^\W\d]{0,4}|наш[^\W\d]{1,3}|our)\s|\bатынан\b")
_OTHERS_TOO = as_pattern(r"м[ае]г[ае]н(?:д[ае]р)?\s(?:д[еа]\s)?бар\b|в том числе не|не только|not only")
_IN_ALL = as_pattern(r"\b(?:барлығы|жиыны|всего|итого|вместе|in all)\b")
_WIDER = as_pattern("|".join(OF_ALL_PLACES), re.I)
_QUOTED = as_pattern(r"«[^«»\n]{2,60}»")
_SUBJECT = as_pattern(rf"\b(?:{'|'.join(SUBJECTS)})", re.I)
_NAME = as_pattern(r"(?:\A(?=[^\W\d]+[дт][ае]\b)|(?<=[^\W\d.!?:«»] )|(?<=, ))[А-ЯЁӘҒҚҢӨҰҮҺІ][а-яёәғқңөұүһі]{3,}")
_PASSED = as_pattern(r"\b(?P<what>[^\W\d]{4,}?)(?:дан|ден|тан|тен|нан|нен)\s(?:[^\W\d]+\s|#\s?){0,2}?өт[^\W\d]*")
_PASSES = as_pattern(r"\bөт(?:ті|кен|іп)")
_OWN_EVENTS = frozenset({"course", "seminar", "conference", "festival", "camp", "contest"})
_EXAM = frozenset({"exam"})
_NO_SORTS = ("level", "mode", "turn")
_YEARS = frozenset({"year", "years", "school-year"})
_CLAUSE = as_pattern(r"[,;:(–—\n]|\s(?:и|а|және|ал|and)\s")
LINE = 160  # characters from the number of one line to that of the next
BEFORE = 600  # characters before a number in which its event is named
ASIDE = 60  # characters behind a number in which those are told that joined
MOST_BETWEEN = 2  # numbers between two steps that only their order ties
MOST_NEAR, MOST_FAR = Decimal("1.6"), Decimal("1.25")  # times those before, if nothing is counted between, and if so
NAME = 5  # letters by which a name is known in another case


def are_of_others(text: Text, before: Step, after: Step) -> bool:
    """Whether anything tells so: the place in the text, the words of either, or what stands between them."""
    one, two = before.claim, after.claim
    is_apart = is_rest(text, two) or (
        not (after.again or OF_THEM.search(after.around.lower()))
        and (_is_cut(text, before, after) or _is_far(text, before, after) or _differ_in_events(before, after))
    )
    if is_apart or any(is_of_each(text, claim) or tells_change(text, claim) for claim in (one, two)):
        return True
    if differ_in_sort(_without_stages(before.said), _without_stages(after.said)):
        return True
    if _are_of_other_times(text, before, after):
        return True
    if have_passed_another(text, one, two):
        return True
    if _is_told_of_others(before, after) or _have_joined(text, one, after) or _has_new_title(text, one, after):
        return True
    return come_from_more(text, one, two) or _is_wider(text, before, after) or _differ_in_names(text, before, after)


def have_passed_another(text: Text, one: Claim, two: Claim) -> bool:
    """Whether both passed something, the later ones what those before are not told to have come to: 'аттестаттаудан 7
    мұғалім өтті. Курстан өткені – 15'."""
    if not _PASSES.search(own_words(text, one).said.lower()):
        return False
    passed = _PASSED.search(own_words(text, two).said.lower())
    if passed is None or one.end > two.start or one.sentence == two.sentence:
        return False
    first, last = text.sentences[one.sentence].start, text.sentences[two.sentence].start
    return passed["what"][:NAME] not in text.content[first:last].lower()


def _is_cut(text: Text, before: Step, after: Step) -> bool:
    """Whether a paragraph ends between two numbers; the lines of a list are none, and stages may each have one."""
    first, last = sorted((before.claim, after.claim), key=lambda claim: claim.start)
    between = text.content[first.end : last.start]
    mark = "\n\n" if before.stage is not None and after.stage is not None else "\n"
    return mark in between and ("\n\n" in between or len(between) > LINE) and (mark == "\n" or len(between) > LINE)


def _is_far(text: Text, before: Step, after: Step) -> bool:
    """Whether two steps of two sentences, tied by no stages and by no word, are too far from one another, in the text
    and in what they count."""
    one, two = before.claim, after.claim
    if one.sentence == two.sentence or (before.stage and after.stage) or after.is_of_them:
        return False
    counts = sum(claim.is_count for claim in text.claims_within(one.end, two.start))
    most = MOST_NEAR if counts == 0 else MOST_FAR
    return counts > MOST_BETWEEN or two.value > one.value * most


def _without_stages(said: str) -> str:
    """What a clause says but for its stages and what is done there, which are no sorts of people."""
    told = [one for one in STAGES.told_in(said) if one.concept.startswith(_NO_SORTS)]
    told += [one for one in DOING.told_in(said) if one.concept not in OBJECTS]
    for one in sorted(told, key=lambda one: -one.start):
        said = said[: one.start] + "_" + said[one.end :]
    return said


def _differ_in_events(before: Step, after: Step) -> bool:
    """Whether each is of an event or a place of its own, or the later one of an event that nothing before it named."""
    is_apart = before.claim.sentence != after.claim.sentence and not before.events & HELD
    if is_apart and not STAGES.named_in(after.said).isdisjoint(_OWN_EVENTS):
        return True
    held = HELD - _EXAM if _may_be_examined(before, after) else HELD
    named = [(before.events & kinds, after.events & kinds) for kinds in (held, PLACES)]
    return any(first and later and first.isdisjoint(later) for first, later in named)


def _may_be_examined(before: Step, after: Step) -> bool:
    """Whether an exam can be a step of the contest before it: of those who applied, or who went on to it at once."""
    return before.step == "applied" or (before.claim.sentence == after.claim.sentence and after.step != CAME)


def _are_of_other_times(text: Text, before: Step, after: Step) -> bool:
    """Whether the later number is of another time, or of all. Those who are named again may go on later."""
    if _are_of_two_years(before, after):
        return True
    if after.again == UNKNOWN:
        return _IN_ALL.search(after.said.lower()) is not None
    return are_of_two_times(text, before.claim.sentence, after.claim.sentence) or _differ_in_times(before, after)


def _are_of_two_years(before: Step, after: Step) -> bool:
    """Whether one of the two is of the year before."""
    first, later = ("last year" in TIMES.named_in(one.said) for one in (before, after))
    return first != later


def _differ_in_times(before: Step, after: Step) -> bool:
    """Whether each is of a time of its own; the stages of a contest always are."""
    first, later = (TIMES.named_in(one.said) for one in (before, after))
    return not (before.stage and after.stage) and bool(first and later) and first.isdisjoint(later)


def _is_told_of_others(before: Step, after: Step) -> bool:
    """Whether a clause says so of its number, or that it is no count of people who were there."""
    last = max(before, after, key=lambda step: step.claim.start)
    if _MORE_JOINED.search(before.said.lower()) and not (after.again or after.is_of_them):
        return True  # 'жаңадан 11 адам тіркелді' beside those who were there
    if OTHERS.named_in(after.said) or OTHERS.named_in(last.said) or _is_serving(before) or _is_serving(after):
        return True
    return "unreal" in OTHERS.named_in(before.said) and not _IN_ALL.search(before.said.lower())


def _is_serving(step: Step) -> bool:
    """Whether a number is of those who judge, lead or watch a contest, by the words beside it."""
    ahead, _, behind = step.said.partition("#")
    beside = [*[word for word in ahead.split() if len(word) > 2 and not step.is_of_them][-1:], *behind.split()[:1]]
    return bool(SERVING.named_in(" ".join(beside)))


def _have_joined(text: Text, one: Claim, after: Step) -> bool:
    """Whether others are said to have joined before the later number, or right behind it."""
    two = after.claim
    end = text.sentences[two.sentence].end
    start = one.end if one.end <= two.start else text.sentences[two.sentence].start
    if JOINED.named_in(after.said) or JOINED.named_in(text.content[start : two.start]):
        return True
    following = [claim.start for claim in text.between(two.sentence, two.end, end) if claim.is_count]
    aside = text.content[two.end : min([two.end + ASIDE, end, *following[:1]])].partition(".")[0]
    if _OTHERS_TOO.search(aside.lower()):
        return True  # 'олардың ішінде тіркелмегендер де бар'
    return bool(JOINED.named_in(aside)) and NOT not in DOING.named_in(aside)


def _has_new_title(text: Text, one: Claim, after: Step) -> bool:
    """Whether the later number is of an event with a title that was not named before."""
    titles = [found.group() for found in _QUOTED.finditer(after.said)]
    before = text.content[max(0, one.start - BEFORE) : one.end] if titles else ""
    return any(title not in before for title in titles)


def _is_wider(text: Text, before: Step, after: Step) -> bool:
    """Whether those of a later step are of more places: not what is told right behind the first number of its own."""
    if _OUR_OWN.search(before.around.lower()) and _IN_ALL.search(after.said.lower()):
        return True  # 'біздің ауданнан 19, екінші турда барлығы 41'
    two = text.sentences[after.claim.sentence]
    start = two.start
    if two.number == before.claim.sentence and before.claim.end < after.claim.start:
        clause = _CLAUSE.search(text.content, before.claim.end, after.claim.start)
        start = clause.start() if clause else after.claim.start
    return _WIDER.search(text.content, start, two.end) is not None


def _differ_in_names(text: Text, before: Step, after: Step) -> bool:
    """Whether each is of a subject, a title or a place of its own, or a year is named between them."""
    for names in (_SUBJECT, _QUOTED, _NAME):
        first, later = ({word.group()[:NAME].lower() for word in names.finditer(one.around)} for one in (before, after))
        if first and later and first.isdisjoint(later):
            return True
    start, end = sorted((before.claim.end, after.claim.start))
    return any(claim.unit in _YEARS for claim in text.claims_within(start, end))
