"""Shares that should make one hundred."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import pairwise

from qalam.checker.claims import Claim
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import MARKER, is_dashed, is_rest, item
from qalam.checker.relations.sides.denied import are_of_others, do_and_do_not, do_not_either
from qalam.checker.relations.sides.sides import are_all_of_three, are_complements, are_languages, leave_nothing_out
from qalam.checker.sentences import Sentence
from qalam.checker.slips import digits_of, slip_between
from qalam.checker.text import Text
from qalam.checker.words.parts.divided import NOT_SPLIT, SPLIT
from qalam.checker.words.parts.overlaps import OVERLAP
from qalam.checker.words.shares.fractions import FRACTIONS
from qalam.checker.words.shares.told import SHARE
from qalam.checker.words.units.scores import RATES

IN_WORDS = words_pattern("|".join(rf"\b(?:{words})\b" for words, _, _ in FRACTIONS), re.I)
_ENGLISH = as_pattern(r"ағылшын|англ|English", re.I)
_NOT = as_pattern(r"алма(?:ды|ған)|(?:ма|ме)(?:ды|ді)\b|\bне\s|\bnot\b", re.I)
_FORM = as_pattern(r"\b(?:форм[еау]|нысан\w*|бөлім\w*|тіл[іде]\w*|языке|form)\b[^.:;\d]*$", re.I)
_GENITIVE = as_pattern(r"[нтд][ыі]ң\s+$")
_OF_WHOLE = as_pattern(r"^-?[^\W\d]*(?:\s[^\W\d-]+){0,3}?(?<=[нтд][ыі]ң)\s$")
_POSSESSIVE = as_pattern(r"-?[ыі]")
_MAKE_UP = as_pattern("|".join((*SHARE, r"составл", r"құрайды", r"make up", r"makes up")), re.I)
_SPLIT = as_pattern("|".join((*SPLIT, *SHARE)), re.I)
_NOT_SPLIT = words_pattern("|".join((*RATES, *NOT_SPLIT)), re.I)
_DECIMALS = as_pattern(r"(?<=\d)[.,]\d+")
_OVERLAP = words_pattern("|".join(OVERLAP), re.I)
_NAMED_BEHIND = as_pattern(r"[^\W\d]{0,2}\s[–—-]\s([^,;.\d]{3,40})")
_DASH_BEHIND = as_pattern(r"[^\W\d]{0,2}\s[–—-]\s")  # '58,3 процента – лица'
_SHARE = words_pattern("|".join(SHARE), re.I)
_BUT = as_pattern(r"\s*(?:Ал|Тек|А)\s", re.I)
_HAS = as_pattern(r"\b(?:есть|имеется|имеются|бар|have|has)\b", re.I)
_LACKS = as_pattern(r"\b(?:нет|отсутству\w+|жоқ|lacks?|have none|has none)\b", re.I)
_BARE_HAS = as_pattern(
    r"-?[^\W\d]*(?:\s[^\W\d]+)?\s(?:(?:он[аои]?|его|е[её]|их|такого|таких|ол|олар|it|they)\s)?"
    r"(?:есть|имеется|имеются|нет|бар|жоқ|have|has)(?:\s(?:его|е[её]|их|one|none))?(?=[.,;:(\n]|\Z)",
    re.I,
)
_DENIED = as_pattern(
    r"\b(?:ещ[её]|пока|до сих пор)\s(?:[^\W\d]+\s){0,3}?(?:не|нет)\b|\bэтого\s(?:[^\W\d]+\s){0,2}?не\b|"
    r"\bне\s[^\W\d]+\s(?:этого|таких?|его|их|е[её]|к не(?:му|й))\b|"
    r"\b(?:у|для)\s[^.;]{0,30}\s(?:его|их|е[её]|такой|таких) нет|"
    r"\b(?:әлі|әзірге|бұған|оған|бұлай|ондай|мұндай)\s[^.;]{0,60}(?:жоқ|емес|[мбп][ае](?:ды|ді|ған|ген|й|пты|пті))|"
    r"\b(?:have|has|do|does|did) not\b|\bnot yet\b|\bhave none\b",
    re.I,
)
_TO = as_pattern(r"\b(?:до|to)\s$", re.I)
IN_ASIDE = as_pattern(r"-?[^\W\d]*(?:\s[^\W\d]+){0,2}\s?\(\s?")
ELLIPSIS = as_pattern(r"\s[–—-]\s")
ITEMS = as_pattern(r"[;,](?!\d)|\b(?:және|и|and)\b")
FIGURES = as_pattern(r"\d[\d \u00a0]*")
OPENING = 3  # words up to the share of the rest, with which its sentence begins
ROUNDED = Decimal("0.1")  # percentage points by which each share may be rounded
NEARLY_NONE = 50  # percent: two languages that make less leave many out
NEAR_HUNDRED = 3  # percentage points
NEARER = 6  # percentage points
DENIED = 90  # characters on either side of a share in which it is said to be of those who did not
TWO = 2  # sides of a division
NOT_FAR = 12  # percentage points, where the text itself says that the shares are all
Pair = tuple[Claim, Claim]


def shares_of_all(text: Text, sentence: Sentence) -> Iterable[Relation]:
    """Shares without a colon: three or more after dashes and near one hundred together, two that leave
    nothing out, or any that end with 'the rest'."""
    claims = [claim for claim in text.by_sentence[sentence.number] if claim.unit == "percent" or claim.is_count]
    if len(claims) > 2 and claims[0].is_count and _are_of(text, claims[0], claims[1]):
        claims = claims[1:]  # '11 300 оқушының 68,4%-ы …, 24,3%-ы …, қалған 9,8%-ы'
    if len(claims) == 3 and claims[2].is_count and _ENGLISH.search(text.content, claims[1].end, sentence.end):
        yield from _two_languages(text, claims[:2])  # '64%-ы қазақ тілінде, 36%-ы орыс тілінде, ағылшын тілінде 5 адам'
    if len(claims) < 2 or any(claim.unit != "percent" for claim in claims):
        return
    if are_of_others(text, sentence, claims):
        return
    if IN_WORDS.search(text.content, sentence.start, sentence.end):
        return  # 'жартысы …, 35%-ы …, қалған 15%-ы': one of the shares is told in words
    total = sum((claim.value for claim in claims), Decimal(0))
    is_split = len(claims) > 2 and dashed(text, claims) == claims and abs(total - 100) <= NEAR_HUNDRED
    is_of_one = len(claims) > 2 and _share_one_owner(text, sentence, claims) and abs(total - 100) <= NEARER
    is_led = ":" in text.content[sentence.start : claims[0].start]
    is_split |= is_of_one and (is_led or not _may_be_some(claims, total))
    is_split |= dashed(text, claims) == claims and are_all_of_three(text, claims) and abs(total - 100) <= NOT_FAR
    is_split |= len(claims) > 2 and dashed(text, claims) == claims and may_slip_to_hundred(claims, total)
    is_split |= _are_three_languages(text, claims) and abs(total - 100) <= NEARER
    is_split = is_split and not are_rates(text, sentence, claims[0].start)
    names_shares = _MAKE_UP.search(text.content, sentence.start, sentence.end) is not None
    names_shares &= not are_rates(text, sentence, claims[-1].end)
    is_told = (
        is_rest(text, claims[-1])
        or _is_told_not(text, sentence, claims)
        or _have_and_lack(text, sentence, claims)
        or (
            (are_complements(text, claims) or _are_opposite(text, sentence, claims))
            and (names_shares or _share_one_owner(text, sentence, claims))
        )
    )
    is_too_much = 100 < total <= 100 + NOT_FAR and (
        are_languages(text, claims) or do_and_do_not(text, sentence, claims)
    )
    is_all = is_rest(text, claims[-1]) or _are_sides_of_whom(text, sentence, claims)
    if is_split or is_too_much or is_all or (is_told and abs(total - 100) <= NOT_FAR):
        yield shares(claims, is_all=is_all)


def _are_of(text: Text, whole: Claim, share: Claim) -> bool:
    """Whether a share is said to be of a number before it."""
    is_of_whole = _OF_WHOLE.match(text.content[whole.end : share.start]) is not None
    return is_of_whole or MARKER.search(text.content, whole.end, share.end) is not None


def _are_three_languages(text: Text, claims: list[Claim]) -> bool:
    """Whether three shares are of the Kazakh, the Russian and the English groups."""
    return len(claims) == 3 and are_languages(text, claims[:2]) and _ENGLISH.search(item(text, claims[2])) is not None


def _may_be_some(claims: list[Claim], total: Decimal) -> bool:
    """Whether shares told to tenths lack more of a hundred than rounding or one slip explains: a few have none of what
    is told, 'жоғары білімді – 15,2%, орта – 80,1%'."""
    is_fine = all(claim.decimals for claim in claims)
    return is_fine and total < 100 - ROUNDED * len(claims) and not may_slip_to_hundred(claims, total)


def may_slip_to_hundred(claims: list[Claim], total: Decimal) -> bool:
    """Whether shares with decimals make a hundred once a digit of one of them is changed or two are exchanged."""
    gap = total - 100
    fine = [claim for claim in claims if claim.decimals and claim.value - gap > 0]
    pairs = ((digits_of(claim), str(int((claim.value - gap).scaleb(claim.decimals)))) for claim in fine)
    return 0 < abs(gap) <= NOT_FAR and any(slip_between(*pair) in {"replaced", "swapped"} for pair in pairs)


def _are_sides_of_whom(text: Text, sentence: Sentence, claims: list[Claim]) -> bool:
    """Whether two shares of those just counted are of the two sides of a division, each behind or before a dash: 'из
    них 40% – в городе, 60% – в селе'."""
    marker = MARKER.search(text.content, sentence.start, claims[0].start)
    is_dashed_each = all(_DASH_BEHIND.match(text.content, claim.end) or is_dashed(text, claim) for claim in claims)
    return marker is not None and is_dashed_each and are_complements(text, claims)


