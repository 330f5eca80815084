"""Numbers above those of which they are the outcome, with no word that ties them: those who won and those who took
part, what was spent and what was given, those that have something and all there are."""

from __future__ import annotations

import re
from collections.abc import Sequence

from qalam.checker.claims import Claim
from qalam.checker.clauses import stem
from qalam.checker.own_words import own_words
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.readers.within.counted import are_alike, counted, may_be_of
from qalam.checker.readers.within.ties import NAMES, ROLE_WORDS, is_possessed, told_links
from qalam.checker.relations.labels import places_in
from qalam.checker.relations.scopes import is_dashed, says
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.wide_places import widest
from qalam.checker.words.concepts.counted import ORGANISATIONS, PEOPLE
from qalam.checker.words.concepts.within import CONTESTS, FOR_YEARS, LEADS_TO, ONCE, OTHER_MONEY
from qalam.checker.words.parts.others import NOW

BACK = 4  # sentences
_ONCE = as_pattern("|".join(ONCE), re.I)
_JOINED = as_pattern(r"(?:\s[^\W\d]+){1,3}?\s(?:и|мен|пен|бен|және|and)\s(?P<other>(?:[^\W\d]+\s?){1,2})", re.I)
_FINAL_EXAM = as_pattern(r"\b(?:ҰБТ|ЕНТ|UNT)\b|[Ұұ]лттық бірыңғай тест|едином национальном тест", re.I)
_CLAUSE = as_pattern(r"[,;:(]")
_NOW = words_pattern("|".join(NOW), re.I)
_FOR_YEARS = as_pattern(FOR_YEARS, re.I)
_QUOTED = as_pattern(r"«[^»]{3,40}»")
_CONTEST = as_pattern(rf"\b(?:{'|'.join(CONTESTS)})", re.I)
_OTHER_MONEY = as_pattern(OTHER_MONEY, re.I)
_PURPOSE = as_pattern(r"\b(?:на|для)\s(?:[^\W\d]+\s){0,2}?(?P<ru>[^\W\d]{4,})|(?P<kk>[^\W\d]{4,}[ғгқкнс][ае])\b", re.I)


def roles(text: Text, claim: Claim) -> frozenset[str]:
    """What those of a number do, by the words of its clause."""
    return text.each("roles", claim.id, lambda: ROLE_WORDS.named_in(own_words(text, claim).said))


def _roles_of_deeds(text: Text, claim: Claim) -> frozenset[str]:
    """What those of a number do, whoever they are: 'ҰБТ-ға 791 түлек қатысты' are not told to have finished school."""
    own, noun = roles(text, claim), ROLE_WORDS.named_in(claim.noun)
    return own & ROLE_WORDS.named_in(own_words(text, claim).said.lower().replace(claim.noun, "")) if noun else own


def sentence_roles(text: Text, number: int) -> frozenset[str]:
    """What those of all the numbers of a sentence may do."""
    return text.each("roles of sentences", number, lambda: ROLE_WORDS.named_in(text.said(number)))


def of_outcome(text: Text, counts: Sequence[Sequence[Claim]], sentence: Sentence, part: Claim) -> list[Claim]:
    """All numbers before one of which it may be told as the outcome."""
    told = sentence_roles(text, sentence.number)
    around = [sentence_roles(text, number) for number in range(max(0, sentence.number - BACK), sentence.number + 1)]
    for base, outcome in LEADS_TO:
        if outcome not in told or not any(base in said for said in around):
            continue
        own = roles(text, part)
        if outcome not in own or (base in _roles_of_deeds(text, part) and outcome != "won"):
            continue
        for number in range(sentence.number, max(-1, sentence.number - 1 - BACK), -1):
            level = [one for one in counts[number] if one.end <= part.start]
            if level and "\n\n" in text.content[level[-1].end : part.start]:
                break
            found = [
                one
                for one in level
                if not is_possessed(text, one)
                and base in roles(text, one)
                and outcome not in roles(text, one)
                and _may_be(text, one, part, outcome)
            ]
            if found:
                found = [*(one for one in level if one not in found and _may_be_meant(text, one, part, base)), *found]
                if len(level) > 1 and number:
                    found = [*(one for one in counts[number - 1] if _may_be_meant(text, one, part, base)), *found]
                return found if all(is_of_one_place(text, one, part) for one in found) else []
    return []


def of_plan(text: Text, counts: Sequence[Sequence[Claim]], sentence: Sentence, part: Claim) -> list[Claim]:
    """The numbers of the same that are planned for some years, before one of this year."""
    if not sentence.number or "planned" not in sentence_roles(text, sentence.number - 1):
        return []
    what = counted(text, part)
    if not what.concept or not says(text, sentence, _NOW):
        return []
    before = text.sentences[sentence.number - 1]
    is_of_years = any(one.unit == "years" for one in text.by_sentence[before.number])
    if not is_of_years and not _FOR_YEARS.search(text.content, before.start, before.end):
        return []
    alike = [one for one in counts[before.number] if counted(text, one).concept == what.concept]
    return [one for one in alike if "planned" in roles(text, one)]


