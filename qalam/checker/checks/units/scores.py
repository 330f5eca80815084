"""Scores that cannot be: a mean in percent, points above the scale, a mean above the best."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from qalam.checker.checks.changes.differences import is_difference
from qalam.checker.claims import Claim
from qalam.checker.findings import Finding, written
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.text import Text
from qalam.checker.words.again.recalled import ANY_NOUN
from qalam.checker.words.dates.dated import OTHER_TIME
from qalam.checker.words.parts.of_whom import OF_IT
from qalam.checker.words.units.scores import (
    BEST,
    BEST_SCORE,
    COMES_TO,
    COMES_TO_BEHIND,
    FIVE_POINTS,
    GROWTH,
    MEAN_MARK,
    MEAN_RESULT,
    MEAN_SCORE,
    MEAN_SIZE,
    MEANS_OF_PEOPLE,
    MOST,
    MOST_OF_TEST,
    NATIONAL_TEST,
    OTHER_TESTS,
    RATES,
    RISE,
    SCALES,
)
from qalam.kernel.trilingual import Trilingual

SCORE = Trilingual(
    kk="Орта ұпай {printed} деп пайызбен берілген, ал ұпай пайызбен өлшенбейді (ҰБТ-да ең "
    "жоғарысы 140 ұпай). "
    "Ұпайды жазыңыз немесе бұл қандай үлес екенін түсіндіріңіз.",
    ru="Средний балл дан в процентах ({printed}), а баллы процентами не измеряют (в ЕНТ "
    "наибольшее 140 баллов). "
    "Напишите баллы или поясните, что это за доля.",
    en="A mean score is given in percent ({printed}), but scores are points (at most 140 in the "
    "national test). "
    "Write the points, or explain what share this is.",
)
MEAN = Trilingual(
    kk="Орташа мән {printed} деп пайызбен берілген, ал ол адаммен, жылмен немесе теңгемен өлшенеді. "
    "Өлшем бірлігін түзетіңіз немесе бұл қандай үлес екенін түсіндіріңіз.",
    ru="Среднее дано в процентах ({printed}), а измеряют его в людях, годах или тенге. "
    "Исправьте единицу или поясните, что это за доля.",
    en="A mean is given in percent ({printed}), but it is measured in people, years or tenge. "
    "Correct the unit, or explain what share this is.",
)
BEYOND = Trilingual(
    kk="Ұпай {printed} деп берілген, ал ең жоғарысы {limit} ұпай. Санды тексеріңіз.",
    ru="Балл указан как {printed}, а наибольший возможный – {limit}. Проверьте число.",
    en="The score is printed as {printed}, but at most {limit} points can be had. Check the figure.",
)
NO_SCORE = Trilingual(
    kk="Бұл көрсеткіш пайызбен өлшенеді, ал мәтінде {printed} ұпаймен берілген. Өлшем бірлігін түзетіңіз.",
    ru="Этот показатель измеряют в процентах, а указан он в баллах: {printed}. Исправьте единицу.",
    en="This figure is measured in percent, but it is given in points: {printed}. Correct the unit.",
)
BROKEN = Trilingual(
    kk="Адам саны {printed} деп бөлшекпен берілген. «Мың» не «млн» түсіп қалған болса, қосыңыз; орташа сан болса, "
    "солай деп жазыңыз.",
    ru="Число людей дано дробью: {printed}. Если пропущено «тыс.» или «млн», допишите; если это среднее, скажите "
    "об этом.",
    en="A number of people is given as a fraction: {printed}. Add the 'thousand' or 'million' left out, or say that it "
    "is a mean.",
)
ABOVE_BEST = Trilingual(
    kk="Орташа нәтиже {mean} ең үздік нәтижеден ({best}) жоғары бола алмайды. Екеуінің бірін түзетіңіз.",
    ru="Средний результат {mean} не может быть выше лучшего ({best}). Исправьте одно из чисел.",
    en="The mean {mean} cannot be above the best result ({best}). Correct one of the two.",
)
BEYOND_FIVE = Trilingual(
    kk="Бес балдық жүйеде орташа баға {printed} бола алмайды. Санды түзетіңіз.",
    ru="В пятибалльной системе средняя оценка не может быть {printed}. Исправьте число.",
    en="On a five-point scale a mean mark cannot be {printed}. Correct the number.",
)
LEAST_FILL = 60  # percent; from this on, a mean may be told as the share of a norm
PEOPLE = frozenset({"children", "staff", "person"})  # families
BARE = frozenset({"count", "measure"})
MOST_POINTS = 140  # of the national test
BEFORE = 5  # sentences in which the test was named
_OUT_OF = as_pattern(
    r"(?:\s?[^\W\d]+)?\s(?:из|out of|of)\s(\d{2,3})\b(?!\s?(?!возможн|бал|point|possible)[^\W\d])", re.I
)
TOLD = 4  # sentences in which a scale is told
NEAR = 2  # sentences in which the nearest scale is told
FIVE = 5
_FIVE = as_pattern("|".join(FIVE_POINTS), re.I)
_TOLD = [as_pattern(words, re.I) for words in MOST]
_LIMIT = as_pattern(r"[^.;\d]*(?:жинақта|сомасы|в сумме|in total)", re.I)
_OTHER_TEST = as_pattern("|".join(OTHER_TESTS), re.I)
_TEST = as_pattern("|".join(NATIONAL_TEST))
_SCORE_DASH = words_pattern(
    rf"(?:{'|'.join((*MEAN_SCORE, *MEAN_MARK, *BEST_SCORE))})[^.;,\d]{{0,50}}\s"
    r"(?:[–—-]|составил[аи]?|составляет|равн[аоы]|is|was)\s$",
    re.I,
)
_SCORE_BESIDE = words_pattern(
    rf"(?:{'|'.join((*MEAN_SCORE, *BEST_SCORE, *MEAN_MARK))})"
    r"(?:\sпо [^\W\d]+(?:\s[^\W\d]+)?)?\s$",
    re.I,
)  # 'орташа балл 86,2 болды'
_OF_IT = as_pattern(OF_IT)
_OTHER_TIME = as_pattern(rf"\b(?:{'|'.join(OTHER_TIME)})", re.I)
_MEAN = as_pattern(r"орташа|средн|\bmean\b|average", re.I)
_MEAN_RESULT = as_pattern("|".join((*MEAN_SCORE, *MEAN_RESULT)), re.I)
_MOST_OF_TEST = as_pattern("|".join(MOST_OF_TEST), re.I)
_GOES_ON = as_pattern(r"[^\W\d]*(?:\s[^\W\d]+)?,\s(?:[^\W\d]+\s){1,4}[–—-]\s")
_COMES_TO = as_pattern(rf"\b(?:{'|'.join(COMES_TO)})", re.I)
_COMES_TO_BEHIND = as_pattern(rf"-?[^\W\d]*\s(?:{'|'.join(COMES_TO_BEHIND)})", re.I)
_RISE = as_pattern(rf"\b(?:{'|'.join(RISE)})", re.I)
_BY = as_pattern(r"\bна\s\Z", re.I)  # so many more or less: 'на 1,4 ученика меньше' are means
_BY_BEHIND = as_pattern(
    r"\s[^\W\d]+[ғгқк]?[ае]\s(?:[^\W\d]+\s)?(?:аз|көп|кем|арт|кіші|үлкен|төмен|жоғары|қысқар|өс|кемі)", re.I
)
CHANGED = 40  # characters behind a share in which its verb stands
WIDE = 300  # characters before a share in which its test and its mean are named
SCALE_BEHIND = 36  # characters behind a mean in which the most points are told: '74,3% при максимуме в 140 баллов'
MEAN_BEFORE = 40  # characters before a share in which it is said to be a mean
BEST_BEFORE = 80  # characters before a score in which it is said to be the best, or a mean
ONE_SIZE = 3  # times by which two scores of one test may differ
TEN = 10
NEAR_POINTS = Decimal("1.5")  # times a score of another time
_RATE = words_pattern("|".join(RATES), re.I)
_SCORE = as_pattern("|".join(MEAN_SCORE), re.I)
_FROM_TO = as_pattern(r"(?:\s(?:балл?|ұпай)[^\W\d]*)?(?:\s?-?[дтн][ае]н)?\s(?:(?:до|to)\s)?", re.I)
_BEST = words_pattern("|".join(BEST), re.I)
_MARK = words_pattern("|".join(MEAN_MARK), re.I)
_SCALE = [as_pattern(words, re.I) for words in SCALES]
_MEAN_SIZE = as_pattern(
    rf"(?:{'|'.join(MEAN_SIZE)})\s?(?:[–—:-]|құра(?:йды|ды)|составля(?:ет|ла)|составил[аи]?|is|was|–)?\s?$", re.I
)
_MEAN_OF_PEOPLE = as_pattern("|".join(MEANS_OF_PEOPLE), re.I)
_GROWTH = as_pattern("|".join(GROWTH), re.I)


def check_scores(text: Text, relations: list[Relation]) -> list[Finding]:
    """Findings about scores, and about means and numbers of people in a unit that they cannot have."""
    found: list[Finding] = []
    for claims in text.by_sentence:
        for place, claim in enumerate(claims):
            start = claims[place - 1].end if place else text.sentences[claim.sentence].start
            told = list(_of_claim(text, claims, claim, start))
            if not told and not text.sentences[claim.sentence].is_row:
                told = [*_above_best(text, claim), *_beyond_five(text, claim)]
            found += told
    return found


def _of_claim(text: Text, claims: Sequence[Claim], claim: Claim, start: int) -> Iterator[Finding]:
    """What is wrong with one number, by the words behind the number before it."""
    is_score = claim.unit == "points" or (claim.unit in BARE and _is_bare_score(text, claim))
    if is_score and not _OF_IT.match(text.content, claim.end):  # '231-і шекті балды жинады' are people
        yield from _of_points(text, claim, start)
    if claim.unit == "measure" and _is_broken(text, claim):
        yield _finding(claim, BROKEN, "1")
    if claim.unit != "percent":
        return
    is_mean = (
        _SCORE.search(text.content, start, claim.start)
        or _is_end_of_change(text, claims, claim)
        or _is_behind_change(text, claims, claim)
        or _is_told_in_points(text, claims, claim)
        or _differs_by_points(text, claims, claim)
    )
    if is_mean or _is_of_scale(text, claim) or _is_beside_points(text, claims, claim):
        yield _finding(claim, SCORE, "points")
    elif claim.value < LEAST_FILL and _is_mean_size(text, claim, start):
        yield _finding(claim, MEAN, "≠ %")


def _is_end_of_change(text: Text, claims: Sequence[Claim], share: Claim) -> bool:
    """Whether a mean score is said to have come from a number to a percentage: 'средний балл вырос с 69,4 до 72,1%'."""
    before = [claim for claim in claims if claim.end <= share.start][-1:]
    if not before or before[0].unit == "percent" or not _FROM_TO.fullmatch(text.content, before[0].end, share.start):
        return False
    start = text.sentences[share.sentence].start
    is_near = max(share.value, before[0].value) <= min(share.value, before[0].value) * NEAR_POINTS
    return is_near and _SCORE.search(text.content, max(start, before[0].start - WIDE // 3), before[0].start) is not None


def _is_told_in_points(text: Text, claims: Sequence[Claim], share: Claim) -> bool:
    """Whether a percentage is compared with points of another time: 'орташа көрсеткіш 61,7%, былтыр ол 59,2 балл'."""
    sentence = text.sentences[share.sentence]
    others = [claim for claim in claims if claim.unit == "points" and claim is not share]
    if len(others) != 1 or sum(claim.unit == "percent" for claim in claims) != 1:
        return False
    start, end = sorted((share, others[0]), key=lambda claim: claim.start)[0].end, max(share.start, others[0].start)
    is_then = _OTHER_TIME.search(text.content, start, end) is not None
    is_mean = _MEAN.search(text.content, max(sentence.start, share.start - MEAN_BEFORE), share.start) is not None
    is_near = max(share.value, others[0].value) <= min(share.value, others[0].value) * NEAR_POINTS
    return is_then and is_mean and is_near and _GROWTH.search(text.content, start, end) is None


def _differs_by_points(text: Text, claims: Sequence[Claim], share: Claim) -> bool:
    """Whether a mean in percent is so many points above or below another mean of a test, or is what those points make
    of a score told near by: 'орташа көрсеткіш – 71,4 пайыз, бұл 2,6 балға жоғары. Былтыр 68,8 балл болған'."""
    sentence = text.sentences[share.sentence]
    behind = [claim for claim in claims if claim.start >= share.end][:1]
    if not behind or behind[0].unit != "points" or not is_difference(text, sentence, behind[0]):
        return False
    if not _MEAN_RESULT.search(text.content, max(sentence.start, share.start - WIDE), share.start):
        return False
    first, last = max(0, share.sentence - NEAR), min(len(text.sentences) - 1, share.sentence + NEAR)
    told = text.claims_within(text.sentences[first].start, text.sentences[last].end)
    change = behind[0].value
    is_made = any(claim.unit == "points" and abs(claim.value - share.value) == change for claim in told)
    return is_made or _is_of_test(text, share)


def _is_of_scale(text: Text, share: Claim) -> bool:
    """Whether a percentage is the mean of a test whose points its sentence tells, or the one before: '140 балдық
    тестіде орташа нәтиже 98,4%'."""
    sentence = text.sentences[share.sentence]
    mean = _MEAN_RESULT.search(text.content, max(sentence.start, share.start - WIDE), share.start)
    first = max(text.sentences[max(0, sentence.number - 1)].start, share.start - WIDE * 2)
    is_told = any(scale.search(text.content, first, share.start) for scale in (*_SCALE, _MOST_OF_TEST))
    is_told |= _MOST_OF_TEST.search(text.content, share.end, share.end + SCALE_BEHIND) is not None
    if mean is None or not is_told:
        return False
    between = text.between(sentence.number, mean.end(), share.start)
    is_change = _GROWTH.search(text.content, sentence.start, sentence.end) is not None
    return not is_change and all(claim.unit in BARE for claim in between)