def more_than_all(text: Text, sentence: Sentence) -> Iterable[Relation]:
    """Three shares or more of those just counted, each with a dash behind it, that make a little more than all."""
    shares_told = sum(claim.unit == "percent" for claim in text.by_sentence[sentence.number])
    marker = MARKER.search(text.content, sentence.start, sentence.end) if shares_told > 2 else None
    claims = text.between(sentence.number, marker.end(), sentence.end) if marker else []
    claims = [claim for claim in claims if claim.unit == "percent" or claim.is_count]
    if len(claims) < 3 or any(claim.unit != "percent" for claim in claims):
        return
    total = sum((claim.value for claim in claims), Decimal(0))
    is_list = all(_DASH_BEHIND.match(text.content, claim.end) for claim in claims)
    is_else = any(words.search(text.content, sentence.start, sentence.end) for words in (_OVERLAP, _NOT_SPLIT))
    if is_list and not is_else and 100 < total <= 100 + NEARER:
        yield shares(claims)


def rest_of_hundred(text: Text, sentence: Sentence) -> Iterable[Relation]:
    """The only shares of two sentences, where the second begins with what the first leaves: 'в городе учатся 71,4
    процента. Остальные 28,6 процента – в сёлах'."""
    if not sentence.number or sentence.is_row:
        return
    before = text.sentences[sentence.number - 1]
    first, later = _shares_of(text, before), _shares_of(text, sentence)
    if len(first) != 1 or len(later) != 1 or before.is_row:
        return
    opens = text.content[sentence.start : later[0].start].strip()
    is_left = is_rest(text, later[0]) and len(opens.split()) <= OPENING
    is_left |= _are_opposed(text, first[0], later[0])
    above = first[0].value + later[0].value - 100
    is_left |= -NEARER <= above <= NOT_FAR and _is_denied(text, sentence, later[0])
    is_left |= 0 < above <= NOT_FAR and do_not_either(text, first[0], later[0])
    others = _shares_of(text, text.sentences[before.number - 1]) if before.number else []
    if is_left and (not others or abs(first[0].value + later[0].value - 100) <= NOT_FAR):
        yield shares([first[0], later[0]], is_all=True)


