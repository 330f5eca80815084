"""Parts against the whole, and shares that should make one hundred."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import pairwise

from qalam.checker.claims import Claim, may_be_part
from qalam.checker.clauses import stem
from qalam.checker.findings import Finding, Severity, added, written
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.readers.steps.step_concepts import is_step_before
from qalam.checker.readers.steps.step_of import Step, steps_of
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import ASIDE, REST, are_of_two_times, is_rest
from qalam.checker.relations.sides.sides import are_overlapping, leave_none_out
from qalam.checker.relations.whole.marker_wholes import is_in_next_word
from qalam.checker.slips import is_beyond, one_slip_away
from qalam.checker.spelled import spelled_numbers
from qalam.checker.text import Text
from qalam.checker.words.parts.closed_lists import NOT_TWICE, ONE_EACH
from qalam.checker.words.parts.divided import DIVIDED, TOTAL
from qalam.checker.words.parts.overlaps import AT_ONCE, IN_SEVERAL, OVERLAP
from qalam.checker.words.parts.things import THINGS
from qalam.checker.words.plans.given import FOR_ONE, GIVEN_MONEY
from qalam.kernel.trilingual import Trilingual

EXCEED = Trilingual(
    kk="Барлығы {whole} деп жазылған, ал бөліктерінің қосындысы: {sum} = {total}, яғни {gap} артық. "
    "Бөліктер бір-бірімен қиылысса, оны мәтінде айтыңыз; қиылыспаса, сандардың бірі дұрыс емес.",
    ru="Всего указано {whole}, а сумма частей: {sum} = {total}, на {gap} больше. "
    "Если части пересекаются, скажите об этом в тексте; если нет, одно из чисел неверно.",
    en="The whole is printed as {whole}, but the parts make {sum} = {total}: {gap} more. "
    "If the parts overlap, say so in the text; if not, one of the figures is wrong.",
)
BELOW = Trilingual(
    kk="Барлығы {whole} деп жазылған, ал тізімдегі сандардың қосындысы: {sum} = {total}, яғни {gap} кем. "
    "Тізімді толықтырыңыз немесе сандарды тексеріңіз.",
    ru="Всего указано {whole}, а сумма перечисленного: {sum} = {total}, на {gap} меньше. "
    "Дополните перечень или проверьте числа.",
    en="The whole is printed as {whole}, but the list makes {sum} = {total}: {gap} fewer. "
    "Complete the list or check the figures.",
)
SHORT = Trilingual(
    kk="Барлығы {whole}, ал аталған бөліктердің қосындысы: {sum} = {total}, яғни {gap} кем. Тізім толық болса, "
    "сандардың бірі дұрыс емес; толық болмаса, қалғанын да атап өтіңіз.",
    ru="Всего {whole}, а названные части вместе дают {sum} = {total}, на {gap} меньше. Если перечень полный, одно из "
    "чисел неверно; если нет, назовите и остальное.",
    en="The whole is {whole} and the parts named make {sum} = {total}: {gap} fewer. If the list is complete, one of "
    "the figures is wrong; if it is not, name the rest too.",
)
PART = Trilingual(
    kk="Бөлігі {part}, ал барлығы {whole} деп жазылған: бөлік бүтіннен {gap} артық бола алмайды. "
    "Екі санның бірін түзетіңіз.",
    ru="Часть указана как {part}, а целое как {whole}: часть не может быть больше целого на {gap}. "
    "Исправьте одно из двух чисел.",
    en="The part is printed as {part} and the whole as {whole}: a part cannot be {gap} more than its whole. "
    "Correct one of the two figures.",
)
SHARES = Trilingual(
    kk="Үлестердің қосындысы: {sum} = {total} %, ал 100 % болуға тиіс. Үлестерді тексеріңіз.",
    ru="Сумма долей: {sum} = {total} %, а должно быть 100 %. Проверьте доли.",
    en="The shares make {sum} = {total} % where 100 % is due. Check the shares.",
)
NEARLY = Trilingual(
    kk="Қосындысы {sum} = {total}, ал {whole} деп жазылған. {printed} орнына {meant} тұрса, қосынды дұрыс "
    "шығар еді: бір цифр қате терілген болуы мүмкін. Сандарды тексеріңіз.",
    ru="{sum} = {total}, а указано {whole}. Если вместо {printed} стоит {meant}, сумма сходится: возможно, "
    "при наборе ошиблись в одной цифре. Проверьте числа.",
    en="{sum} would make {total}, and {whole} is told. With {meant} instead of {printed} it would add up: a digit may "
    "have been mistyped. Check the figures.",
)
TOO_MANY = 6  # times a whole that no part printed by mistake is
FAR_TOO_MANY = 9  # the same where one noun names both
LISTED = 4  # parts that may be the largest of many
SOME = 2  # parts that may be some of many
TWO = 60  # characters behind a number in which it may be said to be of those in two parts
_TWO = as_pattern(r"\bекі|екеу|\bобе?их|\bоба|\bдв[аеу]|\bboth|\btwo|қатар|одновременно|сразу", re.I)
TWO_SHARES = 2
FEW_SHARES = 6  # that by rounding alone hardly miss a hundred by two units
FAR = 10  # percentage points from one hundred
MORE_BEHIND = 120  # characters behind shares in which it is told of others
BACK = 2  # sentences from a whole back to what it is some of
_ANOTHER = as_pattern(r"(?:ещ[её]|тағы|another)\s(?:во?\s|in\s)?\Z", re.I)  # 'Ещё в двух'
BESIDE = 14  # characters before a number in words
BLANKS = 4  # at most before the first word of a sentence
LARGE = 10  # a number that stands there by chance less often
_COMMA = as_pattern(r"[,;]")
_JOINED = as_pattern(r",\s|;\s|\s(?:и|және|мен|and)\s")
_ITEM = as_pattern(
    r"(?!котор|где\b|что\b|больш|в основном|главн|преимуществ|негізінен|көбіне|басым|"
    r"[^\W\d]+(?:вш|ющ|ящ|нн)(?:их|ие|ий|ая|ые|ых)(?:ся)?\b)[^\W\d][^\d():]{2,60}\Z"
)
_TOTAL = as_pattern("|".join(TOTAL), re.I)
_DIGIT = as_pattern(r"[\d:]")
_AT_ONCE = words_pattern("|".join(AT_ONCE), re.I)
_LISTED = as_pattern(r"[^;\n\d]*:")
_SOME_MORE = as_pattern(
    r"\s*[^.!?\n]{0,60}?(?:(?:өзге|басқа)\s[^.!?\n]{0,40}\s(?:да|де|та|те)\s(?:бар|кездес)|есть и (?:друг|ин)"
    r"|(?:другие|иные|прочие) (?:[^\W\d]+ ){0,3}(?:тоже|также) (?:есть|имеются)|there are (?:also )?others)",
    re.I,
)
_GIVEN, _FOR_ONE = words_pattern(rf"\b(?:{'|'.join(GIVEN_MONEY)})", re.I), words_pattern("|".join(FOR_ONE), re.I)
_DIVIDED = as_pattern("|".join(DIVIDED), re.I)
_OVERLAP = words_pattern("|".join(OVERLAP), re.I)
_THINGS = as_pattern(rf"-?[^\W\d]*(?:\s[^\W\d]+){{0,2}}?\s(?:{'|'.join(THINGS)})", re.I)  # right behind a number
_ONCE = words_pattern("|".join((*ONE_EACH, *NOT_TWICE)), re.I)
_IN_SEVERAL = words_pattern("|".join(IN_SEVERAL), re.I)


def check_sums(text: Text, relations: list[Relation]) -> list[Finding]:
    """Findings about sums; a tie that holds gives none."""
    tied = {part.id for relation in relations if relation.kind == "parts" for part in relation.parts}
    found = [
        _finding(text, relation)
        for relation in relations
        if (not relation.holds or relation.may_be_short)
        and not _are_said_to_overlap(text, relation)
        and not _is_rest_told(text, relation, tied)
        and not _are_named_without_number(text, relation)
        and not _may_be_the_largest(text, relation)
        and not _are_some_properties(text, relation)
        and not _is_told_beside_parts(text, relation)
        and not _are_things_given(text, relation)
        and not _is_many_times_of_another_time(text, relation)
        and not _are_steps(text, relation)
        and not _are_joined_to(text, relation)
    ]
    return [finding for finding in found if finding is not None]


def _are_said_to_overlap(text: Text, relation: Relation) -> bool:
    """Whether the sentence of the last part, behind it, or the next two tell that some were counted in two parts."""
    if relation.kind not in {"parts", "subset"} or len(relation.parts) < 2 or _is_short_of_all(text, relation):
        return False
    last = relation.parts[-1]
    end = text.sentences[min(last.sentence + 2, len(text.sentences) - 1)].end
    start = text.sentences[last.sentence].start
    if _ONCE.search(text.content, start, end):
        return False
    if _OVERLAP.search(text.content, last.end, end) and not _DIVIDED.search(text.content, start, end):
        return True
    gap = sum((part.value for part in relation.parts), Decimal(0)) - (relation.whole.value if relation.whole else 0)
    before = text.sentences[max(0, relation.parts[0].sentence - 1)].start
    if gap > 0 and relation.whole is not None:
        since = max(before, relation.whole.end)
        if _IN_SEVERAL.search(text.content, since, last.start):
            return True
    behind = text.claims_within(last.end, end)
    return gap >= LARGE and any(
        claim.is_count and claim.value == gap and _TWO.search(_behind(text, claim)) for claim in behind
    )


def _is_short_of_all(text: Text, relation: Relation) -> bool:
    """Whether the rest ends the parts and they still make less than their whole: nothing is left that others could be,
    and who is counted twice makes them more."""
    total = sum((part.value for part in relation.parts), Decimal(0))
    return relation.whole is not None and is_rest(text, relation.parts[-1]) and total < relation.whole.value


def _behind(text: Text, claim: Claim) -> str:
    """What stands behind a number in its sentence, as far as it may be said there of those in two parts."""
    return text.content[claim.end : min(claim.end + TWO, text.sentences[claim.sentence].end)]


def _is_rest_told(text: Text, relation: Relation, tied: set[str]) -> bool:
    """Whether what the parts lack stands behind them: a number in the next two sentences that is no part of another
    sum, or 'the rest' in the next."""
    if relation.kind != "parts" or relation.whole is None:
        return False
    if _is_of_rows(text, relation.whole, relation.parts) or _is_short_of_all(text, relation):
        return False  # what follows is of another row
    gap = relation.whole.value - sum((part.value for part in relation.parts), Decimal(0))
    last = relation.parts[-1]
    following = text.sentences[last.sentence + 1 : last.sentence + 3]
    if gap <= 0 or not following:
        return False
    is_left = REST.match(text.content, following[0].start + _blanks(text, following[0].start)) is not None
    is_left = is_left and not _is_rest_of_more(text, relation.whole, following[0].number)
    behind = [claim for claim in text.claims_within(last.end, following[-1].end) if claim.is_count]
    again = (
        place for place, pair in enumerate(pairwise(behind)) if sum(one.value for one in pair) == relation.whole.value
    )  # two sides that make the whole anew: what follows is told of all of it
    behind = behind[: next(again, len(behind))]
    left = (claim for claim in behind if claim.value == gap and may_be_part(relation.whole, claim))
    spelled = (first for first, _, said in spelled_numbers(text.content, last.end, following[-1].end) if said == gap)
    is_in_words = any(_ANOTHER.search(text.content, max(0, first - BESIDE), first) for first in spelled)
    return is_left or is_in_words or any(claim.id not in tied for claim in left)


def _is_rest_of_more(text: Text, whole: Claim, number: int) -> bool:
    """Whether the rest told in a sentence is just what the whole leaves of a number before it: 'өтінім берген 51
    адамның 43-і қабылданды: … Қалған 8 өтініш'."""
    rest = next((claim.value for claim in text.by_sentence[number] if claim.is_count), None)
    first = text.sentences[max(0, whole.sentence - BACK)].start
    told = [claim.value for claim in text.claims_within(first, whole.start) if claim.is_count]
    return rest is not None and whole.value + rest in told


