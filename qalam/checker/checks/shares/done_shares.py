"""Shares told in a sentence of their own by what was done, of two numbers told before in two sentences.

'Школу окончили 7 200 выпускников. Из них 4 800 участвовали в тестировании. … Процент участия составил 66,6%.'
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from qalam.checker.checks.shares.bases import miss
from qalam.checker.checks.shares.explained_rates import fits_share
from qalam.checker.checks.shares.share_findings import share_finding
from qalam.checker.claims import Claim
from qalam.checker.findings import Finding
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import are_of_two_times
from qalam.checker.slips import unit_printed
from qalam.checker.text import Text
from qalam.checker.words.dates.dated import OTHER_TIME
from qalam.checker.words.shares.done import MAKES, MAKES_KK, SHARE_OF_EN, SHARE_OF_KK, SHARE_OF_RU

_HINT = words_pattern("|".join((*SHARE_OF_RU, *SHARE_OF_KK, *SHARE_OF_EN)), re.I)
_DONE = as_pattern(
    rf"\W{{0,4}}(?:(?:{'|'.join(SHARE_OF_RU)})\s(?P<ru>[а-яё]{{5,24}})(?:\s(?:в|во|на)\s(?P<where>[^\W\d]{{3,24}}))?"
    rf"|(?P<kk>[^\W\d]{{4,24}})[ую]\s(?:{'|'.join(SHARE_OF_KK)})|(?:the\s)?(?P<en>[a-z]{{5,24}})\s(?:{'|'.join(SHARE_OF_EN)}))"
    rf"(?:\s?[–—-]|\s(?:{'|'.join(MAKES)}))?\s\Z",
    re.I,
)
_NOT = as_pattern(r"\b(?:не|not)\s|(?:[мбп][ае](?:[ғгд]|й))", re.I)
# Nothing behind the share names another base: '68% от числа подавших заявления'.
_ENDS = as_pattern(rf"(?:-[^\W\d]+)?(?:\s(?:{'|'.join(MAKES_KK)}))?\s?(?:[.,;!»\n]|\Z)", re.I)
_OTHER_TIME = words_pattern("|".join(OTHER_TIME), re.I)
BACK = 3  # sentences from a share to its part
STEM = 5  # letters that the name of what was done shares with the verb
CLAUSE = 60  # characters on either side of a number in which the verb stands
FAR = 8  # percentage points: a share further off was of something else
CROWD = 60  # numbers of a sentence: more tell no ties that anybody reads
LEAST = 20  # a base of which a share says something


def check_done_shares(text: Text, relations: Sequence[Relation], found: Iterable[Finding]) -> list[Finding]:
    """Findings about such shares that fail, where no other numbers near explain them."""
    shares = [(share, done) for share in _alone(text) if (done := _done(text, share))]
    if not shares:
        return []
    known = {part.id for tie in relations if tie.kind == "share" for part in tie.parts[1:]}
    known |= {claim.id for finding in found for claim in finding.claims}
    some: dict[int, dict[str, tuple[Claim, Claim]]] = {}
    for tie in relations:
        if tie.kind == "subset" and tie.whole:
            some.setdefault(tie.parts[0].sentence, {})[tie.parts[0].id] = tie.whole, tie.parts[0]
    told: list[Finding] = []
    for share, words in shares:
        near = [pair for back in range(1, BACK + 1) for pair in some.get(share.sentence - back, {}).values()]
        pairs = [pair for pair in near if share.id not in known and _is_of(text, share, words, *pair)]
        if len(pairs) == 1 and _fails(text, share, *pairs[0]):
            told.append(share_finding(pairs[0][1], share, pairs[0][0]))
    return told


def _alone(text: Text) -> Iterator[Claim]:
    """The shares that are the only number of their sentence."""
    for sentence in text.sentences:
        claims = text.by_sentence[sentence.number]
        if len(claims) == 1 and claims[0].unit == "percent" and not claims[0].is_rough and not sentence.is_row:
            yield claims[0]


def _done(text: Text, share: Claim) -> re.Match[str] | None:
    """The words before a share that name what was done, and nothing else."""
    sentence = text.sentences[share.sentence]
    if not _HINT.search(text.content, sentence.start, share.start):
        return None
    is_all = _ENDS.match(text.content, share.end) is not None
    return _DONE.match(text.content, sentence.start, share.start) if is_all else None


def _is_of(text: Text, share: Claim, done: re.Match[str], base: Claim, part: Claim) -> bool:
    """Whether a part was told shortly before to have done just that."""
    claims = text.by_sentence[part.sentence]
    if base.value < LEAST or part.value >= base.value or len(claims) > CROWD:
        return False
    place = claims.index(part)
    said = text.sentences[part.sentence]
    start = max(said.start, part.start - CLAUSE, *(one.end for one in claims[:place][-1:]))
    end = min(said.end, part.end + CLAUSE, *(one.start for one in claims[place + 1 : place + 2]))
    clause = text.content[start:end].lower()
    name = next(word for word in (done["ru"], done["kk"], done["en"]) if word).lower()[:STEM]
    where = (done["where"] or "").lower()[:STEM]
    if (
        not re.search(rf"\b{name}", clause)
        or where not in text.content[said.start : said.end].lower()
        or _NOT.search(clause)
    ):
        return False
    return not are_of_two_times(text, part.sentence, share.sentence)


def _fails(text: Text, share: Claim, base: Claim, part: Claim) -> bool:
    """Whether a share is not the one printed but near it, and of no other two numbers around."""
    off = miss(part, share, base)
    sentence = text.sentences[share.sentence]
    is_near = off * 2 > unit_printed(share) and off <= FAR and not (part.is_rough or base.is_rough)
    if not is_near or _OTHER_TIME.search(text.content, sentence.start, sentence.end):
        return False
    first, last = text.sentences[base.sentence], text.sentences[min(len(text.sentences) - 1, share.sentence + 1)]
    around = [one for one in text.claims_within(first.start, last.end) if one.is_count and one.value > 0]
    others = [one for one in around if one is not part and one is not base]
    return not any(
        fits_share(part.value, one.value, share) or fits_share(one.value, base.value, share) for one in others
    )