def _is_denied(text: Text, sentence: Sentence, share: Claim) -> bool:
    """Whether a sentence tells the share of those who did not do, or not yet, what the one before says: 'Ещё не сделали
    этого 17,4 %'."""
    start, end = max(sentence.start, share.start - DENIED), min(sentence.end, share.end + DENIED)
    return _DENIED.search(text.content, start, end) is not None


def _are_opposed(text: Text, first: Claim, later: Claim) -> bool:
    """Whether the second of two sentences tells, of those of whom the first speaks, the share that did not do the
    same: 'Олардың 69%-ы … шектен өтті. Ал 31%-ы … өте алмады'."""
    if not all(_POSSESSIVE.match(text.content, share.end) for share in (first, later)):
        return False
    sentences = text.sentences[first.sentence], text.sentences[later.sentence]
    said = [text.content[share.end : sentence.end] for share, sentence in zip((first, later), sentences, strict=True)]
    opens = _BUT.fullmatch(text.content, sentences[1].start, later.start) is not None
    return opens and leave_nothing_out(*said) and not any(leave_nothing_out(one, one) for one in said)


def _shares_of(text: Text, sentence: Sentence) -> list[Claim]:
    return [claim for claim in text.by_sentence[sentence.number] if claim.unit == "percent"]


def neighbouring_sides(text: Text, sentence: Sentence) -> Iterable[Relation]:
    """Two shares one behind the other, in a sentence of other numbers, of the two sides of a division, each with its
    dash: 'население 402 610, из них …, 47,4% – мужчины, 52,6% – женщины'."""
    claims = text.by_sentence[sentence.number]
    if not any(claim.is_count for claim in claims):
        return
    for first, later in pairwise(claims):
        if first.unit != "percent" or later.unit != "percent":
            continue
        sides = [_named_behind(text, claim) for claim in (first, later)]
        total = first.value + later.value
        if all(sides) and leave_nothing_out(*sides) and abs(total - 100) <= NEARER:
            yield shares([first, later])


