"""A plan that is said to answer a need in full, and what is missing still, against the need."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from qalam.checker.checks.plans.plans_apart import is_of_rival, is_untaken
from qalam.checker.claims import Claim, slack
from qalam.checker.findings import Finding, Severity, added, written
from qalam.checker.nouns import counted_noun
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.named_alike import is_named_alike
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import MOST_PLACES, is_of_each
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.again.recalled import THESE
from qalam.checker.words.dates.dated import OTHER_TIME
from qalam.checker.words.plans.needs import (
    AFTER,
    ANSWERED,
    EXISTING,
    GRADUATES,
    GROWN_SINCE,
    HOMES,
    IN_FULL,
    MISSING,
    MISSING_EITHER,
    NEEDED,
    NEEDED_EITHER,
    NOT_IN_FULL,
    ONLY_A_PART,
    OTHER_MEANS,
    PLACES,
    POSTS,
    STILL,
    SUPPLY,
    THUS,
    TOTAL_OF_PLAN,
)
from qalam.checker.words.plans.planned import BUILDING
from qalam.kernel.trilingual import Trilingual

SHORT = Trilingual(
    kk="Жетіспейтіні {need} деп жазылған, ал оны толық жабуға арналған жоспарда {plan} ғана: {gap} кем. "
    "Жоспарды немесе тапшылықты түзетіңіз.",
    ru="Не хватает {need}, а по плану, который должен покрыть это полностью, будет только {plan}: на {gap} меньше. "
    "Исправьте план или потребность.",
    en="{need} are missing, and the plan that should answer this in full gives only {plan}: {gap} fewer. "
    "Correct the plan or the need.",
)
LEFT = Trilingual(
    kk="Жетіспейтіні {need}, ашылатыны {plan} болса, {due} қалады, ал мәтінде {left} деп тұр. "
    "Сандардың бірін түзетіңіз.",
    ru="Если не хватает {need}, а вводится {plan}, останется {due}, а напечатано {left}. Исправьте одно из чисел.",
    en="With {need} missing and {plan} added, {due} are left, but {left} is printed. Correct one of the figures.",
)
_MISSING = as_pattern("|".join((*MISSING, *MISSING_EITHER)), re.I)
_EITHER = as_pattern("|".join((*MISSING_EITHER, *NEEDED_EITHER)), re.I)
_NEED = words_pattern("|".join((*MISSING_EITHER, *NEEDED_EITHER, *MISSING, *NEEDED)), re.I)
_NEED_BEHIND = as_pattern(rf"(?:\s[^\W\d]+){{1,2}}\s(?:{'|'.join((*MISSING, *MISSING_EITHER))})", re.I)
_NEED_BEFORE = as_pattern(rf"(?:{'|'.join(MISSING)})[^\W\d]*\s(?:[^\W\d]+\s)?(?:в|на|из|of)\s\Z", re.I)
_IN_FULL = words_pattern("|".join(IN_FULL), re.I)
_NOT_IN_FULL = as_pattern("|".join(NOT_IN_FULL), re.I)
_ONLY_A_PART = as_pattern("|".join(ONLY_A_PART), re.I)
_ANSWERED = as_pattern("|".join(ANSWERED), re.I)
_EXISTING = as_pattern("|".join(EXISTING), re.I)
_OTHERWISE = as_pattern("|".join((*OTHER_TIME, *GROWN_SINCE)), re.I)
_PLACE = as_pattern("|".join(PLACES), re.I)
_BUILDING = as_pattern("|".join(BUILDING), re.I)
_STILL = as_pattern("|".join(STILL), re.I)
_AFTER = as_pattern("|".join(AFTER), re.I)
_TO_WORD = as_pattern(r"-?[^\W\d]*(?:\s[^\W\d]+){1,3}\s\Z")
_STOP = as_pattern(r"[,.;]|\sорынға\b|\s(?:и|және|мен|пен|and)\s\d")
_FOR = as_pattern(r"\b(?:for|на)\s\Z")
_FOR_BEHIND = as_pattern(r"\s[^\W\d]+[ғгқк][ае]\sарналған")
_TOTAL = as_pattern(rf"(?:{'|'.join(TOTAL_OF_PLAN)})(?:\s[^\W\d]+){{0,6}}\s\Z", re.I)
_THESE = as_pattern(rf"\b(?:{'|'.join(THESE)})\s\Z", re.I)
_OTHER_MEANS = as_pattern(rf"\b(?:{'|'.join(OTHER_MEANS)})|,\s?(?:{'|'.join(OTHER_MEANS)})", re.I)
_SUPPLY = as_pattern(rf"(?:\s[^\W\d]+)?\s(?:{'|'.join(SUPPLY)})", re.I)
_HOME = as_pattern("|".join(HOMES), re.I)
_FAMILIES = as_pattern(r"\s(?:семей|семьи|семья|famil)", re.I)
_SEVERAL = as_pattern(r"\sорындық\s\d{1,2}\s")  # '900 орындық 4 мектеп'
_ITEMS_BEHIND = as_pattern(r"\s[^\W\d]{3,}(?:\s[^\W\d]{3,})?:\s")  # '5 400 мест: две школы по 1 500, …'
_THUS = as_pattern(rf"\b(?:{'|'.join(THUS)}),?\s(?:жаңа\s|новых\s|новые\s|these\s|new\s)?\Z", re.I)
_POSTS = as_pattern("|".join(POSTS), re.I)
_FIGURE = as_pattern(r"\d+")
_TOWARDS = as_pattern(r"[^\d;()\n]{0,60}\Z")  # from the word to a number behind it
_GRADUATE = as_pattern("|".join(GRADUATES), re.I)
_COUNTED = frozenset({"places", "people", "count"})
_SORTS = frozenset({"places", "people"})
_SORT = as_pattern(r"[лдт][ыі]қ\Z")  # '450 орындық' is no number of places, but of a school
BESIDE = 40  # characters on either side of a number in which its places are said to be there
BOTH = 2  # what was added, and what is left
LEAD = 1  # sentences before a need that name its place
REACH = 4  # sentences from a need to its plan


def check_plans(text: Text, relations: list[Relation]) -> list[Finding]:
    """Findings about plans of places or people; one that does not claim to answer all of it is right."""
    tied = {frozenset((tie.whole, *tie.parts)) for tie in relations if tie.kind == "parts" and tie.whole}
    found: list[Finding] = []
    last = -1 - REACH  # the last sentence of a need so far
    for sentence in text.sentences:
        if _tells_need(text, sentence):
            last = sentence.number
        if sentence.is_row or sentence.number - last > REACH:
            continue
        found.extend(_of_full(text, sentence))
        found.extend(one for one in _of_left(text, sentence) if frozenset(one.claims) not in tied)
    return found


def _tells_need(text: Text, sentence: Sentence) -> bool:
    has_count = any(claim.unit in _COUNTED for claim in text.by_sentence[sentence.number])
    return has_count and _NEED.search(text.content, sentence.start, sentence.end) is not None


def _of_full(text: Text, sentence: Sentence) -> Iterator[Finding]:
    """The plan of a sentence that says that a need is answered in full, or of the sentences between both."""
    full = _IN_FULL.search(text.content, sentence.start, sentence.end)
    if full is None or _NOT_IN_FULL.search(text.content, sentence.start, sentence.end):
        return
    need, plans = _answered(text, sentence)
    if need is None or _ages(text, sentence.number) - _ages(text, need.sentence - LEAD, need.sentence):
        return  # of some of those in need only
    if is_of_rival(text, need, plans, sentence) or _is_only_a_part(text, need, sentence):
        return
    plans = _without_pieces(text, [one for one in plans if not (_is_need(text, one) or is_untaken(text, one))])
    total = sum((plan.value for plan in plans), Decimal(0))
    if not plans or total >= need.value or any(_is_of_each(text, plan) for plan in plans):
        return
    behind = [plan.start for plan in plans if plan.start > full.start()]  # its items name places of their own
    if _is_of_place(text, need, full.start(), min([sentence.end, *behind])) or _is_of_others(
        text, plans, sentence, full.start()
    ):
        return
    message = SHORT.fill(need=written(need.value), plan=added(plans), gap=written(need.value - total))
    yield Finding("parts-below-whole", "warning", (need, *plans), message, written(need.value), written(total))


def _is_only_a_part(text: Text, need: Claim, full: Sentence) -> bool:
    """Whether a sentence between the need and the words that it is answered says that some of it is."""
    between = text.sentences[need.sentence + 1 : full.number]
    return any(_ONLY_A_PART.search(text.content, one.start, one.end) for one in between)


def _is_of_each(text: Text, plan: Claim) -> bool:
    """Whether a plan is that of each of several things; 'барлығы 8 000 орындық 11 мектеп' is of all."""
    is_total = _TOTAL.search(text.content[max(0, plan.start - BESIDE) : plan.start]) is not None
    is_of_several = plan.value <= MOST_PLACES and _SEVERAL.match(text.content, plan.end) is not None
    return not is_total and (is_of_several or is_of_each(text, plan))


def _is_need(text: Text, claim: Claim) -> bool:
    """Whether a number is the need told again: '3 400 орын тапшылығы', 'дефицит в 3 400 мест'."""
    start = max(text.sentences[claim.sentence].start, claim.start - BESIDE)
    is_behind = _NEED_BEHIND.match(text.content, claim.end) is not None
    return is_behind or _NEED_BEFORE.search(text.content[start : claim.start]) is not None


def _ages(text: Text, *numbers: int) -> set[str]:
    """The figures of the ages that sentences tell."""
    told = [claim for number in numbers for claim in text.by_sentence[max(0, number)]]
    ages = [claim.text for claim in told if claim.unit == "age"]
    return {figure for age in ages for figure in _FIGURE.findall(age)}


def _without_pieces(text: Text, plans: list[Claim]) -> list[Claim]:
    """The total of a plan alone, where it is told beside what it is made of: 'пять школ на 5 400 мест: две по 1 500,
    …', '140 орындық, 180 орындық, барлығы 320 орын'; or the number told again: 'эти 2 700 мест'."""
    these = [one for one in plans if _is_these(text, one)]
    thus = [one for one in plans if _THUS.search(text.content[max(0, one.start - BESIDE) : one.start])]
    these = these or thus
    if these:
        return these[-1:]
    if len(plans) > 1 and _ITEMS_BEHIND.match(text.content, plans[0].end):
        first = [one for one in plans if one.sentence == plans[0].sentence and one.value <= plans[0].value]
        plans = [plans[0], *(one for one in plans if one not in first)]
    if len(plans) > BOTH and plans[-1].value == sum(one.value for one in plans[:-1]):
        return plans[-1:]
    totals = [one for one in plans if _TOTAL.search(text.content[max(0, one.start - BESIDE) : one.start])]
    is_total = bool(totals) and (len(plans) > BOTH or totals[-1].value > max(one.value for one in plans[:1]))
    return totals[-1:] if is_total else plans


