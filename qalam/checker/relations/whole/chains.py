"""The numbers behind a whole that are parts of it, up to the first that starts another counted thing."""

from __future__ import annotations

import re

from qalam.checker.claims import AMOUNTS, Claim, may_be_part
from qalam.checker.clauses import stems
from qalam.checker.nouns import counted_noun
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.scopes import MEASURES, is_dashed, is_of_each, is_prize_place, is_rest
from qalam.checker.relations.whole.holders import acts_on_next, holds_next, is_held_by_part, thing_behind
from qalam.checker.text import Text
from qalam.checker.words.parts.ends import NEW_THING, THROUGH
from qalam.checker.words.parts.possessed import ALL_FORMS

_NEW_THING = words_pattern("|".join(NEW_THING), re.I)
_IN_PLACES = as_pattern(r"\s[–—-]\s(?:в|во|на|из|по)\s$", re.I)  # '92 323 – в 308 лагерях'
_IN = as_pattern(r"\s(?:в|во|на|at|in)\s\Z", re.I)
_BREAK = as_pattern(r"[,;:.\n]|\s(?:и|және|and)\s")
_WHERE_BEHIND = as_pattern(r"\s(?:[^\W\d]+\s)?[^\W\d]+(?:[ғқгк][ае]|[дт][ае]|[дт][ае]н)\b")  # '21 лагерьге'
_OF_PLACES = as_pattern(r"\s[^\W\d]+[лдт][ыі]қ\s")
_INSERTION_OVER = as_pattern(r"\s[–—-]\s[^,;:]+,\sи\s")
_NEXT_ITEM = as_pattern(r"-?[^\W\d]*\s[^\W\d]+(?:,|\s(?:и|және|мен|and))\s", re.I)  # '17 летних и 5', '17 летних, 5'
_POSSESSIVE = as_pattern(rf"-?(?:{ALL_FORMS})\b")
_OF_OTHERS = as_pattern(r"\b[^\W\d]+(?:[нтд][ыі]ң|[нтд][ае]н)\b|[.;]")
_LABEL_BEHIND = as_pattern(r"(?:\s[^\W\d]+)?\s[–—-]\s(?:это\s)?[^\W\d]")  # '13 человек – победители, 45 – призёры'
_THROUGH = as_pattern(rf"-?(?:{ALL_FORMS})(?:\s[^\W\d]+){{1,4}}\s(?:{'|'.join(THROUGH)})\b")
_LABEL = as_pattern(r"[,;:\n]")
FEWER = 20  # times the places that so many things have


def chain(text: Text, whole: Claim, listed: list[Claim], start: int) -> list[Claim]:
    """The parts up to the first number that starts another counted thing."""
    parts: list[Claim] = []
    end = start
    has_things = False  # of the places of the whole, so many things: '4 500 орындық 6-уы'
    for place, claim in enumerate(listed):
        if not claim.is_count or _is_of_other_measure(whole, claim):
            continue
        if claim.may_be_year and claim.value > whole.value:
            continue  # 'из них 9 достроят в 2024, другие – 9'
        if has_things and claim.unit != whole.unit and claim.value * FEWER < whole.value:
            continue
        if parts and _is_told_of_part(text, whole, parts, claim):
            continue
        if acts_on_next(text, whole, claim, listed[place + 1 :]):
            continue
        following = listed[place + 1 :]
        has_things = has_things or (whole.unit == "places" and bool(parts) and _is_of_places(text, parts[-1], claim))
        if parts and (
            _is_of_places(text, parts[-1], claim)
            or is_held_by_part(text, whole, claim, following, end)
            or holds_next(text, parts[-1], claim, following)
        ):
            continue
        if len(parts) == 1 and _is_behind_insertion(text, end, claim):
            break  # '214 психологов, в том числе 38 – на полставки, и 189 инспекторов'
        is_above, turns = claim.value > whole.value, _NEW_THING.search(text.content, end, claim.start)
        turns = None if parts and _are_labelled(text, parts[-1], claim) else turns
        is_new = (
            ((is_above and not _goes_on(text, whole, parts[-1], claim)) or turns) if parts else (is_above and turns)
        )
        if is_new or not (may_be_part(whole, claim) or _is_through(text, parts, claim)):
            break
        parts.append(claim)
        end = claim.end
    return _of_one_item(text, whole, _owned_alike(text, whole, parts))


def _is_of_other_measure(whole: Claim, claim: Claim) -> bool:
    """Whether a number measures what others count, or counts what has amounts: '44 млрд, в том числе 23 проекта на
    39 млрд'."""
    if whole.unit in AMOUNTS:
        return not may_be_part(whole, claim)
    return claim.unit in MEASURES and claim.unit != whole.unit