def counted_sides(text: Text, sentence: Sentence) -> Iterable[Relation]:
    """The shares in parentheses behind the numbers of both sides of a division, where they nearly make a hundred or one
    of them is the share of the two numbers: 'ер адамдар – 693 (66%), әйелдер – 357 (34%)'."""
    for pairs in sides_with_shares(text, sentence):
        claims = [share for _, share in pairs]
        total = sum((share.value for share in claims), Decimal(0))
        if abs(total - 100) <= NOT_FAR or any(fits_sides(pairs, share) for share in claims):
            yield shares(claims, is_all=True)


def sides_with_shares(text: Text, sentence: Sentence) -> Iterator[tuple[Pair, Pair]]:
    """The numbers of both sides of a division one behind the other, each with its share in parentheses."""
    claims = text.by_sentence[sentence.number]
    if sum(claim.unit == "percent" for claim in claims) != TWO:
        return  # a third part has its share, too
    for one, share, two, other in zip(claims, claims[1:], claims[2:], claims[3:], strict=False):
        pairs = (one, share), (two, other)
        are_pairs = all(count.is_count and count.value > 0 and own.unit == "percent" for count, own in pairs)
        if are_pairs and all(IN_ASIDE.fullmatch(text.content, count.end, own.start) for count, own in pairs):
            is_one = one.unit == two.unit or "count" in (one.unit, two.unit)
            is_exact = not any(claim.is_rough for pair in pairs for claim in pair)
            if is_one and is_exact and (are_complements(text, [one, two]) or is_rest(text, two)):
                yield pairs


def fits_sides(pairs: tuple[Pair, Pair], share: Claim) -> bool:
    """Whether the share of one side is what the numbers of both make, rounded up or down."""
    whole = pairs[0][0].value + pairs[1][0].value
    loose = (pairs[0][0].step + pairs[1][0].step) * 100 / whole
    part = next(count for count, own in pairs if own is share)
    return abs(part.value * 100 / whole - share.value) <= Decimal(1).scaleb(-share.decimals) + loose


def _named_behind(text: Text, share: Claim) -> str:
    """The words that a dash behind a share names."""
    named = _NAMED_BEHIND.match(text.content, share.end)
    return named[1] if named else ""


def two_sides(text: Text, sentence: Sentence) -> Iterable[Relation]:
    """The share that one side of a division came to, and that of the other side in the next sentence: 'доля горожан
    выросла до 58,4%. … Доля сельского населения снизилась с 44,1% до 41,6%'."""
    if sentence.number + 1 >= len(text.sentences):
        return
    following = text.sentences[sentence.number + 1]
    sides = [_came_to(text, one) for one in (sentence, following)]
    if sides[0] is None or sides[1] is None:
        return
    said = [text.content[one.start : side.end] for one, side in zip((sentence, following), sides, strict=True) if side]
    total = sides[0].value + sides[1].value
    if leave_nothing_out(*said) and not leave_nothing_out(said[0], said[0]) and abs(total - 100) <= NEARER:
        yield shares([sides[0], sides[1]])


def _came_to(text: Text, sentence: Sentence) -> Claim | None:
    """The only share of a sentence that something is said to have come to."""
    if _SHARE.search(text.content, sentence.start, sentence.end) is None or sentence.is_row:
        return None
    found = [
        claim
        for claim in text.by_sentence[sentence.number]
        if claim.unit == "percent" and _TO.search(text.content[max(0, claim.start - 6) : claim.start])
    ]
    return found[0] if len(found) == 1 else None


def _two_languages(text: Text, claims: list[Claim]) -> Iterable[Relation]:
    """The shares of the two languages of schools, where those of the third are only a few people."""
    total = sum((claim.value for claim in claims), Decimal(0))
    sentence = text.sentences[claims[0].sentence]
    if _OVERLAP.search(text.content, sentence.start, sentence.end):
        return
    are_shares = all(claim.unit == "percent" for claim in claims)
    if are_shares and are_languages(text, claims) and total > NEARLY_NONE:
        yield shares(claims, is_all=True)