def _are_named_without_number(text: Text, relation: Relation) -> bool:
    """Whether the list holds as many things named without a number, one of each, as the parts lack: '2 садика,
    интернат для одарённых детей и 2 лагеря'."""
    if relation.kind not in {"parts", "subset"} or relation.whole is None or len(relation.parts) < 2:
        return False
    gaps = [text.content[one.end : other.start] for one, other in pairwise(relation.parts)]
    if all("\n" in gap for gap in gaps):
        return False  # each has a line to itself
    last = relation.parts[-1]
    named = sum(_ITEM.match(piece.lstrip()) is not None for gap in gaps for piece in _COMMA.split(gap)[1:-1])
    end, whole = text.sentences[last.sentence].end, relation.whole.start
    behind = text.content[last.end : whole if last.end < whole < end else end]
    joined = [piece for piece in _JOINED.split(behind)[1:] if not _TOTAL.match(piece)]
    named += 0 if _DIGIT.search(behind) else sum(_ITEM.match(piece) is not None for piece in joined)
    return named > 0 and relation.whole.value - sum(part.value for part in relation.parts) == named


def _may_be_the_largest(text: Text, relation: Relation) -> bool:
    """Whether a list goes from the largest down and lacks more than its last part, or lacks most of the whole: it may
    name only some, as lists of countries and of fields do. Where one slip would make the whole it was meant to be
    complete."""
    whole, parts = relation.whole, relation.parts
    is_off = (relation.kind == "parts" and not relation.holds) or relation.may_be_short
    if not is_off or whole is None or len(parts) < SOME:
        return False
    if is_rest(text, parts[-1]) or _is_of_rows(text, whole, parts):
        return False  # the other rows of the table show that it names all
    gap = whole.value - sum(part.value for part in parts)
    is_down = len(parts) > SOME and all(one.value > other.value for one, other in pairwise(parts))
    is_some = whole.family != "prizes" and gap * 2 > whole.value and gap > max(part.value for part in parts)
    is_open = is_some or (is_down and gap > parts[-1].value)
    return is_open and not one_slip_away(whole, parts) and not leave_none_out(text, list(parts))