def _owned_alike(text: Text, whole: Claim, parts: list[Claim]) -> list[Claim]:
    """The parts that end as what belongs to the whole does, where a number among them does not and only says where: '31
    475-і …, 9 862-сі қала сыртындағы 21 лагерьге, 6 873-і …'."""
    owned = [part for part in parts if _POSSESSIVE.match(text.content, part.end)]
    others = [part for part in parts if part not in owned]
    are_where = all(_WHERE_BEHIND.match(text.content, part.end) for part in others)
    total = sum(part.value for part in parts)
    is_alike = len(owned) > 1 and parts[0] is owned[0] and others and are_where and total != whole.value
    return owned if is_alike else parts


def _is_told_of_part(text: Text, whole: Claim, parts: list[Claim], claim: Claim) -> bool:
    """Whether a number only tells where those of the part before it are, or how many it or each of these holds."""
    if is_of_each(text, claim):
        return True  # '1 280 – в четырёх садах по 320 мест'
    if claim.unit in {"people", "places"} and any(part.unit == "organisations" for part in parts):
        return True  # '20 балабақша және 148 балалық 10 шағын орталық'
    is_of_places = claim.unit in {"organisations", "count"} and whole.unit == "people"
    if is_of_places and _IN_PLACES.search(text.content[parts[-1].end : claim.start]):
        return True
    return _is_only_where(text, whole, claim, parts[-1].end)


def _is_only_where(text: Text, whole: Claim, claim: Claim, end: int) -> bool:
    """Whether organisations behind a part of other things only say where these are: '131 уже стоит в 15 школах'."""
    if claim.unit != "organisations" or whole.unit not in {"count", "people"}:
        return False
    if whole.unit == "count" and not thing_behind(text, whole) - stems(claim.noun):
        return False
    gap = text.content[end : claim.start]
    is_there = _IN.search(gap) is not None or _WHERE_BEHIND.match(text.content, claim.end) is not None
    return is_there and _BREAK.search(gap) is None


def _is_of_places(text: Text, before: Claim, claim: Claim) -> bool:
    """Whether things are of so many places, and no places themselves: '5100 орындық 7 білім ошағы'."""
    return before.unit == "places" and _OF_PLACES.fullmatch(text.content, before.end, claim.start) is not None


def _is_through(text: Text, parts: list[Claim], claim: Claim) -> bool:
    """Whether a number of the form of the parts before it stands before those by whom it was done, and counts none of
    them: '67-сі басқа ұйымдар арқылы'."""
    are_owned = all(_POSSESSIVE.match(text.content, one.end) for one in (*parts, claim))
    return bool(parts) and are_owned and _THROUGH.match(text.content, claim.end) is not None


def _is_behind_insertion(text: Text, end: int, claim: Claim) -> bool:
    """Whether a comma before 'and' ends what was told of some, behind the label of the only part."""
    is_over = _INSERTION_OVER.fullmatch(text.content, end, claim.start) is not None
    return is_over and not _LABEL_BEHIND.match(text.content, claim.end)


def _are_labelled(text: Text, before: Claim, claim: Claim) -> bool:
    """Whether two numbers stand before a dash and what they are: 'четыре – в городе, ещё три – в районе'."""
    return all(_LABEL_BEHIND.match(text.content, one.end) for one in (before, claim))


def _goes_on(text: Text, whole: Claim, before: Claim, claim: Claim) -> bool:
    """Whether a number goes on with the list though it is above the whole: the rest, another prize place, or the next
    item of a list of the same form."""
    if is_rest(text, claim) or is_prize_place(text, claim):
        return True
    gap = text.content[before.end : claim.start]
    label = counted_noun(_LABEL.split(gap)[-1])[1]
    if all(_POSSESSIVE.match(text.content, one.end) for one in (before, claim)) and not _OF_OTHERS.search(gap):
        return True  # '430-ы университетке, 863-і колледжге түсті'
    if _are_labelled(text, before, claim) and not _OF_OTHERS.search(gap):
        return True
    is_labelled = is_dashed(text, before) and is_dashed(text, claim) and label in {"count", whole.unit}
    return is_labelled or _NEXT_ITEM.fullmatch(gap) is not None


def _of_one_item(text: Text, whole: Claim, parts: list[Claim]) -> list[Claim]:
    """The parts before the next item of the list that a dashed whole stands in: 'школы – 52, из них 8
    малокомплектных, сады – 38'."""
    is_item = bool(parts) and parts[0].sentence == whole.sentence and is_dashed(text, whole)
    if not is_item or is_dashed(text, parts[0]) or sum(part.value for part in parts) == whole.value:
        return parts
    following = next((place for place, part in enumerate(parts) if is_dashed(text, part)), len(parts))
    return parts[:following]