def _is_told_not(text: Text, sentence: Sentence, claims: list[Claim]) -> bool:
    """Whether the first of two shares did what the second did not: '75 % өтсе, 25 пайызы өте алмады'."""
    behind = text.content[claims[-1].end : sentence.end]
    return len(claims) == 2 and _NOT.search(behind) is not None and _are_opposite(text, sentence, claims)


def _have_and_lack(text: Text, sentence: Sentence, claims: list[Claim]) -> bool:
    """Whether one of two shares has what the other lacks: 'у 34% школ нет спортзала, а у 76% он есть'."""
    if len(claims) != 2:
        return False
    first = text.content[claims[0].end : claims[1].start]
    later = _BARE_HAS.match(text.content, claims[1].end, min(sentence.end, claims[1].end + DENIED))
    if later is None:
        return False  # 'в 34% есть зал, в 76% нет лифта'
    has, lacks = _HAS.search(first) is not None, _LACKS.search(first) is not None
    return has != lacks and lacks == (_HAS.search(later.group()) is not None)


def _are_opposite(text: Text, sentence: Sentence, claims: list[Claim]) -> bool:
    """Whether the words up to the first of two shares, and those between them, leave nothing out together."""
    if len(claims) != 2:
        return False
    pieces = text.content[sentence.start : claims[0].end], text.content[claims[0].end : claims[1].start]
    said = text.content[sentence.start : claims[1].start], text.content[claims[1].end : sentence.end]
    return leave_nothing_out(*pieces) or leave_nothing_out(*said)


def _share_one_owner(text: Text, sentence: Sentence, claims: list[Claim]) -> bool:
    """Shares of one named thing, one after another: 'ата-аналардың 61%-ы …, 27%-ы …', '68% родителей …, 24% – …'."""
    first, *others = claims
    if not _FORM.search(text.content[sentence.start : first.start]) and any(
        not text.content[max(0, claim.start - 12) : claim.start]
        .rstrip()
        .endswith((",", " және", " и", ";", ", ал", ", а"))
        for claim in others
    ):
        return False
    if _FORM.search(text.content[sentence.start : first.start]):
        return all(is_dashed(text, claim) for claim in others)  # 'на дневной форме 84%, на заочной – 12%'
    owner = text.content[sentence.start : first.start]
    if _GENITIVE.search(owner):
        is_bare = not any(_POSSESSIVE.match(text.content, claim.end) for claim in claims)
        return is_bare or all(_POSSESSIVE.match(text.content, claim.end) for claim in claims)
    return all(ELLIPSIS.match(text.content, claim.end) for claim in others)


def shares(claims: list[Claim], *, is_all: bool = False) -> Relation:
    """Shares that should make one hundred; `is_all` where the text says that nothing is left out, so that however far
    they miss it one is wrong."""
    total = sum((claim.value for claim in claims), Decimal(0))
    return Relation("shares", None, tuple(claims), total == 100, is_exhaustive=is_all)


def dashed(text: Text, claims: list[Claim]) -> list[Claim]:
    """The numbers written after a word and a dash: 'педагог-сарапшы – 684'."""
    return [claim for claim in claims if (claim.is_count or claim.unit == "percent") and is_dashed(text, claim)]


def are_shares_of_items(text: Text, sentence: Sentence, start: int, after: list[Claim]) -> bool:
    """Three shares or more of what is said to be divided, each alone in an item that names something:
    'salaries 70%, utilities 12%, textbooks 10%, repairs 13%'."""
    if len(after) < 3 or any(claim.unit != "percent" for claim in after):
        return False
    items = [piece for piece in ITEMS.split(text.content[start : sentence.end]) if piece.strip(" .")]
    is_each = all(len(FIGURES.findall(_DECIMALS.sub("", piece))) == 1 for piece in items)
    is_split = _SPLIT.search(text.content, sentence.start, start) is not None
    is_split = is_split and _NOT_SPLIT.search(text.content, start, sentence.end) is None
    total = sum((claim.value for claim in after), Decimal(0))
    return len(items) == len(after) and is_each and is_split and abs(total - 100) <= NOT_FAR


def are_rates(text: Text, sentence: Sentence, end: int) -> bool:
    """Whether the words before a list of shares say that they are no shares of one whole."""
    is_split = _SPLIT.search(text.content, sentence.start, end) is not None
    return not is_split and _NOT_SPLIT.search(text.content, sentence.start, end) is not None
