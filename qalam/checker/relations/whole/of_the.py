"""'9 оқушының 3-уі', '3498 педагогтің 2797сі', 'из 640 педагогов 512', '15 из 42 школ'."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from functools import partial
from itertools import pairwise, takewhile

from qalam.checker.claims import Claim, may_be_part
from qalam.checker.clauses import stem, stems, thing
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import MARKER, REST, is_rest, item, outside_asides, whole_before, words_between
from qalam.checker.relations.sides.denied import do_and_do_not
from qalam.checker.relations.sides.sides import are_complements, are_one_property, is_of_other_side
from qalam.checker.relations.tie import tie
from qalam.checker.relations.whole.chains import chain
from qalam.checker.sentences import Sentence
from qalam.checker.slips import one_slip_away
from qalam.checker.text import Text
from qalam.checker.words.contests.chosen import COMING, MADE_OF, VERB_ENDS, VERBS_BEHIND
from qalam.checker.words.contests.contests import PRIZE_ORDINALS, PRIZE_PLACES, TOOK_PART
from qalam.checker.words.parts.divided import DIVIDED
from qalam.checker.words.parts.each import EACH_BEHIND
from qalam.checker.words.parts.of_whom import OF_THEM, OUT_OF
from qalam.checker.words.parts.possessed import SOME_OF_THEM
from qalam.checker.words.parts.properties import OWNERS
from qalam.checker.words.units.scores import BEST_SCORE, MEAN_MARK, MEAN_SCORE

MEASURED = frozenset({"percent", "points", "times", "per-mille", "measure", "physical"})
FAR_ABOVE = 3  # times a whole: more of another noun come from those, and are none of them
ROUGHLY = Decimal("1.1")  # times a whole, which a part told roughly may seem to be
RANK = 24  # characters behind a number in which its prize place is named
SCORE = 30  # characters from a mean score to its number
FAR = 80  # characters of a sentence before 'of them', which may speak of the sentence before
_WORDS = r"(?:\s+[^\W\d]+(?:-[^\W\d]+)?){0,2}?"
_GENITIVE = as_pattern(r"^-?\w*(?:\s+[^\W\d]+(?:-[^\W\d]+)?){0,3}?\s*(?<=[нтд][ыі]ң)\s+$")
_ALL_OF_OTHERS = as_pattern(r"\s(?:барлық|бүкіл|күллі|барша|жалпы|осы|сол)\s(?:[^\W\d]+\s){0,2}[^\W\d]+[нтд][ыі]ң\s\Z")
_ABLATIVE = as_pattern(rf"^-?\w*{_WORDS}\s*(?<=[дтн][ае]н)\s+$")
_THERE_WERE = as_pattern(r"\bthere (?:were|are|was)\s$", re.I)  # 'there were 10,583 of them in 2019' are all
_CLOSES = as_pattern(r"\s(?:ал|және|и|а|and)\s$")
_JOINS = as_pattern(r"\s(?:и|және|мен|пен|and)\s$")
_OWNER = words_pattern("|".join(OWNERS), re.I)
_ORDINALS = [
    as_pattern(rf"-?[^\W\d]*\s(?:{'|'.join(words)})(?=,|\s(?:және|ал|и|а)\s)", re.I) for words in PRIZE_ORDINALS
]  # '5-і бірінші, 8-і екінші, 11-і үшінші орын'
_RANKS = [as_pattern(rf"-?[^\W\d]*\s(?:{'|'.join(words)})", re.I) for words in PRIZE_PLACES]
_TOOK_PART = words_pattern("|".join(TOOK_PART), re.I)
_NEXT_NOUN = as_pattern(r"\s([^\W\d]{4,})")
_ADJECTIVE = as_pattern(r"(?:[ыи]х|[ыи]е|[оеи]й|ая|яя|ый|[а-я]{2}(?:ed|ing))\Z|^[a-z]+\Z")
_SHARE_BEHIND = as_pattern(r"(?:\s[^\W\d]+)?\s\(\d+(?:[.,]\d+)?\s?%\)")
_OF_THEM = as_pattern(rf"\s(?:{'|'.join(OF_THEM)})\b(?!\s*[:–—-]?\s*\d)", re.I)
_OF_THESE = as_pattern(r"\s(?:из этих|of th[eo]se)\s([^\W\d]{3,})", re.I)
_OUT_OF = words_pattern("|".join(OUT_OF), re.I)
_MADE_OF = words_pattern(rf"\b(?:{'|'.join(MADE_OF)})\s(?:из|of)\s\Z", re.I)  # 'комиссия из 7 человек'
_COMING = as_pattern("|".join(COMING), re.I)  # 'из 12 школ подано 75'
_SCORE = words_pattern("|".join((*MEAN_SCORE, *MEAN_MARK, *BEST_SCORE)), re.I)
_OUT_OF_GAP = as_pattern(r"^\)?(?![^;:.()\n\d]{0,110},\s(?:а|но|хотя|but)\s)[^;:.()\n\d]{0,120}$")
_PART_OF = as_pattern(r"^(?:\s[^\W\d]+)?\s(?:из(?: этих| всех)?|(?:out )?of(?: the| these| those| all)?)\s$", re.I)
_COME = as_pattern(r"\b(?:приглаш|прибы|приех|съеха|собрал|участвова|выступ|записал|обратил)[^\W\d]*\s\Z", re.I)
JUST_BEFORE = 20  # characters before a number in which they are told to have come
_BARE = as_pattern(r"\s?(?:[.,;:)\n–—]|\Z)")
_DIVIDED = words_pattern("|".join(DIVIDED), re.I)
_FOR_EACH = as_pattern(rf"(?:\s[^\W\d]+){{0,3}}\s(?:{'|'.join(EACH_BEHIND)})\b", re.I)
_BEHIND = as_pattern(r"\s(?P<word>[^\W\d]+)")
_VERB = as_pattern(rf"[^\W\d]+?{VERB_ENDS}\Z|{VERBS_BEHIND}", re.I)
_ELIDED = as_pattern(r"\s[–—]\s")
_IS = as_pattern(r"-?[^\W\d]{1,4}\s[–—-]\s")
_LOCATIVE = as_pattern(r"(?:ауыл|қала|орталығ|аудан|округ|мектеп|балабақша|топ|ауысым)\w*[дт][ае]\b", re.I)
_POSSESSIVE = as_pattern(rf"-?(?:сы|сі|ы|і|уі|уы|еуі|ауы)(?:н|ң|нда|нде|на|не|нан|нен|мен|)\b|{SOME_OF_THEM}\b")


def of_the(text: Text, sentence: Sentence) -> Iterable[Relation]:
    """A part beside its whole, or the split of a whole by one property."""
    yield from _of_them(text, sentence)
    claims = [claim for claim in text.by_sentence[sentence.number] if claim.is_count or claim.unit in MEASURED]
    claims = [
        claim
        for place, claim in enumerate(claims)
        if claim.unit != "places" or not place or claims[place - 1].unit != "organisations"
    ]
    for place, (whole, part) in enumerate(pairwise(claims)):
        if not whole.is_count or not may_be_part(whole, part) or whole.is_rough or _is_vague(whole, part):
            continue
        gap = words_between(text, whole, part)
        is_score = _SCORE.search(text.content, max(sentence.start, whole.start - SCORE), whole.start) is not None
        is_one = bool(part.noun) and stem(whole.noun) == stem(part.noun)
        is_far_above = whole.value > part.value * FAR_ABOVE and not is_one  # '139 из 9 стран'
        if is_score or _FOR_EACH.match(text.content, part.end):
            continue  # 'средний балл – 44 из 50', '9 teams of 5 pupils each'
        if _PART_OF.match(gap) and part.value > 0 and not is_far_above and _is_counted_alike(text, gap, whole, part):
            yield Relation("subset", part, (whole,), whole.value <= part.value)
        elif _is_of_the(text, sentence, whole, part):
            parts = [part, *outside_asides(text, sentence, part.end, sentence.end)]
            split = chain(text, whole, parts, part.start) if place + 2 < len(claims) else []
            split = list(takewhile(partial(_may_be_of, text, whole), split))
            with_rest = any(is_rest(text, claim) for claim in split)
            if part.is_rough:
                yield Relation("subset", whole, (part,), holds=False)
            elif len(split) > 1 and (
                with_rest
                or are_complements(text, split)
                or _are_apart(text, split)
                or _are_all_ranks(text, split)
                or do_and_do_not(text, sentence, split)
            ):
                is_all = with_rest or _leave_none_out(text, sentence, split)
                is_short = not is_all and _are_what_they_are(text, sentence, whole, split)
                yield from tie(whole, split, is_exhaustive=is_all, is_closed=is_all, may_be_short=is_short)
            else:
                yield Relation("subset", whole, (part,), part.value <= whole.value)


def _is_vague(whole: Claim, part: Claim) -> bool:
    """Whether a part is only 'about' or 'more than' so many, and may lie within its whole for all that."""
    return part.is_rough and part.value <= whole.value * ROUGHLY


def _may_be_of(text: Text, whole: Claim, part: Claim) -> bool:
    return not is_of_other_side(text, whole, part)


def _leave_none_out(text: Text, sentence: Sentence, split: list[Claim]) -> bool:
    """Whether the parts are both sides of a division, all owners or all prize places, and no rest is told in words."""
    if REST.search(text.content, split[-1].end, sentence.end):
        return False
    return are_complements(text, split) or _are_all_owners(text, split) or _are_all_ranks(text, split)


def _are_what_they_are(text: Text, sentence: Sentence, whole: Claim, split: list[Claim]) -> bool:
    """Whether a dash says of each part what those are, the last one ends the sentence, and one slip would make all:
    '62 мектептің 53-і – жалпы орта, 9-ы – негізгі.'"""
    are_named = all(_IS.match(text.content, part.end) for part in split)
    is_end = not text.between(sentence.number, split[-1].end, sentence.end)
    is_near = sum(part.value for part in split) * 5 >= whole.value * 4
    return are_named and is_end and is_near and one_slip_away(whole, split)


def _are_all_owners(text: Text, split: list[Claim]) -> bool:
    """Whether the parts are by owner, and the last one closes the list: '33-і мемлекеттік, …, ал 4-еуі шетелдік'."""
    items = [item(text, part) for part in split]
    is_closed = _CLOSES.search(text.content, split[-2].end, split[-1].start) is not None
    return len(split) > 2 and is_closed and all(_OWNER.search(words) for words in items)


def _are_all_ranks(text: Text, split: list[Claim]) -> bool:
    """Whether the parts are those of the first, the second and the third place, in this order; of all who took part
    some may have none."""
    start = text.sentences[split[0].sentence].start
    if len(split) != len(_RANKS) or _TOOK_PART.search(text.content, start, split[0].start):
        return False
    behind = [text.content[part.end : part.end + RANK] for part in split]
    is_elided = all(word.match(said) for word, said in zip(_ORDINALS, behind[:-1], strict=True))
    ranks = list(zip(_RANKS, behind, strict=True))
    return all(rank.match(said) for rank, said in (ranks[-1:] if is_elided else ranks))


def _are_apart(text: Text, split: list[Claim]) -> bool:
    """Whether nobody can be in two of the parts: of one property, in several places, or of one verb that only
    the first of them says ('17 работают в две смены, 12 – в одну')."""
    items = [item(text, part) for part in split]
    is_elided = all(_ELIDED.match(text.content, part.end) for part in split[1:])
    last = text.sentences[min(split[0].sentence + 1, len(text.sentences) - 1)]
    is_elided |= all(_IS.match(text.content, part.end) for part in split)
    is_said = len(split) > 2 and _DIVIDED.search(text.content, split[-1].end, last.end) is not None
    return is_said or are_one_property(text, split) or is_elided or all(_LOCATIVE.search(words) for words in items)


def _of_them(text: Text, sentence: Sentence) -> Iterable[Relation]:
    """'… 18 учащихся, призовые места заняли 23 из них': a part of the people counted last."""
    for part in text.by_sentence[sentence.number]:
        before = text.content[max(sentence.start, part.start - 16) : part.start]
        if not part.is_count or not _OF_THEM.match(text.content, part.end, sentence.end):
            continue
        if _THERE_WERE.search(before):
            continue
        first = _first_of_them(text, sentence, part)  # a part before this one is of the same whole
        opening = first.start - sentence.start + 1
        whole = whole_before(text, sentence, first.start, [part], opening=opening if opening < FAR else 0)
        whole = _of_named(text, whole, part) if whole is not None else None
        if whole is None or whole.is_rough or not may_be_part(whole, part) or _is_vague(whole, part):
            continue
        behind = outside_asides(text, sentence, part.end, sentence.end)
        parts = [claim for claim in behind if claim.is_count and may_be_part(whole, claim)]
        rest = next((place for place, claim in enumerate(parts) if is_rest(text, claim)), -1)
        if part.is_rough:
            yield Relation("subset", whole, (part,), holds=False)
        elif rest >= 0:
            listed = [part, *parts[: rest + 1]]
            yield from tie(_made_of(text, whole, listed), listed, is_exhaustive=True, is_closed=True)
        elif parts and (are_complements(text, [part, parts[0]]) or _are_both(text, part, parts)):
            yield from tie(whole, [part, parts[0]], is_exhaustive=True, is_closed=True)
        else:
            yield Relation("subset", whole, (part,), part.value <= whole.value)


def _of_named(text: Text, whole: Claim, part: Claim) -> Claim:
    """The number beside a whole that counts what a part is said to be of, if that does not: '46 кружков и 12 секций, 30
    из этих кружков'."""
    named = _OF_THESE.match(text.content, part.end)
    wanted = stems(named[1]) if named else frozenset()
    if not wanted or wanted & thing(text, whole):
        return whole
    before = [one for one in text.by_sentence[whole.sentence] if one.is_count and one.end <= part.start]
    return next((one for one in reversed(before) if wanted & thing(text, one)), whole)


