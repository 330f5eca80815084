"""Two numbers of one whole, of which the second did not do what the first did: by the verb, whatever it is.

'Үміткерлердің 81,4 пайызы шекті балды еңсерді, 18,6 пайызы еңсере алмады': a verb and the same verb denied, with
nothing named beside it that the first clause does not name, leave nothing out and are never more than all.
"""

from __future__ import annotations

import re

from qalam.checker.claims import Claim
from qalam.checker.clauses import differ_in_sort, said_of, stem, stems
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.parts.denied import DENIED, DONE, NOTHING_NEW

_NOT = words_pattern(r"алма|\bжоқ\b|[мбп][ае](?:ды|ді|ған|ген|са|се|п)|\bне\s|\bnot\b|n['’]t\b|\bfailed to\b", re.I)
_DENIED = [as_pattern(pattern, re.I) for pattern in DENIED]
_YEAR = as_pattern(r"\b(?:19|20)\d\d\b")
_WORD = as_pattern(r"[^\W\d]+")
_BREAK = as_pattern(r"[,;]\s|\s(?:ал|а|и|но|және|and|but|while)\s")
_ENDING = as_pattern(r"\A-[^\W\d]+")  # of a number: '29,5%-ы'
TWO = 2
LONGEST = 160  # characters of each clause


def do_and_do_not(text: Text, sentence: Sentence, claims: list[Claim]) -> bool:
    """Whether one of two numbers of a sentence is of those who did, the other of those who did not do the same."""
    if len(claims) != TWO:
        return False
    first, later = claims
    breaks = list(_BREAK.finditer(text.content, first.end, later.start))
    if not breaks or _NOT.search(text.content, sentence.start, sentence.end) is None:
        return False
    said = [
        _without(text, first, sentence.start, breaks[-1].start()),
        _without(text, later, breaks[-1].end(), sentence.end),
    ]
    return _denies(*said) or _denies(*said[::-1], is_told=True)


def are_of_others(text: Text, sentence: Sentence, claims: list[Claim]) -> bool:
    """Whether one of two numbers of a sentence tells who did and the other who of others, or in another year, did not:
    'ұлдардың 71 %-ы тапсырды, қыздардың 35 %-ы тапсырмады'."""
    if len(claims) != TWO or _NOT.search(text.content, sentence.start, sentence.end) is None:
        return False
    said = [said_of(text, claim) for claim in claims]
    years = [
        set(_YEAR.findall(text.content[start : claim.start]))
        for start, claim in zip((sentence.start, claims[0].end), claims, strict=True)
    ]
    is_else = all(years) and not years[0] & years[1]
    is_else = is_else or (differ_in_sort(*said) and not do_and_do_not(text, sentence, claims))
    return is_else and (_NOT.search(said[0]) is None) != (_NOT.search(said[1]) is None)


def do_not_either(text: Text, first: Claim, later: Claim) -> bool:
    """Whether the second of two sentences tells of those who did not do what the first tells of others: 'Ата-аналардың
    71%-ы келді. Ал 29%-ы келген жоқ'."""
    sentences = (text.sentences[claim.sentence] for claim in (first, later))
    said = [_without(text, claim, one.start, one.end) for claim, one in zip((first, later), sentences, strict=True)]
    return _NOT.search(said[1]) is not None and _denies(*said)


def _without(text: Text, claim: Claim, start: int, end: int) -> str:
    """A clause without its number."""
    return f"{text.content[start : claim.start]} {_ENDING.sub('', text.content[claim.end : end], count=1)}"


def _denies(first: str, later: str, *, is_told: bool = False) -> bool:
    """Whether the one denies what the other says; `is_told` where the denial comes first, and names the thing."""
    if max(len(first), len(later)) > LONGEST or any(pattern.search(first) for pattern in _DENIED):
        return False
    return any(
        _is_denied(first, later, denial, is_told) for denial in (words.search(later) for words in _DENIED) if denial
    )


def _is_denied(first: str, later: str, denial: re.Match[str], is_told: bool) -> bool:
    """Whether what is denied was done by the others, and nothing is named that these are not told to have done."""
    language, verb = denial.lastgroup or "", denial[denial.lastgroup or 0].lower()
    beside = f"{later[: denial.start()]} {later[denial.end() :]}"
    new, known = (first, later) if is_told else (beside, first)
    return _does(first, language, verb) and not _names(new) - _names(known) - {stem(verb)}


def _does(said: str, language: str, verb: str) -> bool:
    """Whether a clause says that what is denied was done."""
    if language == "kk":
        return re.search(rf"\b{re.escape(verb)}{DONE}(?![^\W\d])", said, re.I) is not None
    words = [word.lower() for word in _WORD.findall(said)]
    if language == "en":
        return any(word.startswith(verb) for word in words)
    return stem(verb) in {stem(word) for word in words}


def _names(said: str) -> frozenset[str]:
    return stems(said) - stems(" ".join(NOTHING_NEW))