def _is_these(text: Text, plan: Claim) -> bool:
    return _THESE.search(text.content[max(0, plan.start - BESIDE) : plan.start]) is not None


def _is_of_others(text: Text, plans: list[Claim], sentence: Sentence, full: int) -> bool:
    """Whether the need is answered by others than the plans told: by those of a later year, or by new ones where these
    are there already; or something else than the need is answered."""
    last = plans[-1]
    years = any(claim.unit in {"year", "years"} for claim in text.claims_within(last.end, full))
    if years and not _is_these(text, last):
        return True
    is_apart = last.sentence != sentence.number
    if is_apart and _ANSWERED.search(text.content, sentence.start, sentence.end) is None:
        return True
    is_more = _OTHER_MEANS.search(text.content, plans[0].start, full) is not None
    return is_more or any(_is_there(text, plan) for plan in plans)


def _is_there(text: Text, plan: Claim) -> bool:
    sentence = text.sentences[plan.sentence]
    start, end = max(sentence.start, plan.start - BESIDE), min(sentence.end, plan.end + BESIDE)
    return _EXISTING.search(text.content, start, end) is not None


def _of_left(text: Text, sentence: Sentence) -> Iterator[Finding]:
    """What is still missing when a plan is done: 600 before, 450 new, so 150."""
    if _STILL.search(text.content, sentence.start, sentence.end) is None:
        return
    need, plans = _answered(text, sentence)
    is_told = len(plans) == BOTH and plans[-1].sentence == sentence.number
    if need is None or not is_told or any(is_of_each(text, plan) for plan in plans):
        return
    plan, left = plans
    own = max(plan.end, sentence.start), min(sentence.end, left.end + 60)
    words = _NEED.finditer(text.content, *own)
    is_left = _STILL.search(text.content, *own) and any(_number_of(text, sentence, word) is left for word in words)
    start = text.sentences[plan.sentence].start
    is_due = abs(need.value - plan.value - left.value) <= slack(need, plan, left)
    years = any(claim.unit in {"year", "years"} for claim in text.claims_within(plan.end, left.start))
    years |= _OTHERWISE.search(text.content, text.sentences[need.sentence].start, left.end) is not None
    if not is_left or is_due or years or need.value <= max(plan.value, left.value):
        return  # by another year more may be needed
    severity: Severity = "warning" if _AFTER.search(text.content, start, sentence.end) else "note"
    due = need.value - plan.value
    values = {"need": need, "plan": plan, "left": left}
    message = LEFT.fill(due=written(due), **{name: written(claim.value) for name, claim in values.items()})
    yield Finding("repeated-differs", severity, (need, plan, left), message, written(due), written(left.value))