def _made_of(text: Text, whole: Claim, parts: list[Claim]) -> Claim:
    """The number beside a whole that all the parts just make, if there is one: 'сто школ на 300 мест. 60 из них …,
    остальные 40 …'."""
    total = sum(part.value for part in parts)
    made = (one for one in text.by_sentence[whole.sentence] if one.is_count and one.value == total)
    return next((one for one in made if one not in parts), whole)


def _first_of_them(text: Text, sentence: Sentence, part: Claim) -> Claim:
    """The first number of a sentence that is said to be some of those counted before it."""
    before = text.between(sentence.number, sentence.start, part.start)
    return next((one for one in before if _OF_THEM.match(text.content, one.end, sentence.end)), part)


def _are_both(text: Text, part: Claim, others: list[Claim]) -> bool:
    """Whether the only other number follows 'and' and a dash says what it is, as of the first: '12, 7 из которых –
    старые, а 5 – новые'."""
    gap = text.content[part.end : others[0].start]
    return len(others) == 1 and _CLOSES.search(gap) is not None and "–" in gap.replace("—", "–").replace(" - ", " – ")


def _is_counted_alike(text: Text, gap: str, whole: Claim, part: Claim) -> bool:
    """'15 из 42 школ'; 'of' without 'out' only before a known noun, for '256 hashes of 32 bytes' are no part, nor are
    '318 старшеклассников из 47 субъектов'."""
    if whole.value > part.value and _COME.search(text.content[max(0, whole.start - JUST_BEFORE) : whole.start]):
        return False  # 'приглашено 11 из 4 вузов'
    own, behind = gap.split(maxsplit=1)[0].lower(), _NEXT_NOUN.match(text.content, part.end)
    if len(gap.split()) > 1 and behind and not _ADJECTIVE.search(own) and stem(own) != stem(behind[1].lower()):
        return part.noun == whole.noun != ""
    is_plain = gap.rsplit(maxsplit=1)[-1].lower() in {"of", "the"} and " out " not in gap
    if whole.noun and not part.noun and not is_plain and _BARE.match(text.content, part.end):
        return not part.may_be_year  # '48 школ из 128.'
    return (not whole.noun or whole.unit == part.unit) and not (is_plain and not part.noun)


