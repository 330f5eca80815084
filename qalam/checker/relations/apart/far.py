"""Numbers that leave nothing out together, and the whole of theirs some sentences before."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal

from qalam.checker.claims import Claim, may_be_part, slack
from qalam.checker.clauses import said_of, stems, thing
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.apart.divided import FEWEST, NEAR, are_items, counts_of
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import MARKER, are_of_others, item
from qalam.checker.relations.sides.sides import leave_nothing_out
from qalam.checker.relations.tie import LONG, SOME, are_as_exact, may_make
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.again.all_told import OF_OTHERS
from qalam.checker.words.parts.and_more import AT_FIRST
from qalam.checker.words.parts.divided import TOTAL
from qalam.checker.words.parts.ends import OTHERS
from qalam.checker.words.parts.properties import OWNERS

_OTHERS = as_pattern(rf"(?:^|\W)(?:{'|'.join(OTHERS)})", re.I)
_DEFINED = as_pattern(r"\s*(?P<named>[^\W\d]{4,})\s[–—-]\s(?:это|бұл)\s(?=\d)")
_THIS_IS = as_pattern(r"\s*(?:Это|Бұл|Олар|Бұлар|They are|These are)\b,?\s(?:[–—-]\s)?(?=\d)")
_AND = as_pattern(r"\s*(?:И|А|А также|Ал|Және|Тағы|Ещё|Еще|And)\s(?=\d)")
_JOINED = as_pattern(r"\s(?:және|мен|пен|и|ал|а|and)\s")
_ITEM = as_pattern(r"[;:\n]|,(?!\d)|\.\s|\s(?:және|мен|и|ал|а|and)\s")
_MORE = as_pattern(r"\b(?:ещ[её]|тағы|another)\s(?:[^\W\d]+\s){0,2}\Z", re.I)
_FIRST = words_pattern(rf"\b(?:{'|'.join(AT_FIRST)})\b", re.I)
_LATER = words_pattern(rf"\b(?:{'|'.join(OF_OTHERS)})", re.I)  # those still to come are none of these
_SUMS_UP = as_pattern(
    rf"\s*(?:Таким образом|Итого|Сөйтіп|Осылайша|Сонымен|Thus|In all),?\s(?:[^\W\d]+\s){{0,3}}?(?:{'|'.join(TOTAL)})",
    re.I,
)
_OWNER = words_pattern("|".join(OWNERS), re.I)
VERY_NEAR = Decimal("0.02")  # of a whole some sentences back
NEARLY = Decimal("0.1")  # of a whole of things that came some now and some then
FAR = Decimal("0.15")  # of a whole of which the text says that these are its parts
FAR_BACK = 6  # sentences
BEHIND = 20  # characters behind the last number of a list in which it is said to be of the others
LARGE_WHOLE = 1_000  # that two others hardly make by chance to a hundredth
HUNDREDTH = Decimal("0.01")
MORE_BACK = 5  # sentences on either side of 'another' in which both are told together
APART = 3  # sentences from a number to one that is added to it
LARGE = 100  # a number that two others hardly make by chance


def far(text: Text) -> list[Relation]:
    """Pairs, owners and lists that end with the others, tied to their whole; totals that sum up what was told."""
    found: list[Relation] = []
    for sentence in text.sentences:
        if not sentence.is_row:
            for tie in (
                _pair_of_all,
                _joined_pair,
                _defined,
                _in_turn,
                _sum_of_before,
                _owners_of_all,
                _with_others,
                _with_more,
            ):
                found.extend(tie(text, sentence))
    return found


def _pair_of_all(text: Text, sentence: Sentence) -> Iterable[Relation]:
    """Two numbers that leave nothing out, alone in their sentence, and the whole some sentences before which they
    make, or nearly: '… 81 400 адам. … Қалада 52 900, ауылда 28 500 адам тұрады'."""
    counts = _pair(text, sentence)
    if len(counts) != 2 or any(claim.is_rough or claim.value < LARGE for claim in counts):
        return
    total = counts[0].value + counts[1].value
    first = text.sentences[max(0, sentence.number - FAR_BACK)].start
    before = [claim for claim in text.claims_within(first, counts[0].start) if may_be_part(claim, counts[0])]
    is_told = MARKER.search(text.content, sentence.start, counts[0].start) is not None
    near = [claim for claim in before if _may_be_all(text, claim, counts, total, is_told=is_told)]
    near = [claim for claim in near if not are_of_others(text, claim, counts[0])]
    if near:
        whole = min(near, key=lambda claim: abs(claim.value - total))
        is_rounded = whole.is_rough or (whole.step > 0 and not any(claim.step for claim in counts))
        holds = abs(whole.value - total) <= slack(whole, *counts) * (2 if is_rounded else 1)
        yield Relation("parts", whole, tuple(counts), holds, is_exhaustive=True)


def _joined_pair(text: Text, sentence: Sentence) -> Iterable[Relation]:
    """The only two numbers of a sentence, with 'and' between them, which make a large number of the same things some
    sentences before but for a hundredth of it: 'Докторанттар саны 640. … Бейінді бағытта 115 және PhD – 526'."""
    own = text.by_sentence[sentence.number]
    if len(own) != 2 or not all(claim.is_count and not claim.is_rough for claim in own):
        return
    if not _JOINED.search(text.content, own[0].end, own[1].start):
        return
    total = own[0].value + own[1].value
    said = stems(text.content[sentence.start : sentence.end])
    first = text.sentences[max(0, sentence.number - FAR_BACK)].start
    for claim in text.claims_within(first, sentence.start):
        gap = abs(claim.value - total)
        is_large = claim.value >= LARGE_WHOLE and not claim.is_rough and claim.value > max(part.value for part in own)
        if not is_large or gap > claim.value * HUNDREDTH or not all(may_be_part(claim, part) for part in own):
            continue
        label = stems(said_of(text, claim)) - stems(claim.noun)
        if label & said and not are_of_others(text, claim, own[0]):
            yield Relation("parts", claim, own, gap <= slack(claim, *own), is_exhaustive=True)
            return


def _defined(text: Text, sentence: Sentence) -> Iterable[Relation]:
    """What those are that the sentence before counted under the word that opens this one: '64 – частные. Частные – это
    45 садов и 19 мини-центров'."""
    opening = _DEFINED.match(text.content, sentence.start, sentence.end)
    if opening is None or not sentence.number:
        return
    counts = [claim for claim in text.between(sentence.number, opening.end(), sentence.end) if claim.is_count]
    parts = counts[:2]
    if (
        len(parts) < 2
        or not _JOINED.search(text.content, parts[0].end, parts[1].start)
        or parts[0].unit != parts[1].unit
    ):
        return
    named = stems(opening["named"])
    wholes = [
        claim for claim in counts_of(text, text.sentences[sentence.number - 1]) if named & stems(item(text, claim))
    ]
    if len(wholes) == 1 and not wholes[0].is_rough and may_be_part(wholes[0], parts[0]):
        whole, total = wholes[0], parts[0].value + parts[1].value
        if may_make(whole, parts, FAR):
            yield Relation("parts", whole, tuple(parts), total == whole.value, is_exhaustive=True)