def _is_behind_change(text: Text, claims: Sequence[Claim], share: Claim) -> bool:
    """Whether a mean score that changed by some points is said to come to a percentage: 'средний балл вырос на
    2 балла и составил 68%'."""
    before = [claim for claim in claims if claim.end <= share.start][-1:]
    if not before or before[0].unit != "points":
        return False
    told = text.content[before[0].end : share.start], text.content[share.end : share.end + CHANGED]
    is_told = _COMES_TO.search(told[0]) is not None or _COMES_TO_BEHIND.match(told[1]) is not None
    start = text.sentences[share.sentence].start
    is_mean = _SCORE.search(text.content, start, before[0].start) is not None
    return is_told and is_mean and not any(_RISE.search(one) for one in told)


def _is_beside_points(text: Text, claims: Sequence[Claim], share: Claim) -> bool:
    """Whether a percentage goes on with a mean told in points: 'средний результат в городе 69,8 балла, в сёлах –
    66,2%'."""
    before = [claim for claim in claims if claim.end <= share.start][-1:]
    if not before or before[0].unit != "points" or not _GOES_ON.fullmatch(text.content, before[0].end, share.start):
        return False
    start = text.sentences[share.sentence].start
    is_near = max(share.value, before[0].value) <= min(share.value, before[0].value) * NEAR_POINTS
    return is_near and _MEAN.search(text.content, start, before[0].start) is not None