def _is_of_the(text: Text, sentence: Sentence, whole: Claim, part: Claim) -> bool:
    gap = words_between(text, whole, part)
    is_known = whole.unit != "count"
    if part.value > whole.value and _ALL_OF_OTHERS.search(gap):
        return False
    if _GENITIVE.match(gap) or (is_known and _ABLATIVE.match(gap)):
        return bool(_POSSESSIVE.match(text.content, part.end)) or part.text[-1:] in "ыі"
    before = text.content[max(sentence.start, whole.start - 50) : whole.start]
    is_of_places = whole.unit == "organisations" and not part.noun
    is_coming = is_of_places and _COMING.search(before + text.content[whole.end : sentence.end])
    if _MADE_OF.search(before) or is_coming or not _may_be_alike(text, whole, part):
        return False
    if _JOINS.search(gap) and stem(part.noun) != stem(whole.noun) and part.value > whole.value:
        return False  # 'из 44 колледжей и 1 240 предприятий'
    if not _OUT_OF.search(before) or not _OUT_OF_GAP.match(gap) or MARKER.search(gap):
        return False
    is_known = is_known or _SHARE_BEHIND.match(text.content, part.end) is not None
    return is_known or REST.search(text.content, part.end, sentence.end) is not None


def _may_be_alike(text: Text, whole: Claim, part: Claim) -> bool:
    """Whether a part that is more than its whole counts the same things, and not the songs or medals of those."""
    if part.value <= whole.value:
        return True
    return _counts_same(text, part, whole.noun) or (part.unit == whole.unit != "count" and part.noun != "")


def _counts_same(text: Text, part: Claim, noun: str) -> bool:
    """Whether a number is followed by the noun of its whole, or by none: by a verb or the end of its clause."""
    said = _BEHIND.match(text.content, part.end)
    is_again = said is not None and stem(said["word"].lower()) == stem(noun.lower())
    return is_again or (not part.noun and (said is None or _VERB.match(said["word"]) is not None))