def _are_some_properties(text: Text, relation: Relation) -> bool:
    """Whether parts that make clearly less than their whole tell what some of those counted have or do."""
    whole, parts = relation.whole, list(relation.parts)
    if relation.kind != "parts" or relation.holds or whole is None or len(parts) < 2:
        return False
    is_less = sum(part.value for part in parts) < whole.value
    return is_less and not is_rest(text, parts[-1]) and are_overlapping(text, parts) and not one_slip_away(whole, parts)


def _is_told_beside_parts(text: Text, relation: Relation) -> bool:
    """Whether two numbers that stand among the parts, but are none of them, are just what these lack of the whole:
    '– школ 433, вечерних 5, частных школ 9'."""
    whole, parts = relation.whole, relation.parts
    if relation.kind not in {"parts", "subset"} or whole is None or len(parts) < LISTED:
        return False
    gap = whole.value - sum(part.value for part in parts)
    if gap <= 0 or _is_of_rows(text, whole, parts):
        return False
    own = {part.id for part in parts}
    aside = [mark.span() for mark in ASIDE.finditer(text.content, parts[0].start, parts[-1].end)]
    beside = [
        claim.value
        for claim in text.claims_within(parts[0].start, parts[-1].end)
        if claim.unit in {whole.unit, "count"} and claim.id not in own and may_be_part(whole, claim)
        if not any(low < claim.start < high for low, high in aside)
    ]
    return len(beside) > 1 and gap in {sum(beside), *map(sum, pairwise(beside))}