def _is_broken(text: Text, claim: Claim) -> bool:
    """Whether a fraction counts people, and its sentence tells of no mean and no rate."""
    sentence = text.sentences[claim.sentence]
    is_named = claim.family in PEOPLE or claim.noun.startswith(ANY_NOUN)
    opens_line = not text.content[text.content.rfind("\n", 0, claim.start) + 1 : claim.start].strip()  # '3.5 Teachers'
    is_of_people = is_named and claim.decimals == 1 and not (sentence.is_row or opens_line)
    if not is_of_people or _MEAN_OF_PEOPLE.search(text.content, sentence.start, sentence.end):
        return False
    return not (_BY.search(text.content, sentence.start, claim.start) or _BY_BEHIND.match(text.content, claim.end))


def _of_points(text: Text, claim: Claim, start: int) -> Iterator[Finding]:
    """Points above what the test gives, by its rules or by the text; a rate that is no score."""
    most = _OUT_OF.match(text.content, claim.end)
    told = None if most else _told_limit(text, claim)
    limit = int(most[1]) if most else told or MOST_POINTS
    is_score = _SCORE.search(text.content, start, claim.start) is not None
    if claim.value > limit and (most or told or _is_of_test(text, claim)):
        yield _finding(claim, BEYOND, f"≤ {limit}", limit)
    elif _RATE.search(text.content, start, claim.start) and not is_score:
        yield _finding(claim, NO_SCORE, "%")


