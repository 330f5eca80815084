"""What is seen of one number of a rate: the words on either side of it, and its place in its sentence."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from qalam.checker.checks.changes.differences import is_difference
from qalam.checker.claims import Claim
from qalam.checker.evidence.rates import Around
from qalam.checker.evidence.rates_each import EACH
from qalam.checker.needed import Pattern
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.scopes import MARKER, REST, is_dashed
from qalam.checker.slips import printed
from qalam.checker.words.changes.changes import DIFFERENCES, DOWN, OTHER_TIMES, UP
from qalam.checker.words.dates.dated import OTHER_TIME
from qalam.checker.words.parts.divided import TOTAL
from qalam.checker.words.parts.others import ALREADY, NOW
from qalam.checker.words.parts.possessed import ALL_FORMS
from qalam.checker.words.shares.told import COMPARED, OR_SHARE, OTHER_SHARE
from qalam.checker.words.units.scores import MEAN_SCORE


def _any(words: Iterable[str]) -> Pattern:
    return as_pattern("|".join(words), re.I)


_WORDS = r"(?:\s[^\W\d]+)"
BEHIND: dict[str, Pattern] = {
    "other_share": _any(OTHER_SHARE),
    "dative": as_pattern(rf"(?:-?(?:ға|ге|қа|ке)|-?[^\W\d]*{_WORDS}{{0,2}}?(?<=[ғқгкн][ае])(?<!және))\b", re.I),
    "ablative": as_pattern(rf"-?[^\W\d]*{_WORDS}{{0,3}}?(?<=[дтн][ае]н)\b", re.I),
    "possessed": as_pattern(rf"-?(?:{ALL_FORMS})\b"),
    "genitive": as_pattern(rf"-?[^\W\d]*{_WORDS}{{0,5}}?(?<=[нтд][ыі]ң)\b"),
    "of_more": as_pattern(rf"\)?{_WORDS}{{0,2}}?\s(?:из|от|of)\s", re.I),
    "was": as_pattern(rf"-?[^\W\d]*{_WORDS}{{0,3}}?\s(?:болса|болған|болатын|еді)\b", re.I),
    "became": as_pattern(rf"-?[^\W\d]*{_WORDS}{{0,3}}?\s(?:жетті|болды|құрады|болып отыр)\b", re.I),
    "comma": as_pattern(r"-?[^\W\d]*,"),
    "closed": as_pattern(r"[^\W\d-]{0,8}\s?\)"),
    "shut": as_pattern(r"[^\d(]{0,60}\)"),
}
BEFORE: dict[str, Pattern] = {
    "opened": as_pattern(r"\((?:[^\W\d]+\s){0,2}$"),
    "or": as_pattern(rf"\b(?:{'|'.join(OR_SHARE)})\s(?:[^\W\d]+\s){{0,3}}?(?:[–—-]\s)?$", re.I),
    "by": as_pattern(r"(?:\b(?:на|by)\s|\+)(?:[^\W\d]+\s){0,2}$", re.I),
    "from": as_pattern(r"\b(?:с|со|от|from|чем)\s(?:[^\W\d]+\s){0,2}$", re.I),
    "to": as_pattern(r"\b(?:до|to)\s(?:[^\W\d]+\s){0,2}$", re.I),
    "of": as_pattern(r"\b(?:из|of)\s(?:[^\W\d]+\s){0,6}$", re.I),
    "genitives": as_pattern(r"[^\W\d]{2,}(?<=[нтд][ыі]ң)\s(?:[^\W\d]+\s){0,2}$"),
    "genitive_right": as_pattern(r"[^\W\d]{2,}(?<=[нтд][ыі]ң)\s$"),
    "this": as_pattern(r"^\s*[«•–—-]?\s?(?:Бұл|Яғни|Демек|Это|То есть|Что|This|That|It|Из них|Олардың|Соның)\b", re.I),
    "total": _any(TOTAL),
    "marker": MARKER,
    "rest": REST,
    "named": as_pattern(rf"\b(?:{'|'.join(DIFFERENCES)})", re.I),
    "colon": as_pattern(r"[:–—-]\s$"),
    "places": as_pattern(r"[^\W\d]{3,}(?:да|де|та|те)\s(?:[^\W\d]+\s){0,2}$|\b(?:в|по)\s(?:[^\W\d]+\s){1,3}$"),
}
EITHER: dict[str, Pattern] = {
    "up": _any(UP),
    "down": _any(DOWN),
    "mean": _any((*MEAN_SCORE, r"\bсредн\w+ (?:зарплат|заработн|возраст|по)", r"орташа")),
    "then": as_pattern(rf"\b(?:{'|'.join(OTHER_TIME)})", re.I),
    "then_more": _any(OTHER_TIMES),
    "now": as_pattern(rf"\b(?:{'|'.join((*NOW, *ALREADY))})", re.I),
    "compared": _any(COMPARED),
    "since": as_pattern(
        r"плюс|минус|годом ранее|год назад|за (?:\w+ )?год|\w+ жылмен|қарағанда|салыст|бер[іi]\b|жыл бұрын|жылда\b|"
        r"чем|по сравнению|ежегодн|жыл сайын",
        re.I,
    ),
    "covered": as_pattern(r"қамт|охва|cover|тартыл|вовлеч", re.I),
    "took": as_pattern(r"қатыс|участ|тапсыр|сда(?:л|в)|took part", re.I),
    "limit": as_pattern(r"артық|астам|более|свыше|больше|кем емес|кемінде|не менее|мин\w+мум|шамамен|около|жуық", re.I),
}


def _is_in(words: dict[str, Pattern], name: str, side: int) -> Callable[[Around, Claim], float]:
    pattern = words[name]
    if side:
        return lambda around, claim: pattern.match(around.words(claim)[1]) is not None
    return lambda around, claim: pattern.search(around.words(claim)[0]) is not None


def _either(name: str) -> Callable[[Around, Claim], float]:
    pattern = EITHER[name]
    return lambda around, claim: any(pattern.search(words) for words in around.words(claim))


def _places(around: Around, claim: Claim) -> list[Claim]:
    return around.numbers(claim.sentence)


OWN: dict[str, Callable[[Around, Claim], float]] = {
    **{name: _is_in(BEFORE, name, 0) for name in BEFORE},
    **{name: _is_in(BEHIND, name, 1) for name in BEHIND},
    **{name: _either(name) for name in EITHER},
    **EACH,
    "told_change": lambda around, claim: is_difference(around.text, around.text.sentences[claim.sentence], claim),
    "dashed": lambda around, claim: is_dashed(around.text, claim),
    "first": lambda around, claim: _places(around, claim)[:1] == [claim],
    "last": lambda around, claim: _places(around, claim)[-1:] == [claim],
    "crowd": lambda around, claim: min(6, len(_places(around, claim))),
    "shares": lambda around, claim: min(4, sum(one.unit == "percent" for one in _places(around, claim))),
    "counts": lambda around, claim: min(6, sum(one.is_count for one in _places(around, claim))),
    "title": lambda _, claim: claim.sentence <= 1,
    "nouned": lambda _, claim: bool(claim.noun),
    "rough": lambda _, claim: claim.is_rough,
    "bare": lambda _, claim: claim.unit == "count",
    "houses": lambda _, claim: claim.unit == "organisations",
    "seats": lambda _, claim: claim.unit == "places",
    "digits": lambda _, claim: min(7, len(printed(claim))),
    "decimals": lambda _, claim: claim.decimals,
    "hundred": lambda _, claim: claim.value == 100,
    "above": lambda _, claim: claim.value > 100,
}


def of_claim(around: Around, name: str, claim: Claim) -> float:
    """What is seen of a number, looked for once."""
    key = name, claim.id
    if key not in around.known:
        around.known[key] = float(OWN[name](around, claim))
    return around.known[key]