def _plans(text: Text, need: Claim, end: int) -> list[Claim]:
    """The places or people behind a need that may answer it."""
    behind = text.claims_within(need.end, end)
    if need.unit == "count" and is_named_alike(text, need, need):
        things = [claim for claim in behind if claim.is_count and is_named_alike(text, need, claim)]
        if things:
            return things
    around = text.content[max(0, need.start - BESIDE) : need.end + BESIDE]
    named = counted_noun(text.content[max(text.sentences[need.sentence].start, need.start - BESIDE) : need.start])
    is_post = need.family == "staff" or (need.unit == "people" and not need.family and named[2] == "staff")
    is_post |= need.unit in {"places", "count"} and _POSTS.search(around) is not None
    is_post = is_post and _HOME.search(text.sentence_of(need)) is None
    sort = "people" if is_post else "places"
    return [
        claim
        for claim in behind
        if (claim.unit == sort and (sort == "places" or claim.family in {"staff", ""} or _GRADUATE.match(claim.noun)))
        or _is_bare(text, claim, need)
        or (sort == "places" and (_is_for(text, claim) or _SUPPLY.match(text.content, claim.end) is not None))
    ]


def _is_for(text: Text, claim: Claim) -> bool:
    """Whether children are those for whom something is built: 'сад на 100 детей', '100 балаға арналған'."""
    before = text.content[max(0, claim.start - 5) : claim.start]
    is_behind = _FOR_BEHIND.match(text.content, claim.end) is not None
    return claim.family == "children" and (is_behind or _FOR.search(before) is not None)