def _is_bare_score(text: Text, claim: Claim) -> bool:
    """Whether a number without a noun stands behind 'the mean score', with a dash or a verb or without."""
    if claim.noun:
        return False
    before = text.content[max(0, claim.start - 90) : claim.start]
    return bool(_SCORE_DASH.search(before) or _SCORE_BESIDE.search(before))


def _told_limit(text: Text, claim: Claim) -> int | None:
    """The most points or the highest mark that the text says there are, in this sentence or shortly before."""
    before = next((limit for reach in (NEAR, TOLD) if (limit := _limit_within(text, claim, reach))), None)
    return before or _limit_behind(text, claim)


def _limit_behind(text: Text, claim: Claim) -> int | None:
    """The scale told behind a score, in its sentence: '5,6 (бес балдық жүйе)'."""
    end = text.sentences[claim.sentence].end
    if _OTHER_TEST.search(text.content, claim.end, end):
        return None
    told = [int(match[1]) for scale in _SCALE for match in scale.finditer(text.content, claim.end, end)]
    told += [FIVE for _ in _FIVE.finditer(text.content, claim.end, end)]
    return told[0] if len(set(told)) == 1 else None


def _limit_within(text: Text, claim: Claim, reach: int) -> int | None:
    """The only limit told within so many sentences."""
    first = text.sentences[max(0, claim.sentence - reach)].start
    if _OTHER_TEST.search(text.content, first, claim.start):
        return None
    told = [match for pattern in _TOLD for match in pattern.finditer(text.content, first, claim.start)]
    words = [FIVE for _ in _FIVE.finditer(text.content, first, claim.start)]
    limits = [int(match[1]) for match in told if int(match[1]) > 0] + words
    return limits[0] if len(set(limits)) == 1 else None