def _in_turn(text: Text, sentence: Sentence) -> Iterable[Relation]:
    """What those are that the sentence before counted, each in a sentence of its own which its number opens: 'В области
    589 организаций. Это 333 сада: 142 – …. И 256 мини-центров: …'."""
    opening = _THIS_IS.match(text.content, sentence.start, sentence.end)
    if opening is None or not sentence.number:
        return
    parts = [claim for claim in text.by_sentence[sentence.number] if claim.start == opening.end()]
    for later in text.sentences[sentence.number + 1 :]:
        opening = _AND.match(text.content, later.start, later.end)
        if opening is None or not parts:
            break
        parts += [claim for claim in text.by_sentence[later.number] if claim.start == opening.end()]
    before = counts_of(text, text.sentences[sentence.number - 1])
    wholes = [claim for claim in before if parts and claim.unit == parts[0].unit]
    if len(parts) < 2 or len(wholes) != 1 or any(claim.is_rough for claim in (*wholes, *parts)):
        return
    whole, total = wholes[0], sum((part.value for part in parts), Decimal(0))
    if all(may_be_part(whole, part) for part in parts) and may_make(whole, parts, FAR):
        yield Relation("parts", whole, tuple(parts), total == whole.value, is_exhaustive=True)


def _with_others(text: Text, sentence: Sentence) -> Iterable[Relation]:
    """A list that ends with the others, which nearly makes a number of the same things some sentences before:
    'школьные (140), 12 детских, 9 вузовских и 5 прочих библиотек'."""
    parts = [claim for claim in text.by_sentence[sentence.number] if claim.is_count and not claim.is_rough]
    if len(parts) < FEWEST or len(parts) < len(text.by_sentence[sentence.number]):
        return
    ending = text.content[parts[-2].end : min(sentence.end, parts[-1].end + BEHIND)]
    if not _OTHERS.search(ending) or not are_items(text, parts, sentence.start):
        return
    first = text.sentences[max(0, sentence.number - FAR_BACK)].start
    total = sum((part.value for part in parts), Decimal(0))
    named = [part for part in parts if part.noun]
    before = [claim for claim in text.claims_within(first, sentence.start) if claim.noun and not claim.is_rough]
    near = [claim for claim in before if named and stems(claim.noun) == stems(named[-1].noun)]
    near = [claim for claim in near if may_make(claim, parts, VERY_NEAR)]
    near = [claim for claim in near if not are_of_others(text, claim, parts[0])]
    if near:
        holds = abs(near[-1].value - total) <= slack(near[-1], *parts)
        yield Relation("parts", near[-1], tuple(parts), holds, is_exhaustive=True)


