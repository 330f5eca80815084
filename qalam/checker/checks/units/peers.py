"""An amount a thousand times those of its sort beside it: '448 тенге, в Темиртау – 452 тенге, в Балхаше – 449 тыс.'.

It is told of amounts for one child, meal or month, and of three or more that stand behind dashes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from qalam.checker.claims import Claim
from qalam.checker.findings import Finding, written
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.text import Text
from qalam.checker.words.units.peers import EACH, OF_ALL
from qalam.kernel.trilingual import Trilingual

FAR_OFF = Trilingual(
    kk="{printed} қасындағы сандардан ({others}) мың есе алшақ. «Мың» не «млн» дұрыс жазылғанын тексеріңіз.",
    ru="{printed} в тысячу раз отличается от чисел рядом ({others}). Проверьте, верно ли «тыс.» или «млн».",
    en="{printed} is a thousand times off the numbers beside it ({others}). Check its 'thousand' or 'million'.",
)
TEN_TIMES = Trilingual(
    kk="{about} деп дөңгелектелген сан жақшада {exact} деп берілген: олардың реті әртүрлі. Қайсысы дұрыс екенін "
    "тексеріңіз.",
    ru="Округлённое число {about} в скобках дано как {exact}: они разного порядка. Проверьте, какое верно.",
    en="The rounded number {about} is given in parentheses as {exact}: they are of different orders. Check which is "
    "right.",
)
_EACH = words_pattern("|".join(EACH), re.I)
_OF_ALL = words_pattern("|".join(OF_ALL), re.I)
_GRAMS = as_pattern(r"\s?(?:г\b|гр\b|грамм|мл\b|миллилитр)", re.I)
_KILOS = as_pattern(r"\s?(?:кг\b|килограмм|л\b|литр)", re.I)
_SHARE = as_pattern(r"[^\d,;:.]{0,24}(?:[–—-]|\(|или|немесе|яғни|то есть)[^\d,;:.]{0,16}")
_ASIDE = as_pattern(r"(?:\s[^\W\d]+){0,2}\s\(\Z")
_EXACT = as_pattern(r"\s?\)")
_DASH = as_pattern(r"[–—-]\s$")
_CLAUSE = as_pattern(r"[;.]\s|\n")
THOUSAND = 1_000
LEAST_DISH = 20  # grams of a dish
NEAR_SHARE = Decimal("0.6")  # percent
FEW, MANY = 2, 3  # peers of one order, for one each and for any
ALIKE = Decimal("1.7")  # times by which the peers may differ where there are two
CLOSE = 2  # times by which amounts of one sort may differ
ORDER = 20  # times: another amount so near is of the same order as the odd one
NEAR = Decimal("0.15")  # by which a rounded number may miss the exact one, ten or more times apart
TIMES = (10, 100, 1_000)
REACH = 1  # sentences on either side
LINES, LINE = 6, 80  # lines of a list on either side, and characters of one
BEHIND = 30  # characters behind an amount in which it may be said to be of all


def check_peers(text: Text, relations: Sequence[Relation], known: Sequence[Finding]) -> list[Finding]:
    """Findings about such amounts, where no other check found the unit."""
    told = {claim.id for finding in known if finding.kind == "unit" for claim in finding.claims}
    found: list[Finding] = [*_heavy(text)]
    for claims in text.by_sentence:
        if not claims or text.sentences[claims[0].sentence].is_row:
            continue
        found += [finding for claim in claims for finding in _off_by_share(text, claims, claim)]
        for claim in claims:
            if claim.unit == "money" and claim.value > 0 and claim.id not in told:
                found.extend(_far_off(text, claim))
            if claim.step and claim.is_count:
                found.extend(_ten_times(text, claim))
    return found


def _far_off(text: Text, claim: Claim) -> Iterator[Finding]:
    """The amount against those of its sentence and the next ones, or of the lines of its list."""
    first, last = _reach(text, claim)
    around = text.claims_within(text.sentences[first].start, text.sentences[last].end)
    others = [one for one in around if one.unit == "money" and one is not claim and one.value > 0]
    own = [one for one in others if one.sentence == claim.sentence]
    sides = ((True, THOUSAND), (False, THOUSAND), (True, THOUSAND**2))
    peers, times = next(
        ((near, times) for more, times in sides if (near := _peers(claim, others, times, is_more=more))), ([], THOUSAND)
    )
    if len(peers) < FEW or (not own and len(others) > len(peers)):
        return
    values = [one.value for one in peers]
    are_alike = len(peers) > FEW or max(values) <= min(values) * ALIKE
    if not are_alike or any(_are_within(one, claim, ORDER) for one in others):
        return
    is_listed = sum(_DASH.search(text.content[: one.start][-3:]) is not None for one in (claim, *peers)) > MANY
    if (is_listed and all(one in peers for one in own)) or _is_of_one(text, claim, peers):
        printed = text.words(claim.start, claim.end)
        message = FAR_OFF.fill(printed=printed, others=", ".join(one.text for one in peers))
        meant = claim.value / times if claim.value > peers[0].value else claim.value * times
        yield Finding("unit", "warning", (claim,), message, written(meant), written(claim.value))


def _reach(text: Text, claim: Claim) -> tuple[int, int]:
    """The first and the last sentence in which the peers of an amount stand: further off in a list with a dash."""
    reach = LINES if _is_line(text, claim.sentence) else REACH
    first = last = claim.sentence
    while claim.sentence - first < reach and first and (reach == REACH or _is_line(text, first - 1)):
        first -= 1
    while (
        last - claim.sentence < reach
        and last + 1 < len(text.sentences)
        and (reach == REACH or _is_line(text, last + 1))
    ):
        last += 1
    return first, last


def _is_line(text: Text, number: int) -> bool:
    """Whether a sentence is a line of a list with one amount behind a dash."""
    claims = [one for one in text.by_sentence[number] if one.unit == "money"]
    sentence = text.sentences[number]
    is_alone = len(claims) == 1 and sentence.end - sentence.start <= LINE
    return is_alone and _DASH.search(text.content[sentence.start : claims[0].start][-3:]) is not None


def _peers(claim: Claim, others: Sequence[Claim], times: int, *, is_more: bool) -> list[Claim]:
    """The others of the order that the number would have with a 'thousand' or 'million' less, or with one more."""
    meant = claim.value / times if is_more else claim.value * times
    near = [one for one in others if meant <= one.value * CLOSE and one.value <= meant * CLOSE]
    is_scaled = bool(claim.step) if is_more else not claim.step and all(one.step for one in near)
    return near if is_scaled else []


def _are_within(one: Claim, two: Claim, times: int) -> bool:
    return max(one.value, two.value) <= min(one.value, two.value) * times


def _is_of_one(text: Text, claim: Claim, peers: Sequence[Claim]) -> bool:
    """Whether the amounts are for one each, and nothing says that this one is of all."""
    first = text.sentences[max(0, min(one.sentence for one in (claim, *peers)) - 1 * _is_line(text, claim.sentence))]
    sentence = text.sentences[claim.sentence]
    if _EACH.search(text.content, first.start, sentence.end) is None:
        return False
    before = [one.end for one in text.by_sentence[claim.sentence] if one.end <= claim.start]
    counted = [one for one in text.by_sentence[claim.sentence] if one.end <= claim.start][-1:]
    if counted and counted[0].is_count and counted[0].unit != "money":
        return False
    start = max([sentence.start, *before[-1:]])
    stop = _CLAUSE.search(text.content, claim.end, sentence.end)
    later = [one.start for one in text.by_sentence[claim.sentence] if one.start >= claim.end]
    end = min([claim.end + BEHIND, sentence.end, *later[:1], *([stop.start()] if stop else [])])
    return _OF_ALL.search(text.content, start, end) is None


def _ten_times(text: Text, claim: Claim) -> Iterator[Finding]:
    """A rounded number and the exact one in the parentheses behind it that is ten, a hundred or a thousand times as
    large or as small."""
    for exact in text.between(claim.sentence, claim.end, text.sentences[claim.sentence].end)[:1]:
        is_aside = (
            exact.is_count and not exact.step and exact.value != claim.value and min(exact.value, claim.value) > 0
        )
        if not (is_aside and _ASIDE.fullmatch(text.content, claim.end, exact.start)):
            continue
        ratio = max(claim.value, exact.value) / min(claim.value, exact.value)
        is_order = any(abs(ratio - times) <= NEAR * times for times in TIMES)
        if is_order and _EXACT.match(text.content, exact.end):
            message = TEN_TIMES.fill(about=claim.text, exact=exact.text)
            yield Finding("rounding", "warning", (claim, exact), message, exact.text, claim.text)


def _heavy(text: Text) -> Iterator[Finding]:
    """A dish in kilograms among those of a menu that are told in grams: 'пюре 120 кг, компот 150 мл'."""
    claims = text.claims if _KILOS.search(text.content) and _GRAMS.search(text.content) else []
    heavy = {claim.sentence: 0 for claim in claims}
    for claim in claims:
        heavy[claim.sentence] += _KILOS.match(text.content, claim.start + len(claim.text.split()[0])) is not None
    for claim in claims:
        told = _KILOS.match(text.content, claim.start + len(claim.text.split()[0]))
        if told is None or claim.value < LEAST_DISH or heavy[claim.sentence] > 1:
            continue
        first, last = max(0, claim.sentence - 2), min(len(text.sentences) - 1, claim.sentence + 2)
        around = text.claims_within(text.sentences[first].start, text.sentences[last].end)
        light = [one for one in around if _GRAMS.match(text.content, one.end)]
        if len(light) > FEW and min(one.value for one in light) / 2 <= claim.value <= 2 * max(o.value for o in light):
            printed = text.words(claim.start, told.end())
            message = FAR_OFF.fill(printed=printed, others=", ".join(one.text for one in light[:3]))
            yield Finding("unit", "warning", (claim,), message, written(claim.value / THOUSAND), printed, told.end())


def _off_by_share(text: Text, claims: Sequence[Claim], claim: Claim) -> Iterator[Finding]:
    """An amount whose share, told right behind it, is that of an amount a thousand times as large or as small: 'из
    1,2 млрд тенге освоено 940 тыс. тенге – 78,3%'."""
    behind = next((one for one in claims if one.start >= claim.end), None)
    if claim.unit != "money" or not claim.step or behind is None or behind.unit != "percent":
        return
    if not _SHARE.fullmatch(text.content, claim.end, behind.start):
        return
    for whole in claims:
        is_whole = whole.unit == "money" and whole is not claim and whole.value > 0
        for meant in (claim.value * THOUSAND, claim.value / THOUSAND) if is_whole else ():
            if 0 < meant <= whole.value and abs(meant * 100 / whole.value - behind.value) <= NEAR_SHARE:
                printed = text.words(claim.start, claim.end)
                message = FAR_OFF.fill(printed=printed, others=f"{whole.text}, {behind.text}")
                yield Finding("unit", "warning", (claim,), message, written(meant), written(claim.value))
                return