def _is_of_test(text: Text, claim: Claim) -> bool:
    """Whether the text speaks of the national test, and of no other, in this sentence or shortly before."""
    first = text.sentences[max(0, claim.sentence - BEFORE)].start
    end = text.sentences[claim.sentence].end
    is_limit = _LIMIT.search(text.content, claim.end, claim.end + 30) or _OTHER_TEST.search(text.content, first, end)
    return _TEST.search(text.content, first, end) is not None and not is_limit


def _is_mean_size(text: Text, claim: Claim, start: int) -> bool:
    return _MEAN_SIZE.search(text.content, start, claim.start) is not None and not _speaks_of_growth(text, claim)


def _speaks_of_growth(text: Text, claim: Claim) -> bool:
    sentence = text.sentences[claim.sentence]
    return bool(_GROWTH.search(text.content, sentence.start, sentence.end))


def _finding(claim: Claim, sentence: Trilingual, expected: str, limit: int = MOST_POINTS) -> Finding:
    actual = written(claim.value, " %" if claim.unit == "percent" else "")
    return Finding("unit", "warning", (claim,), sentence.fill(printed=actual, limit=limit), expected, actual)


def _above_best(text: Text, mean: Claim) -> Iterator[Finding]:
    """A mean in points above the best result, told in its sentence or in one beside it."""
    sentence = text.sentences[mean.sentence]
    opens = max(sentence.start, mean.start - BEST_BEFORE)
    if mean.unit != "points" or not _MEAN_RESULT.search(text.content, opens, mean.start):
        return
    first, last = max(0, mean.sentence - 1), min(len(text.sentences) - 1, mean.sentence + 1)
    start, end = text.sentences[first].start, text.sentences[last].end
    if _OTHER_TEST.search(text.content, start, end):
        return
    behind = [one for one in text.claims_within(mean.end, end) if one.unit == "points"][:1]
    before = [one for one in text.claims_within(start, mean.start) if one.unit == "points"][-1:]
    for best in (*behind, *before):
        if best.value < mean.value <= best.value * ONE_SIZE and _is_best(text, mean, best):
            message = ABOVE_BEST.fill(mean=written(mean.value), best=written(best.value))
            yield Finding("unit", "warning", (mean, best), message, f"≤ {written(best.value)}", written(mean.value))
            return


def _is_best(text: Text, mean: Claim, best: Claim) -> bool:
    """Whether the words before a number say that it is the best, and not that it is a mean."""
    start = max(text.sentences[best.sentence].start, best.start - BEST_BEFORE)
    others = [one.end for one in text.by_sentence[best.sentence] if one.end <= best.start]
    start = max([start, *others[-1:]])
    said = text.content[start : best.start]
    return _BEST.search(said) is not None and _MEAN_RESULT.search(said) is None


def _beyond_five(text: Text, claim: Claim) -> Iterator[Finding]:
    """A mean mark above five without its unit: 'алгебрадан орташа баға 4,1 болса, тарихтан 5,4-ке жетті'."""
    sentence = text.sentences[claim.sentence]
    is_bare = claim.unit in {"count", "measure"} and not claim.noun and claim.decimals in {1, 2}
    if not is_bare or not FIVE < claim.value < TEN or claim.step:
        return
    first = text.sentences[max(0, claim.sentence - 2)].start
    is_mark = _MARK.search(text.content, sentence.start, claim.start) and _FIVE.search(text.content, first, claim.start)
    others = [one for one in text.by_sentence[claim.sentence] if one.end <= claim.start and one.decimals]
    if is_mark and others and all(one.value <= FIVE for one in others):
        message = BEYOND_FIVE.fill(printed=written(claim.value))
        yield Finding("unit", "warning", (claim,), message, f"≤ {FIVE}", written(claim.value))
