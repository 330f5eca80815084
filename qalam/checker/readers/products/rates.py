"""For each of what a number is told.

'Әр сыныпта орта есеппен 26 оқушы', 'по 150 тысяч каждому', '120 тыс. тенге на ребёнка в год', '24 ц/га', 'бір балаға
күніне 450 теңгеден', 'стоимость одного комплекта – 14 млн'.
"""

from __future__ import annotations

import re
from decimal import Decimal

from qalam.checker.claims import Claim
from qalam.checker.concepts import Concepts
from qalam.checker.patterns import as_pattern
from qalam.checker.readers.products.of_what import ALL_OF_THEM, of_back, of_front
from qalam.checker.readers.products.quantities import MONEY, PEOPLE, Quantity, quantity_of, stems_of
from qalam.checker.readers.products.rate import HERE, Of, Rate
from qalam.checker.readers.products.wording import AROUND, starts, surroundings, words_in
from qalam.checker.text import Text
from qalam.checker.words.concepts.products import (
    ALL,
    ALL_OF_SPAN,
    EACH,
    EACH_SPAN,
    FILLED,
    MEANS,
    OF_THEM,
    PRICES,
    YIELDS,
)
from qalam.checker.words.dates.months import ANY_MONTH

_SPANS, _ALL_OF = Concepts(EACH_SPAN), Concepts(ALL_OF_SPAN)
_MEAN = as_pattern(r"\bв среднем\b|\bорта(?:ша)? есеппен|\bon average|орта шамамен", re.I)
_LEVELS = as_pattern(r"высок.*средн.*низк|низк.*средн.*высок|жоғары.*орта.*төмен|төмен.*орта.*жоғары", re.I | re.S)
_DATIVES = as_pattern(r"[а-яё]{3,}(?:ам|ям)\Z")
_FROM = as_pattern(r"-?(?:[дтн][ае]н)\b|\s[^\W\d]+(?<=[дтн][ае]н)\b")
_FROM_NOUN = as_pattern(r"(?:\s[^\W\d]+){1,2}?\s[^\W\d]+(?<=[дтн][ае]н)\b")
_NO_FROM = as_pattern(
    r"\W*(?:ас|артық|кем|жоғары|төмен|көп|аз|баста|кейін|бері\b|тыс|басқа|бөлек|тұр|құрал|өт|жоқ|өзге|шық|түс|қал)"
)
_MADE_UP_OF = as_pattern(
    r"-?[^\W\d]*(?:\s[^\W\d]+)?(?<=[дтн][ае]н)\s(?:тұратын|құралған|құрылған|жасақталған|жинақталған|құралатын)\s\d"
)
_NO_MONEY_FROM = as_pattern(r"\W*(?:ас(?:там|а\b|[ытқ])|артық|кем|жоғары|төмен|көп|аз\b|бастап|кейін|басқа|бөлек)")
_FALLS_TO = as_pattern(
    r"(?:(?!және|мен\b)[^.;,]){0,24}?\d[\d ,]*(?:\s?(?:мың|млн|млрд))?(?:-|\s)?[^\W\d]*[ғгқк][ае]\b(?<!теңге)"
    r"|[^.;]{0,40}дейін"
)
_BY = as_pattern(r"(?:\b[Пп]о\s|(?:\A|\s)[×xх*]\s?)\Z")
# Days and schools that look like what a number is told for: 'на 31 декабря – 31', 'со средним специальным – 11'.
_NOT_FOR_EACH = as_pattern(
    rf"\b(?:на|к|с|до|по)\s\d{{1,2}}\s(?:{ANY_MONTH})[^\W\d]*|\bсредн[^\W\d]{{2,3}}\s(?:специальн|образован|общ|школ|звен|професс|технич)[^\W\d]*",
    re.I,
)
_PER_BEFORE = as_pattern(r"\b(?:на|из|на кажд[^\W\d]+|per|every|for every|әр)\s\Z", re.I)
_PER_BEHIND = as_pattern(r"[^.;,\d]{0,30}?(?:шаққан|есептеген|[^\W\d][ғгқк][ае]\b)", re.I)
_THOUSANDS = as_pattern(r"тыс|мың|thousand", re.I)
BASES = frozenset(map(Decimal, (100, 1_000, 10_000, 100_000, 1_000_000)))
THOUSAND = 1_000
BEHIND_WORDS, PRICED = 7, 3  # words behind a number that tell it for each, or call it a price
LED, PER_LED, PER_BEHIND, PER_REACH = 30, 14, 45, 60  # characters
FALLS, NOUNS = 60, 40


def rate_of(text: Text, claim: Claim) -> Rate | None:
    """What a number is told for each of; a rate of nothing where no word tells it."""
    return text.each("rates", claim.id, lambda: _rate(text, claim))


def _rate(text: Text, claim: Claim) -> Rate | None:
    quantity = quantity_of(text, claim)
    return _read(text, quantity) if quantity is not None else None


