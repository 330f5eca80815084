"""What is seen of the place of a number and its base: their order, what stands between them, their sentences."""

from __future__ import annotations

import re

from qalam.checker.checks.shares.bases import STANDING_THERE, is_of_another_time
from qalam.checker.claims import Claim
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.scopes import MARKER, are_of_two_times
from qalam.checker.text import Text

BEFORE, BEHIND = 60, 50  # characters in which a number is said to be of all
AWAY = ("same sentence", "sentence before", "two before", "three before")
_OF = as_pattern(r"\b(?:из|среди|of|out of|among|из числа|от)\s(?:[^\W\d]+\s){0,6}?\Z", re.I)
_ALL = words_pattern(
    r"(?:барлығы|барлық|жалпы|бүкіл|всего|итого|все\b|всех|общ\w+ числ\w+|общ\w+ количеств\w+|in all|total|\ball\b)"
    r"[^.;\d]{0,30}\Z",
    re.I,
)
_ALL_BEHIND = words_pattern(r"[^.;,\d]{0,30}(?:барлығы|всего|in all|in total|altogether)", re.I)
_GENITIVE = as_pattern(r"^-?[^\W\d]*(?:\s[^\W\d]+(?:-[^\W\d]+)?){0,6}?(?<=[нтд][ыі]ң)(?:\s[^.;:()\d]{0,40})?\s?$", re.I)
_THEM = words_pattern(
    r"оның|олардың|соның|солардың|осының|из них|из которых|of whom|of them|of which|of these|в том числе|оларда",
    re.I,
)
_THEM_BEHIND = as_pattern(r"[^.;:()\d]{0,40}\s(?:из них|of them|of whom)\b", re.I)
_POSSESSED = as_pattern(r"-?(?:с[ыі]|[ыі]|у[ыі]|еуі|ауы)(?:н[^\W\d]{0,3})?(?![^\W\d])", re.I)
_POSSESSED_NUMERAL = as_pattern(r"[^\W\d][ыі]\Z", re.I)  # 'жетеуі', '12 мыңы'
_STOP, _COMMA = as_pattern(r"[;:]"), as_pattern(r",(?!\d)")


def places_seen(text: Text, part: Claim, base: Claim) -> dict[str, float]:
    """What the order of two numbers and the words between them tell."""
    content, sentence = text.content, text.sentences[base.sentence]
    opening = content[max(sentence.start, base.start - BEFORE) : base.start]
    is_all = _ALL.search(opening) or _ALL_BEHIND.match(content[base.end : base.end + BEHIND])
    seen: dict[str, object] = {"all": is_all, "of": _OF.search(opening)}
    away = part.sentence - base.sentence
    if base.start > part.start:
        seen |= {"behind": True, "behind apart": away < 0}
    else:
        seen[AWAY[away] if away < len(AWAY) else "far before"] = True
        seen |= _within(text, part, base) if not away else _apart(text, part, base, away)
        seen["them behind"] = _THEM_BEHIND.match(content[part.end : part.end + BEFORE])
        seen["possessed"] = _POSSESSED.match(content, part.end) or _POSSESSED_NUMERAL.search(part.text)
        seen["another time"] = is_of_another_time(text, base, part) or _is_of_year(text, part, base)
        seen["stands"] = STANDING_THERE.search(content, sentence.start, sentence.end)
    return {name: 1.0 for name, found in seen.items() if found}


def _is_of_year(text: Text, part: Claim, base: Claim) -> bool:
    """Whether a bare year right before a number tells when it was so: '2022 – 206, 2023 – 278 млрд (44,8%)'."""
    start = max(base.end, text.sentences[part.sentence].start)
    before = text.between(part.sentence, start, part.start)
    return bool(before) and before[-1].may_be_year


def _within(text: Text, part: Claim, base: Claim) -> dict[str, object]:
    """What stands between a base and a number behind it in one sentence."""
    gap = text.content[base.end : part.start]
    return {
        "genitive": _GENITIVE.match(gap),
        "them within": _THEM.search(gap) or MARKER.search(text.content, base.end, part.end),
        "stop": _STOP.search(gap),
        "line": "\n" in gap,
        "comma": _COMMA.search(gap),
    }


def _apart(text: Text, part: Claim, base: Claim, away: int) -> dict[str, object]:
    """What ties or parts a number and a base some sentences before it."""
    gap, since = text.content[base.end : part.start], text.sentences[part.sentence].start
    them = MARKER.search(text.content, since, part.end) or _THEM.search(text.content, since, part.start)
    return {
        "them": them,
        "them before": them and away == 1,
        "blank line": "\n\n" in gap,
        "line apart": "\n" in gap,
        "two times": are_of_two_times(text, base.sentence, part.sentence),
    }