def _may_be_meant(text: Text, other: Claim, part: Claim, base: str) -> bool:
    """Whether another number beside those may be meant as well: of the same, and no stage before."""
    if base != "applied" and "applied" in roles(text, other):
        return False
    return are_alike(counted(text, part), counted(text, other)) or counted(text, part).concept == "prize"


def _may_be(text: Text, whole: Claim, part: Claim, outcome: str) -> bool:
    """Whether those of one number may be the outcome of those of another, as far as their names tell."""
    what, of = counted(text, part), counted(text, whole)
    if (outcome == "spent") != (of.concept == "money"):
        return False
    if what.concept == "prize":
        end = text.sentences[min(part.sentence + 1, len(text.sentences) - 1)].end
        return _ONCE.search(text.content, text.sentences[whole.sentence].start, end) is not None
    if outcome == "spent":
        return not _is_other_money(text, whole, part)
    are_items = is_dashed(text, whole) and is_dashed(text, part) and whole.sentence == part.sentence
    return not are_items and _are_one_field(text, whole, part, outcome)


def _are_one_field(text: Text, whole: Claim, part: Claim, outcome: str) -> bool:
    """Whether both count the same people or things, or one of them names none and stands near."""
    what, of = counted(text, part), counted(text, whole)
    if outcome == "got" and of.concept == "application" and what.concept in PEOPLE:
        return not _schools(text, part) - _schools(text, whole)
    if not what.is_told:
        return part.sentence - whole.sentence <= 1 and not (of.is_measure or what.is_other)
    if not of.is_told:
        return not of.is_other and whole.sentence < part.sentence
    if "finished" in roles(text, whole) and outcome == "took_part":
        return what.stem == of.stem or (
            _FINAL_EXAM.search(own_words(text, part).said) is not None and what.concept in PEOPLE
        )
    are_things = what.concept == of.concept or {what.concept, of.concept} <= ORGANISATIONS
    return (are_things and are_alike(what, of)) or ({what.concept, of.concept} <= PEOPLE and may_be_of(what, of))


def is_of_one_place(text: Text, whole: Claim, part: Claim, *, is_tied: bool = False) -> bool:
    """Whether a number is of no wider place, no other place and no other contest than one before it. Behind one that
    words tie to those before stands only where they went."""
    if is_listed_with_others(text, part):
        return False
    spans = [(text.sentences[one.sentence].start, text.sentences[one.sentence].end) for one in (whole, part)]
    said = [text.content[start:end] for start, end in spans]
    clause = _CLAUSE.search(text.content, part.end, spans[1][1])
    end = part.start if is_tied else clause.start() if clause else spans[1][1]
    said[1] = text.content[spans[1][0] : end]
    before = own_words(text, whole).before + said[0]
    widths = widest(before), widest(said[1])
    if widths[1] is not None and (widths[0] is None or widths[1] < widths[0]):
        return False
    contests = [{found[0].lower() for found in _CONTEST.finditer(one)} for one in (before, said[1])]
    if contests[1] - contests[0] and not is_tied and whole.sentence != part.sentence:
        return False
    names = set(_QUOTED.findall(said[1])) - set(_QUOTED.findall(before))
    if names and whole.sentence != part.sentence:
        return False
    first, later = places_in(text, *spans[0]), places_in(text, spans[1][0], end)
    return whole.sentence == part.sentence or not later or bool(first & later) or not first


def is_listed_with_others(text: Text, part: Claim) -> bool:
    """Whether others are counted with a number: 'в 48 школах и детских садах'."""
    joined = _JOINED.match(text.content, part.end)
    return joined is not None and bool(NAMES.named_in(joined["other"]))


def is_apart(text: Text, sentence: Sentence, part: Claim) -> bool:
    """Whether a number is told to be of others too, of all, or of the rest."""
    told = [one for one in told_links(text, sentence) if one.concept in {"others", "all", "rest"}]
    before = [one.end for one in text.between(sentence.number, sentence.start, part.start) if one.is_count]
    since = max([sentence.start, *before])  # 'всего педагогов – 118, мужчин – 21'
    return any(since <= one.end <= part.start and part.start - one.end < 30 for one in told)


def _schools(text: Text, claim: Claim) -> set[str]:
    """The organisations that the clause of a number names, by the stems of their words."""
    said = own_words(text, claim).said
    return {stem(said[one.start : one.end].lower()) for one in NAMES.told_in(said) if one.concept in ORGANISATIONS}


def _is_other_money(text: Text, whole: Claim, part: Claim) -> bool:
    """Whether what was spent went to something else than that for which so much was given, or came from others too."""
    end = text.sentences[min(part.sentence + 1, len(text.sentences) - 1)].end
    if _OTHER_MONEY.search(text.content, whole.end, end):
        return True
    aims = [
        {
            stem(word.lower())
            for found in _PURPOSE.finditer(own_words(text, one).said)
            for word in found.groups()
            if word
        }
        for one in (whole, part)
    ]
    return bool(aims[1] - aims[0])