def _read(text: Text, quantity: Quantity) -> Rate:
    claim = quantity.claim
    before, behind = (_NOT_FOR_EACH.sub(" ", said) for said in surroundings(text, claim))
    front, back = words_in(before), words_in(behind)[:BEHIND_WORDS]
    of = [*of_front(front), *of_back(back, claim)]
    linked = _linked(text, claim) or _per(text, claim)
    things = [linked] if linked else [one for one in of if not one.span and one != ALL_OF_THEM]
    spans = [one for one in _spans(before, back, of) if one.span != quantity.unit]  # no days for each day: '12 күнге'
    may_cost = quantity.sort == MONEY or quantity.may_be_money
    return Rate(
        quantity,
        (*dict.fromkeys(things), *spans),
        is_each=ALL_OF_THEM in of or any(starts(word, OF_THEM) for word in (*front, *back)),
        is_spread=_is_spread(text, claim, before),
        is_mean=(any(starts(word, MEANS) for word in (*front, *back)) and not _are_levels(text, claim))
        or _is_mean(text, claim),
        is_price=may_cost and any(starts(word, PRICES) for word in (*front, *back[:PRICED])),
        fills=any(word.startswith(FILLED) for word in front),
        said=f"{before}{HERE}{behind}",
    )


def _spans(before: str, back: list[str], of: list[Of]) -> list[Of]:
    """The spans of time, or the hectare, for which a number is told; weak those of which it is all."""
    # What a field yields stands before its own number.
    stop = next((place for place, word in enumerate(back) if word.startswith(YIELDS) or word == "при"), len(back))
    each = [one.concept for said in (before, " ".join(back[:stop])) for one in _SPANS.told_in(said)]
    each += [one.span for one in of if one.span]
    all_of = [one.concept for one in _ALL_OF.told_in(f"{before} {' '.join(back)}") if one.concept not in each]
    return [*map(_span, dict.fromkeys(each)), *(Of(span=span, is_weak=True) for span in dict.fromkeys(all_of))]


def _span(span: str) -> Of:
    return Of(span=span)


def _is_mean(text: Text, claim: Claim) -> bool:
    """Whether a sentence tells that it speaks of means."""
    return text.is_so("means", claim.sentence, lambda: _MEAN.search(text.sentence_of(claim)) is not None)


def _are_levels(text: Text, claim: Claim) -> bool:
    """Whether a sentence tells of levels of which one is the middle one: 'высокий – 28, средний – 33, низкий – 5'."""
    return text.is_so("levels", claim.sentence, lambda: _LEVELS.search(text.sentence_of(claim)) is not None)


def _linked(text: Text, claim: Claim) -> Of | None:
    """The number before another that 'each of' opens: 'каждый из 30 педагогов получил 75 тыс. тенге'."""
    claims = [one for one in text.by_sentence[claim.sentence] if one.end <= claim.start]
    other = quantity_of(text, claims[-1]) if claims else None
    if other is None or other.is_amount or claim.start - other.claim.end > AROUND:
        return None
    start = max(text.sentences[claim.sentence].start, other.claim.start - LED)
    led = words_in(text.content[start : other.claim.start])
    is_each = len(led) > 1 and led[-1] in {"из", "of"} and starts(led[-2], EACH)
    return Of(number=other.claim.id) if is_each else None


def _per(text: Text, claim: Claim) -> Of | None:
    """The thousand, or so many thousand, of people for which a number is told: '205,0 на 100 тысяч населения', '1000
    туғанға шаққанда 7,2'."""
    claims = text.by_sentence[claim.sentence]
    if claim not in claims:
        return None
    place = claims.index(claim)
    for other in claims[max(0, place - 1) : place + 2]:
        if other is not claim and other.unit != "money" and _base(other) in BASES and _is_per(text, claim, other):
            behind = words_in(text.content[other.end : other.end + PER_BEHIND])[:2]
            nouns = stems_of([*other.noun.split(), *behind])
            return Of(nouns=nouns, unit=PEOPLE, per=int(_base(other)), base=other.id)
    return None


def _is_per(text: Text, claim: Claim, other: Claim) -> bool:
    """Whether a number is told for each of a thousand beside it."""
    sentence, content = text.sentences[claim.sentence], text.content
    before = content[max(sentence.start, other.start - PER_LED) : other.start]
    behind = content[other.end : min(sentence.end, other.end + PER_BEHIND)]
    is_named = behind[:1] == " " and behind[1:2].isalpha()
    is_apart = other.start > claim.end and any(mark in content[claim.end : other.start] for mark in ";,:")
    is_near = max(claim.start, other.start) - min(claim.end, other.end) <= PER_REACH
    is_told = bool(_PER_BEFORE.search(before) or _PER_BEHIND.match(behind))
    return is_named and is_told and is_near and not is_apart


def _base(claim: Claim) -> Decimal:
    """A hundred, a thousand or so many thousand: a description of a rate is read without its 'thousand'."""
    is_short = claim.unit == "description" and claim.value < THOUSAND
    return claim.value * THOUSAND if is_short and _THOUSANDS.search(claim.text) else claim.value


def _is_spread(text: Text, claim: Claim, before: str) -> bool:
    """Whether so much is told of each by the form of the number: 'по 90 тысяч тенге', '24 баладан', '180-нен'."""
    content = text.content
    end = text.sentences[claim.sentence].end
    if _BY.search(before):
        words = words_in(content[claim.end : min(end, claim.end + NOUNS)])
        return not any(_DATIVES.match(word) for word in words[:2]) and claim.unit not in {"year", "date"}
    if _MADE_UP_OF.match(content, claim.end, end):
        return not any(starts(word, ALL) for word in words_in(before)[-2:])
    told = _FROM.match(content, claim.end, end)
    if told is None and claim.noun:
        told = _FROM_NOUN.match(content, claim.end, end)
        told = told if told is not None and told.group().endswith(claim.noun) else None
    if told is None or (_NO_MONEY_FROM if claim.unit == "money" else _NO_FROM).match(content, told.end(), end):
        return False
    return _FALLS_TO.match(content, told.end(), min(end, told.end() + FALLS)) is None