def _is_bare(text: Text, claim: Claim, need: Claim) -> bool:
    """Whether a number names nothing and stands before a stop, where places are spoken of: 'открыто 450, …'."""
    is_alone = claim.unit == "count" and not claim.noun and not claim.may_be_year
    is_of_places = need.unit in {"places", "count"} or (need.unit == "people" and need.family != "staff")
    return is_alone and is_of_places and _STOP.match(text.content, claim.end) is not None


def _answered(text: Text, plan: Sentence) -> tuple[Claim | None, list[Claim]]:
    """The number last said to be missing or needed that has a plan behind it, up to the end of the sentence of the
    plan, and the numbers of that plan."""
    for number in range(plan.number, max(-1, plan.number - REACH - 1), -1):
        sentence = text.sentences[number]
        for word in _NEED.finditer(text.content, sentence.start, sentence.end):
            need = _number_of(text, sentence, word)
            plans = _plans(text, need, plan.end) if need else []
            if plans:
                return need, plans
    return None, []


def _number_of(text: Text, sentence: Sentence, word: re.Match[str]) -> Claim | None:
    """The number that goes with a word of need: behind it, or right before it where the word may follow."""
    counts = [
        claim
        for claim in text.by_sentence[sentence.number]
        if claim.unit in _COUNTED and not claim.is_rough and not claim.may_be_year
    ]
    before = [claim for claim in counts if claim.end <= word.start()][-1:]
    if before and _EITHER.match(word.group()) and _is_right_before(text, before[0], word.start()):
        return before[0]
    behind = [claim for claim in counts if claim.start >= word.end()][:1]
    if not behind or not _TOWARDS.fullmatch(_without_ages(text, word.end(), behind[0].start)):
        return None
    is_named = (
        behind[0].unit in _SORTS
        or _FAMILIES.match(text.content, behind[0].end) is not None
        or counted_noun(text.content[word.end() : behind[0].start])[1] == "places"
    )
    return behind[0] if is_named or _MISSING.match(word.group()) else None


def _without_ages(text: Text, start: int, end: int) -> str:
    """A range of characters without the figures of ages: 'кезекте 3 пен 5 жас аралығындағы 2 480 бала'."""
    said = text.content[start : min(end, start + BESIDE * 3)]
    ages = [claim.text for claim in text.claims_within(start, end) if claim.unit == "age"]
    for age in ages:
        said = said.replace(age, "", 1)
    return said


def _is_right_before(text: Text, claim: Claim, end: int) -> bool:
    """Whether a number of places or people stands a word or two before `end`, and none of them builds anything."""
    if claim.unit not in _SORTS or _SORT.search(claim.noun) or _BUILDING.search(text.content, claim.end, end):
        return False
    return _TO_WORD.fullmatch(text.content, claim.end, end) is not None


def _is_of_place(text: Text, need: Claim, start: int, end: int) -> bool:
    """Whether the words between `start` and `end` name a place that those up to the end of the need's sentence do
    not."""
    named = {match.group().lower() for match in _PLACE.finditer(text.content, start, end)}
    first, last = text.sentences[max(0, need.sentence - LEAD)], text.sentences[need.sentence]
    return bool(named - {match.group().lower() for match in _PLACE.finditer(text.content, first.start, last.end)})
