"""Of what each a number is told, by the words before and behind it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from qalam.checker.claims import Claim
from qalam.checker.concepts import Concepts
from qalam.checker.nouns import measure_of
from qalam.checker.patterns import as_pattern
from qalam.checker.readers.products.quantities import PEOPLE, stems_of
from qalam.checker.readers.products.rate import Of
from qalam.checker.readers.products.wording import starts
from qalam.checker.words.concepts.products import (
    BY_WHICH,
    COSTS,
    EACH,
    FILLED,
    FILLS,
    HECTARE,
    NO_ONE,
    OF_EACH,
    ONE,
    SPANS,
)

_COUNTED = Concepts(SPANS)
_CASE = as_pattern(r"(?:[ғгқк][ае]|н[ае]|[дтн][ае]н?|[ндт][ыі]ң|[дт][ае]ғ?[ыі]|н[ыі]|ның|нің)\Z")
_OWN = as_pattern(r"[^\W\d]{3,}[ыі]н(?:а|е|да|де|ан|ен)\Z")
_OWNED = as_pattern(r"(?:с?[ыі])н?\Z")
_GENITIVE = as_pattern(r"[^\W\d]{2,}[ндт][ыі]ң\Z")
_VERB = as_pattern(
    r"[^\W\d]+(?:л[аио]?|[юуая]т|[еи]т)(?:с[яь])?\Z|[^\W\d]+(?:[еаоя]н|ят)[оы]\Z"
    r"|[^\W\d]+(?:ды|ді|ты|ті|ған|ген|қан|кен|ады|еді)\Z"
)
_ADJECTIVE = as_pattern(r"[а-яё]{3,}(?:ого|его|ому|ему|ой|ый|ий|ая|яя|ую|юю|ом|ем|ей|ое|ым|им|ых|их)\Z")
_PLURAL = as_pattern(r"[а-яё]{3,}(?:ы|и|ов|ев|ам|ям|ах|ях|ами|ями)\Z")
NO_NOUNS = frozenset(
    [
        *("этом", "том", "них", "него", "нём", "нем", "счёт", "счет", "сумму", "момент", "целом", "среднем"),
        *("течение", "ходе"),
    ]
)
DATES = ("янв", "февр", "март", "апр", "мая", "июн", "июл", "авг", "сент", "окт", "нояб", "дек", "числ")
ONE_OF = frozenset(["одного", "одной", "одна", "один", "одну", "одно"])
ALONE = frozenset(["один", "одна", "одно"])
BY_ITS = frozenset(["size", "price", "cost", "load"])
BEHIND = frozenset(["на", "с", "per", "a", "an", "в"])
ALL_OF_THEM = Of(number="*")  # of each of those told of before
NEXT = 3  # words behind a number before those for each of what it is


def of_front(words: list[str]) -> list[Of]:
    """What the words before a number tell it for each of."""
    told = (find(words, place) for place in range(len(words)) for find in (_by_each, _by_price))
    return [one for one in told if one is not None]


def _by_each(words: list[str], place: int) -> Of | None:
    """'Each', 'one' or 'a head' in a place before a number."""
    word, rest = words[place], words[place + 1 : place + 4]
    before = words[place - 1] if place else ""
    if starts(word, EACH):
        return _named(rest)
    if word == "1" and rest and rest[0].startswith(DATES):
        return None  # 'на 1 сентября – 74'
    if starts(word, ONE) and (before in OF_EACH or word in ONE_OF):
        is_alone = not rest or (word in ALONE and rest[0] in OF_EACH)
        return None if is_alone else _named(rest)
    if word == "бір" and rest and _is_one(rest):
        return _of_noun(rest[0])
    if word == "басына" and before:
        return Of(unit=PEOPLE) if before == "жан" else _of_noun(before)
    return Of(unit=PEOPLE) if (before, word) == ("на", "душу") else None


def _by_price(words: list[str], place: int) -> Of | None:
    """What costs or fills so much, in a place before a number."""
    word, rest = words[place], words[place + 1 : place + 4]
    if starts(word, COSTS) and place:
        return _costing(words[:place])
    if word == "за" and rest and starts(rest[0], BY_WHICH) and not _PLURAL.match(rest[0]):
        return _of_noun(rest[0])
    if place == len(words) - 1 and starts(word, BY_WHICH) and _OWNED.search(word):
        return _of_noun("шаршы" if words[place - 1 : place] == ["шаршы"] else word)
    if starts(word, FILLS):
        filled = _filled(words, place)
        is_group = filled is None and word.startswith(FILLED)
        return Of(unit="count", family="groups", is_weak=True) if is_group else filled
    is_mean = word.startswith("средн") and len(rest) > 2 and starts(rest[0], FILLS)
    return _of_noun(rest[2]) if is_mean and rest[1] in {"в", "на", "у"} else None


def of_back(words: list[str], claim: Claim) -> list[Of]:
    """What the words behind a number tell it for each of."""
    told = [find(words, place) for place in range(len(words)) for find in _BACK]
    if claim.unit == "money" and len(words) > 1 and words[0].startswith(("тен", "тг")) and starts(words[1], BY_WHICH):
        told.append(_of_noun(words[1]))  # 'по 60 тенге стакан'
    return [one for one in told if one is not None]


def _each_behind(words: list[str], place: int) -> Of | None:
    word, rest = words[place], words[place + 1 : place + 4]
    if starts(word, EACH) and words[place - 1 : place] != ["по"] and not (place and words[place - 1] in OF_EACH):
        return _named(rest)
    is_each = word in OF_EACH and bool(rest) and starts(rest[0], (*ONE, "кажд"))
    return _named(rest[1:]) if is_each and (word, rest[0][:2]) != ("по", "од") else None


def _noun_behind(words: list[str], place: int) -> Of | None:
    """'24 ц/га', '18 учеников на педагога', '180 тенге за литр', '25 кг с квадратного метра'."""
    word, rest = words[place], words[place + 1 : place + 4]
    if not rest:
        return None
    if word == "/":
        return Of(span=HECTARE) if rest[0] in {"га", "ha"} else _of_noun(rest[0])
    if word == "с" and rest[0].startswith("квадратн"):
        return _of_noun(rest[0])
    if (word, rest[0]) == ("на", "душу"):
        return Of(unit=PEOPLE)
    return None if place > NEXT or _PLURAL.match(rest[0]) else _bare_noun(word, rest[0])


def _bare_noun(word: str, noun: str) -> Of | None:
    """Of what each without 'each': 'за литр', 'на ребёнка', 'per pupil'."""
    if word == "за":
        return _of_noun(noun) if starts(noun, BY_WHICH) else None
    is_noun = word in BEHIND and not _ADJECTIVE.match(noun) and noun not in NO_NOUNS and not noun.startswith(DATES)
    return replace(_of_noun(noun, is_weak=word != "per"), is_told=True) if is_noun else None


def _named(words: list[str]) -> Of:
    """Of what each, by the words behind 'each': its noun, but for adjectives before it; of all told before where a verb
    or nothing follows."""
    place = 0
    while place < len(words) - 1 and place < 2 and _ADJECTIVE.match(words[place]):
        place += 1
    word = words[place] if place < len(words) else ""
    is_noun = bool(word) and word not in OF_EACH and word not in {"де", "да", "және", "и"}
    return _of_noun(word) if is_noun and (not _VERB.match(word) or measure_of(word)[0]) else ALL_OF_THEM


def _of_noun(word: str, *, is_weak: bool = False) -> Of:
    span = _COUNTED.told_in(word)
    if word.startswith(("гектар", "hectare")):
        return Of(span=HECTARE)
    if span:
        return Of(span=span[0].concept)
    unit, family = measure_of(word)
    return Of(nouns=stems_of([word]), unit=unit, family=family, is_weak=is_weak)


def _is_one(rest: list[str]) -> bool:
    """Whether 'бір' before words is said of each: 'бір балаға', 'бір кітаптың бағасы', 'бір оқушы үшін'."""
    if starts(rest[0], NO_ONE) or _OWN.search(rest[0]):
        return False  # 'бір жылда', and 'Ақтоғанның бір мектебіне' is one school
    return _CASE.search(rest[0]) is not None or rest[1:2] in (["үшін"], ["басына"])


def _costing(words: list[str]) -> Of:
    """What costs so much: the first noun of its clause, 'тонна угля стоит 18 тысяч'."""
    rest = [word for word in words if word not in OF_EACH and not _ADJECTIVE.match(word)]
    return _of_noun((rest or words)[0], is_weak=True)


def _filled(words: list[str], place: int) -> Of | None:
    """Of what each the size, the load or the price is told: 'средняя наполняемость классов', 'кітаптың бағасы'."""
    before = words[max(0, place - 3) : place]
    for word in reversed(before):
        if _GENITIVE.match(word):
            return _of_noun(word, is_weak=True)
    is_owned = words[place].endswith(("ы", "і")) and not "".join(before[-1:]).startswith(("орта", "жалпы"))
    if before and (words[place] in BY_ITS or is_owned):
        return _of_noun(before[-1], is_weak=True)
    rest = words[place + 1 : place + 4]
    while len(rest) > 1 and (_ADJECTIVE.match(rest[0]) or rest[0].startswith(("одн", "кажд")) or rest[0] in OF_EACH):
        rest = rest[1:]
    is_noun = bool(rest) and rest[0] not in OF_EACH and not _VERB.match(rest[0]) and words[place] not in BY_ITS
    return _of_noun(rest[0], is_weak=True) if is_noun else None


_BACK: tuple[Callable[[list[str], int], Of | None], ...] = (_each_behind, _noun_behind)