def _are_things_given(text: Text, relation: Relation) -> bool:
    """Whether parts of people are the things that these got, by their own nouns: '9 200 детей получили помощь: 2 000
    сумок, 5 200 комплектов формы'."""
    whole, parts = relation.whole, relation.parts
    if relation.kind not in {"parts", "subset"} or whole is None or whole.unit != "people" or len(parts) < SOME:
        return False
    things = sum(_THINGS.match(text.content, part.end) is not None for part in parts if part.unit == "count")
    return things > 1 and _THINGS.match(text.content, whole.end) is None


def _is_many_times_of_another_time(text: Text, relation: Relation) -> bool:
    """Whether the only part is many times more than its whole and is told of another year."""
    whole = relation.whole
    if whole is None or len(relation.parts) != 1 or relation.parts[0].value <= whole.value * TOO_MANY:
        return False
    return are_of_two_times(text, whole.sentence, relation.parts[0].sentence)


def _are_joined_to(text: Text, relation: Relation) -> bool:
    """Whether parts that make more tell what those counted know, attend, or are fitted with: one may several, '17
    библиотек подключены к интернету, 9 – к каталогу'."""
    whole, parts = relation.whole, relation.parts
    if whole is None or len(parts) < SOME or sum(part.value for part in parts) <= whole.value:
        return False
    end = text.sentences[parts[-1].sentence].end
    return _AT_ONCE.search(text.content, min(one.start for one in parts), end) is not None