def _owners_of_all(text: Text, sentence: Sentence) -> Iterable[Relation]:
    """Organisations by their owners, which nearly make a number of them some sentences before."""
    parts = [claim for claim in text.by_sentence[sentence.number] if claim.unit in {"organisations", "count"}]
    parts = [claim for claim in parts if _OWNER.search(item(text, claim)) and not claim.is_rough]
    parts = [claim for place, claim in enumerate(parts) if not place or _is_next(text, parts[place - 1], claim)]
    said = {match.group().lower()[:5] for part in parts for match in _OWNER.finditer(item(text, part))}
    if len(parts) < 2 or len(said) < len(parts) or MARKER.search(text.content, sentence.start, parts[-1].start):
        return
    named = next((part for part in parts if part.unit == "organisations"), None)
    first = text.sentences[max(0, sentence.number - FAR_BACK)].start
    before = [claim for claim in text.claims_within(first, sentence.start) if claim.unit == "organisations"]
    before = [claim for claim in before if not claim.is_rough and named and claim.family in {named.family, ""}]
    before = [claim for claim in before if not are_of_others(text, claim, parts[0])]
    total = sum((part.value for part in parts), Decimal(0))
    if len({claim.value for claim in before}) == 1 and may_make(before[0], parts, NEAR):
        yield Relation("parts", before[0], tuple(parts), before[0].value == total, is_exhaustive=True)


def _is_next(text: Text, before: Claim, claim: Claim) -> bool:
    """Whether a number has another item than the one before it: '3 ведомственных сада с 706 детьми' has one."""
    return _ITEM.search(text.content, before.end, claim.start) is not None


def _may_be_all(text: Text, claim: Claim, pair: list[Claim], total: Decimal, *, is_told: bool) -> bool:
    """Whether a count is of people, or of the things of the pair, and near to what the two make."""
    is_same = bool(thing(text, claim)) and any(thing(text, claim) == thing(text, part) for part in pair)
    is_close = pair[0].sentence - claim.sentence <= 1 and claim.unit == pair[0].unit == "organisations"
    is_like = claim.unit == "people" or is_same or is_close
    near = NEAR if is_same or is_close else VERY_NEAR
    near = FAR if is_told and claim.unit == "people" else near
    is_exact = claim.step > 0 if claim.is_rough else are_as_exact(claim, pair)
    return (
        is_like
        and is_exact
        and claim.value > max(part.value for part in pair)
        and may_make(claim, pair, near, SOME if is_same or is_close else LONG)
    )


def _pair(text: Text, sentence: Sentence) -> list[Claim]:
    """The only two numbers of a sentence, or the only ones of it and of the next, whose words leave nothing out."""
    own = [claim for claim in text.by_sentence[sentence.number] if claim.unit != "percent"]
    if len(own) == 2 and all(claim.is_count for claim in own):
        first, later = own
        pieces = text.content[sentence.start : first.end], text.content[first.end : sentence.end]
        middle = text.content[first.end : later.start]
        sides = (pieces, (pieces[0], middle), (middle, text.content[later.end : sentence.end]))
        return list(own) if any(leave_nothing_out(*pair) for pair in sides) else []
    if len(own) != 1 or not own[0].is_count or sentence.number + 1 >= len(text.sentences):
        return []
    following = text.sentences[sentence.number + 1]
    next_ones = text.by_sentence[following.number]
    pieces = text.content[sentence.start : sentence.end], text.content[following.start : following.end]
    is_pair = len(next_ones) == 1 and next_ones[0].is_count and leave_nothing_out(*pieces)
    return [own[0], next_ones[0]] if is_pair else []


