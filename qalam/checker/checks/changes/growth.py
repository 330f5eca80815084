"""A change 'from a to b' against the percentage printed for it."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal

from qalam.checker.checks.changes.change_things import names_a_thing
from qalam.checker.checks.changes.ends_of_others import names_another_thing
from qalam.checker.checks.changes.fitting import exact_growth, growth_fits, in_one_scale
from qalam.checker.checks.changes.other_pairs import fits_another_pair
from qalam.checker.checks.changes.subjects import is_about_another
from qalam.checker.checks.shares.explained_rates import is_change_explained
from qalam.checker.claims import Claim
from qalam.checker.findings import Finding, written
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import words_between
from qalam.checker.text import Text
from qalam.checker.words.changes.changes import FROM_PLACES
from qalam.kernel.trilingual import Trilingual

_CHANGES = frozenset({"percent", "times"})
_WORD = r"[^\W\d]+"
_WORDS = rf"(?:\s{_WORD}){{0,3}}"
CHANGE = Trilingual(
    kk="{before} санынан {after} санына дейінгі өзгеріс {expected} % болады, ал мәтінде {printed} % деп тұр. "
    "Пайызды немесе сандардың бірін түзетіңіз.",
    ru="Изменение от {before} до {after} составляет {expected} %, а напечатано {printed} %. "
    "Исправьте процент или одно из чисел.",
    en="The change from {before} to {after} is {expected} %, but {printed} % is printed. "
    "Correct the percentage or one of the figures.",
)
TIMES = Trilingual(
    kk="{before} санынан {after} санына дейінгі өзгеріс {expected} есе болады, ал мәтінде {printed} есе деп тұр. "
    "Сандардың бірін түзетіңіз.",
    ru="Изменение от {before} до {after} составляет {expected} раза, а напечатано {printed} раза. "
    "Исправьте одно из чисел.",
    en="The change from {before} to {after} is {expected} times, but {printed} times is printed. "
    "Correct one of the figures.",
)
_FROM = as_pattern(r"\b(?:с|со|от|from)\s$", re.I)
_TO = as_pattern(rf"^{_WORDS}\s(?:до|to)\s$", re.I)
_FROM_KAZAKH = as_pattern(rf"^-?(?:{_WORD})?{_WORDS}(?<=[дтн][ае]н){_WORDS}\s$", re.I)
_TO_KAZAKH = as_pattern(rf"^-?(?:{_WORD})?{_WORDS}(?<=[ғгқкн][ае])\b", re.I)
# Places that something named anew comes from: '64 елден келгендердің саны 21 480-ге'
_FROM_PLACES = words_pattern(rf"^\s[^\W\d]+[дтн][ае]н\s(?:{'|'.join(FROM_PLACES)})", re.I)
_BY_KAZAKH = as_pattern(r"^-?[ғқгк][ае](?:,?\s[^\W\d]+){0,2},?\s$", re.I)  # '14%-ға, яғни 97-ден 84-ке'
_TO_ENDING = as_pattern(r"[^\W\d][ғқгк][ае]$", re.I)  # '12 мыңға'
_COLON_FROM = as_pattern(r"^[^.;\d]{0,12}\s?[:(,–—-]\s?(?:с|со|от|from)\s$", re.I)
_THEN = as_pattern(
    r"\bбыл[оаи]?\b|болса|болған|болатын|\bеді\b|составлял|насчитывал|\bwas\b|\bwere\b|\bhad\b|былтыр|прошл|last year",
    re.I,
)
_NOW = as_pattern(
    r"\bжетті|\bболды|\bбиыл|\bқазір|стал[оаи]?\b|составил|достиг|сейчас|теперь|rose to|reached|this year|\bnow\b", re.I
)
_GREW = words_pattern(
    r"өс(?:ті|ім)|артты|көбей|ұлғай|көтеріл|жоғарыла|азай|кемі|қысқар|төменде|рост|прирост|вырос|возрос|увелич|"
    r"расшир(?:ен|ил|ит|ят)|поднял|повыс|сниж|сниз|сократ|уменьш|упал|grew|growth|increase|rise|fell|drop",
    re.I,
)
THEN = 12  # characters behind a figure in which its verb may begin
NEXT = 24  # characters behind a change in which its verb stands
FAR = 90  # characters from the figure of then to that of now
_IN_ASIDE = as_pattern(r"^\s(?:[^\W\d]+\s){1,4}\($")  # ' теңгеге дейін өсті ('
_OTHER_THING = as_pattern(r",\s[^\W\d]{4,}(?:\s[^\W\d]+){0,3}\s[–—-]\s(?:на|в|by)\s$", re.I)  # ', financing – by'
_MORE_THAN = as_pattern(r"(?:более|больше|свыше|more) (?:чем |than )?(?:в |на |by )?$", re.I)
_OF_ALL = as_pattern(r"[^\W\d]{3,}(?<=[нтд][ыі]ң)\s$|\b(?:всех|of all)\s(?:[^\W\d]+\s)?$", re.I)  # a share, no change
_BY = as_pattern(
    r"^[^.;)\d]{0,60}(?:\bна|\bв|\bby|\bили|\bсоставил[аио]?|яғни|немесе)\s$|^[^.;)\d]{0,40}[,(]?\s$", re.I
)


def check_growth(text: Text, relations: list[Relation]) -> list[Finding]:
    """Findings about printed changes; a percentage that fits either base is right."""
    found = []
    for sentence in text.by_sentence:
        claims = in_one_scale([claim for claim in sentence if claim.is_count or claim.unit in _CHANGES])
        found.extend(_told_apart(text, claims))
        known: set[str] = set()  # the later figures of changes told before them
        for before, after, change in zip(claims, claims[1:], claims[2:], strict=False):
            if after.id in known or is_told_less(text, before, after, change):
                continue
            if _is_change(text, before, after, change) and not growth_fits(before, after, change):
                if not _is_of_another(text, before, after, change):
                    found.append(growth_finding(before, after, change))
            elif _is_told_first(text, before, after, change):
                known.add(change.id)
                if not growth_fits(after, change, before):
                    found.append(growth_finding(after, change, before))
    return found


def _is_of_another(text: Text, before: Claim, after: Claim, change: Claim) -> bool:
    """Whether a change that two figures right before it do not make is that of another pair, or of another thing."""
    ends = (before, after)
    return is_about_another(text, change, ends) or fits_another_pair(text, change, *ends)


def is_told_less(text: Text, before: Claim, after: Claim, change: Claim) -> bool:
    """Whether a change is said to be 'more than' so many times, and is: 'с 200 до 40 – более чем в 4 раза'."""
    is_more = _MORE_THAN.search(text.content[max(0, change.start - 20) : change.start]) is not None
    is_times = change.unit == "times" and before.is_count and after.is_count and before.value > 0 and after.value > 0
    return is_more and is_times and exact_growth(before, after, change) >= change.value


def _is_told_first(text: Text, change: Claim, before: Claim, after: Claim) -> bool:
    """'выросло в 2 раза: с 12 до 18', 'на 25%, с 40 до 50'."""
    if change.unit not in _CHANGES or not (before.is_count and after.is_count) or before.is_rough or after.is_rough:
        return False
    gap = text.content[change.end : before.start]
    pair = words_between(text, before, after)
    is_change = _GREW.search(text.content, text.sentences[change.sentence].start, before.start) is not None
    behind = text.content[after.end : after.end + FAR]
    is_kazakh = (
        _BY_KAZAKH.match(gap)
        and _FROM_KAZAKH.match(pair)
        and (_TO_KAZAKH.match(behind) or _TO_ENDING.search(after.text))
    )
    is_change = is_change or (is_kazakh is not None and _GREW.search(behind) is not None)
    is_told = (_COLON_FROM.match(gap) and _TO.match(pair)) or is_kazakh
    return bool(before.value > 0 and after.value > 0 and is_change and is_told)


def _told_apart(text: Text, claims: list[Claim]) -> list[Finding]:
    """A change behind two figures, of then and of now: 'болса, … жетті, яғни 35%-ға өсті'. The sentence has
    no other number of that sort, and the percentage is said to be of the change."""
    if len(claims) != 3 or not (claims[0].is_count and claims[1].is_count and claims[2].unit == "percent"):
        return []
    before, after, change = claims
    is_pair = before.unit == after.unit or "count" in (before.unit, after.unit)
    is_exact = not (before.is_rough or after.is_rough) and before.value > 0 and after.value > 0
    gap = text.content[before.end : after.start]
    first = text.sentences[before.sentence].start
    told = _THEN.search(text.content, first, after.start) and _NOW.search(text.content, before.end, change.end + 20)
    around = text.content[after.end : change.start] + text.content[change.end : change.end + 20]
    is_change = _GREW.search(around) is not None and not _OTHER_THING.search(around)
    if not (is_pair and is_exact and told and is_change) or len(gap) > FAR or growth_fits(before, after, change):
        return []
    if growth_fits(after, before, change) and _is_now_first(text, before, after):
        return []  # 'в 2025 году – 37, в 2024-м было 41, снижение 9,8%'
    if _is_of_another(text, before, after, change):
        return []
    if is_change_explained(text, after, change) or names_another_thing(
        text, text.sentences[change.sentence], change, [before, after]
    ):
        return []  # 'прошлый год: команд 28, участников 350, прирост участников – 20%'
    return [growth_finding(before, after, change)]


def _is_now_first(text: Text, first: Claim, later: Claim) -> bool:
    """Whether the figure of now stands before that of then."""
    said = text.content[first.end : later.end + THEN]
    return _THEN.search(said) is not None and not _NOW.search(said)


def _is_change(text: Text, before: Claim, after: Claim, change: Claim) -> bool:
    if not (before.is_count and after.is_count and change.unit in _CHANGES) or before.is_rough or after.is_rough:
        return False
    gap = words_between(text, before, after)
    follows = words_between(text, after, change)
    is_russian = _FROM.search(text.content[max(0, before.start - 6) : before.start]) and _TO.match(gap)
    is_kazakh = _FROM_KAZAKH.match(gap) and _TO_KAZAKH.match(follows)
    if _OTHER_THING.search(follows) or _OF_ALL.search(follows):
        return False
    is_told = _BY.search(follows) or _is_aside(after, change, follows)
    if is_kazakh and gap.startswith(" ") and not _GREW.search(follows + text.content[change.end : change.end + NEXT]):
        return False  # each figure has its noun, so these may be two things: '12 мектептен 40 балаға 20 % …'
    if is_kazakh and _FROM_PLACES.match(gap):
        return False
    if (is_kazakh and names_a_thing(follows)) or (_is_scaled(before) and not _grew_near(text, change)):
        return False
    return bool(before.value > 0 and after.value > 0 and (is_russian or is_kazakh) and is_told)


def _is_scaled(before: Claim) -> bool:
    """Whether a number was printed without its thousands; prices and loans are told so, too: 'от 400 до 500 тысяч'."""
    return before.step > 1 and before.text[-1:].isdigit()


def _grew_near(text: Text, change: Claim) -> bool:
    start = text.sentences[change.sentence].start
    return _GREW.search(text.content, start, change.end + NEXT) is not None


def _is_aside(after: Claim, change: Claim, follows: str) -> bool:
    """Whether a change of money stands in parentheses; of people it may be a share of others."""
    is_money = after.unit == "money" and change.unit == "percent"
    return is_money and _IN_ASIDE.match(follows) is not None and _GREW.search(follows) is not None


def growth_finding(before: Claim, after: Claim, change: Claim) -> Finding:
    """What is wrong with a change in percent or in times."""
    is_times = change.unit == "times"
    places = max(change.decimals, 1) if is_times else change.decimals
    expected = written(exact_growth(before, after, change).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP))
    message = (TIMES if is_times else CHANGE).fill(
        before=written(before.value), after=written(after.value), expected=expected, printed=written(change.value)
    )
    sign = "×" if is_times else "%"
    actual = f"{written(change.value)} {sign}"
    unit = Decimal(1).scaleb(-change.decimals)
    is_rounding = not is_times and abs(exact_growth(before, after, change) - change.value) < unit
    kind = "rounding" if is_rounding else "percent-mismatch"
    return Finding(kind, "warning", (before, after, change), message, f"{expected} {sign}", actual)