def _are_steps(text: Text, relation: Relation) -> bool:
    """Whether a whole and two of its parts are known to be of three steps of one proceeding: 'подано 74 заявки,
    допущено 58, победителями признаны 21'. Those of a later step are among those of the one before."""
    if relation.kind != "parts" or relation.whole is None or len(relation.parts) < SOME:
        return False
    numbers = (relation.whole, *relation.parts)
    if _LISTED.match(text.content, relation.whole.end, relation.parts[0].start):
        return False  # 'окончили 920: в десятый класс пошли 612, в колледж – 298': of each one the list tells one
    names = {claim.id for claim in numbers}
    told = [
        step
        for number in sorted({claim.sentence for claim in numbers})
        for step in steps_of(text, text.sentences[number])
        if step.claim.id in names
    ]
    is_whole = any(step.claim is relation.whole for step in told)
    return is_whole and len(told) > SOME and all(_is_next_step(one, two) for one, two in pairwise(told))


def _is_next_step(one: Step, two: Step) -> bool:
    """Whether one step comes before another, by their stages or by what is done there."""
    if one.stage is None or two.stage is None:
        return is_step_before(one.step, two.step)
    ranks = one.stage.beside(two.stage)
    return (one.step, one.stage) != (two.step, two.stage) and (ranks is None or ranks[0] <= ranks[1])


def _is_of_rows(text: Text, whole: Claim, parts: tuple[Claim, ...]) -> bool:
    """Whether a sum is that of a table's rows."""
    return all(text.sentences[one.sentence].is_row for one in (whole, *parts))


def _blanks(text: Text, start: int) -> int:
    """How many blanks a sentence begins with."""
    said = text.content[start : start + BLANKS]
    return len(said) - len(said.lstrip())


def told_sum(text: Text, relation: Relation) -> list[Finding]:
    """The finding of a sum that is known to leave nothing out."""
    found = _finding(text, relation)
    return [found] if found else []


def _finding(text: Text, relation: Relation) -> Finding | None:
    if relation.kind == "shares":
        return None if _are_some(text, relation) else _shares(relation)
    if relation.kind not in {"parts", "subset"} or relation.whole is None:
        return None
    if relation.mend is not None:
        return nearly(relation.whole, relation.parts, *relation.mend)
    whole, parts = relation.whole, relation.parts
    total = sum((part.value for part in parts), Decimal(0))
    largest = max(parts, key=lambda part: part.value)
    is_else = _are_others(whole, largest) and not _is_in_next_word(text, whole, largest)
    if (whole.is_rough and not is_beyond(whole, parts)) or is_else:
        return None  # so many times more are of something else: '82 отличника из 1 326 учащихся'
    values = {
        "whole": written(whole.value),
        "total": written(total),
        "gap": written(abs(total - whole.value)),
    }
    if largest.value > whole.value:
        return part_above(whole, largest)
    kind, severity, sentence = _judged(relation, total > whole.value)
    message = sentence.fill(sum=added(parts), **values)
    return Finding(kind, severity, (whole, *parts), message, values["whole"], values["total"])