def _sum_of_before(text: Text, sentence: Sentence) -> Iterable[Relation]:
    """A total that sums up the two sentences before, each with one count of the same unit: 'Таким образом, всего …'."""
    opening = _SUMS_UP.match(text.content, sentence.start, sentence.end)
    whole = next((claim for claim in text.by_sentence[sentence.number] if claim.is_count), None)
    if opening is None or whole is None or whole.is_rough or sentence.number < 2:
        return
    before = [counts_of(text, one) for one in text.sentences[sentence.number - 2 : sentence.number]]
    alike = [[claim for claim in counts if claim.unit == whole.unit] for counts in before]
    if any(len(counts) != 1 for counts in alike):
        return
    parts = (alike[0][0], alike[1][0])
    total = parts[0].value + parts[1].value
    if abs(total - whole.value) <= whole.value * VERY_NEAR:
        yield Relation("parts", whole, parts, abs(total - whole.value) <= slack(whole, *parts), is_exhaustive=True)


def _with_more(text: Text, sentence: Sentence) -> Iterable[Relation]:
    """A number to which the next sentence adds 'another', and what both make, told before or behind: '1 210 учащихся
    отдохнут в лагерях. … Там отдохнут 706 учащихся. … Ещё 504 учащихся – в лагере у реки'."""
    more = next(iter(counts_of(text, sentence)), None)
    if more is None or more.is_rough or not thing(text, more):
        return
    if not _is_added(text, more):
        return
    near = (max(0, sentence.number - MORE_BACK), min(sentence.number + MORE_BACK, len(text.sentences) - 1))
    around = text.claims_within(text.sentences[near[0]].start, text.sentences[near[1]].end)
    alike = [claim for claim in around if _is_like(text, claim, more)]
    if any(_is_added(text, claim) for claim in alike):
        return  # more than two are told one after another
    before = [claim for claim in alike if 0 < more.sentence - claim.sentence <= APART and claim.start < more.start]
    before += [claim for claim in alike if claim.sentence == more.sentence and _is_first(text, claim)]
    said = stems(text.content[sentence.start : sentence.end]) - thing(text, more)
    pairs = [
        (whole, part)
        for part in before
        for whole in alike
        if whole.value > max(part.value, more.value)
        and whole.sentence not in {part.sentence, more.sentence}
        and may_make(whole, (part, more), FAR)
        and (said & stems(text.sentence_of(whole)) or _are_in_turn(text, whole, part, more))
    ]
    pairs = [pair for pair in pairs if pair[0].value == pair[1].value + more.value] or pairs
    if len({whole.value for whole, _ in pairs}) == 1 and not are_of_others(text, pairs[0][0], more):
        whole, part = pairs[-1]
        holds = abs(whole.value - part.value - more.value) <= slack(whole, part, more)
        yield Relation("parts", whole, (part, more), holds, is_exhaustive=True)


def _are_in_turn(text: Text, whole: Claim, part: Claim, more: Claim) -> bool:
    """Whether the sentence behind a whole tells of some that came first, and of others that came then; those still to
    come may be told nowhere."""
    is_next = part.sentence - whole.sentence == 1 and more.sentence - part.sentence <= 1
    is_near = whole.value <= part.value + more.value <= whole.value * (1 + NEARLY)
    if not (is_next and is_near and whole.unit == "count" and _is_first(text, part)):
        return False
    return _LATER.search(text.content, more.start, text.sentences[more.sentence].end) is None


def _is_first(text: Text, claim: Claim) -> bool:
    return _FIRST.search(text.content, text.sentences[claim.sentence].start, claim.start) is not None


def _is_added(text: Text, claim: Claim) -> bool:
    return _MORE.search(text.content[text.sentences[claim.sentence].start : claim.start]) is not None


def _is_like(text: Text, claim: Claim, other: Claim) -> bool:
    """Whether an exact number counts the same thing as another."""
    is_exact = claim.is_count and not claim.is_rough and claim.unit == other.unit and not claim.step
    return is_exact and claim is not other and thing(text, claim) == thing(text, other)