def part_above(whole: Claim, part: Claim) -> Finding:
    """A part that is more than its whole."""
    values = written(part.value), written(whole.value)
    message = PART.fill(part=values[0], whole=values[1], gap=written(part.value - whole.value))
    return Finding("part-exceeds-whole", "error", (whole, part), message, values[1], values[0])


def _are_others(whole: Claim, part: Claim) -> bool:
    """Whether so many times more are of something else, unless one noun names both."""
    is_one = whole.noun != "" and stem(whole.noun) == stem(part.noun) and whole.value >= LARGE
    return part.value > whole.value * (FAR_TOO_MANY if is_one else TOO_MANY)


def _is_in_next_word(text: Text, whole: Claim, part: Claim) -> bool:
    """Whether the word for thousands, millions or milliards is wrong in one of two amounts of which the later is of the
    only one before it that was given: 'Бөлінгені 1 млн 240 мың теңге, оның ішінде 310,5 млн теңге – жөндеуге'."""
    start = text.sentences[whole.sentence].start
    told = [claim for claim in text.claims_within(start, part.start) if claim.unit == "money"]
    said = text.content[start : text.sentences[part.sentence].end]
    is_given = is_in_next_word(whole, part) and told == [whole] and _GIVEN.search(said) is not None
    return is_given and _FOR_ONE.search(said) is None


def nearly(whole: Claim, parts: tuple[Claim, ...], claim: Claim, meant: Decimal) -> Finding:
    """A sum that a slip of the typist in one number would explain; no word says that it is one."""
    total = sum((part.value for part in parts), Decimal(0))
    message = NEARLY.fill(
        sum=added(parts),
        total=written(total),
        whole=written(whole.value),
        printed=written(claim.value),
        meant=written(meant),
    )
    kind = "parts-exceed-whole" if total > whole.value else "parts-below-whole"
    return Finding(kind, "warning", (whole, *parts), message, written(whole.value), written(total))


def _judged(relation: Relation, is_more: bool) -> tuple[str, Severity, Trilingual]:
    if is_more:
        is_apart = relation.whole is not None and relation.whole.sentence != relation.parts[0].sentence
        is_guess = relation.may_be_short and is_apart
        return "parts-exceed-whole", "warning" if is_guess else "error", EXCEED
    return ("parts-below-whole", "note", SHORT) if relation.may_be_short else ("parts-below-whole", "warning", BELOW)


def _are_some(text: Text, relation: Relation) -> bool:
    """Whether the next sentence tells that there are others of whom no share is told: 'өзге этнос өкілдері де бар'."""
    last = text.sentences[relation.parts[-1].sentence].end
    return _SOME_MORE.search(text.content, last, last + MORE_BEHIND) is not None


def _shares(relation: Relation) -> Finding | None:
    """Rounded shares may miss one hundred by half a unit of their last digit each; of two a whole unit above it would
    need both to be just halves, and four or five hardly ever miss it by two. Far from it they are no split, unless the
    text says that they are all."""
    total = sum((part.value for part in relation.parts), Decimal(0))
    # Of shares of which some have decimals '28 %' is 28,0, where the text says that they are all.
    fine = max(part.decimals for part in relation.parts) if relation.is_exhaustive else 0
    allowed = sum((Decimal(5).scaleb(-max(fine, part.decimals) - 1) for part in relation.parts), Decimal(0))
    is_above = len(relation.parts) == TWO_SHARES and total - 100 >= allowed
    gap = abs(total - 100)
    is_sure = is_above or allowed < gap
    units = {Decimal(1).scaleb(-part.decimals) for part in relation.parts}
    is_rare = len(relation.parts) <= FEW_SHARES and gap >= max(units) * 2  # one time in a hundred
    if not (is_sure or is_rare) or (gap > FAR and not relation.is_exhaustive):
        return None
    message = SHARES.fill(sum=added(relation.parts), total=written(total))
    return Finding("shares-not-100", "warning" if is_sure else "note", relation.parts, message, "100", written(total))
