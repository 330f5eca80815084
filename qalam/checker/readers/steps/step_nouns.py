"""Whether the numbers of two steps may count the same people or things."""

from __future__ import annotations

from collections.abc import Sequence

from qalam.checker.claims import AMOUNTS, Claim
from qalam.checker.clauses import stem
from qalam.checker.patterns import as_pattern
from qalam.checker.readers.steps.step_concepts import ANYONE, DOING, OBJECTS, PERSONS, STAGES
from qalam.checker.readers.steps.step_verbs import is_done
from qalam.checker.text import Text
from qalam.checker.words.parts.of_whom import OF_IT

_WHO_DOES = as_pattern(r"(?<!н)ш[ыі](?:л[ае]р)?(?:[ғгқкнд][^\W\d]{0,3})?\Z")  # 'әнші', 'жүгіруші'
_WHO_ARE = ("ых", "их", "ихся")  # 'безработных', 'обучающихся'
_ROOMS = as_pattern(r"(?:столов|котельн|мастерск|кладов|прачечн|парикмахерск|гостин|раздевал|пекарн|спальн|игров)")
_BEHIND = as_pattern(r"(?:[ \u00a0][^\W\d]+(?:ых|их|ые|ие))?[ \u00a0]([^\W\d]+)")
_ADVERB = as_pattern(r"[а-яё]{3,}[нш]но\Z|(?:сәтті|ғана|оңай)\Z")
_OF_IT = as_pattern(OF_IT)
_NO_NOUNS = frozenset(
    (
        *("для", "при", "без", "под", "над", "про", "ещё", "еще", "все", "они", "это", "их", "его", "её", "ее"),
        *("из", "на", "во", "до", "от", "со", "по", "за", "но", "не", "ли", "же", "бы", "то", "уже", "лишь", "только"),
        *("всего", "которых", "мен", "пен", "бен", "ғана", "тек", "бар", "жоқ", "бұл", "сол", "осы", "ал", "да", "де"),
        *("та", "те", "дейін", "астам", "жуық", "мың", "млн", "тыс", "and", "of", "in", "to", "for", "only", "were"),
        *("was", "had", "those", "who", "the", "a", "an", "our", "from", "at", "on", "by", "with", "as"),
    )
)
_THINGS = frozenset({"count", "organisations"})
_TEAM = frozenset({"team"})
FILED = frozenset({"paper", "work"})
SHORTEST = 2  # letters of a noun
_NONE_OF_PEOPLE = AMOUNTS | {"places"}


def count_alike(text: Text, one: Claim, two: Claim) -> bool:
    """Whether both may count the same, as far as units and nouns tell: a paper is of one person."""
    if not _NONE_OF_PEOPLE.isdisjoint({one.unit, two.unit}) or "prizes" in {one.family, two.family}:
        return False
    persons = [PERSONS.named_in(claim.noun) for claim in (one, two)]
    are_named = all(persons) or (_TEAM in persons and bool(one.noun and two.noun))  # a team is none of its members
    if are_named and persons[0].isdisjoint(persons[1]):
        return False
    if one.unit == two.unit == "people":
        return {one.family, two.family} != {"staff", "children"}
    nouns = [_noun(text, claim) for claim in (one, two)]
    if not nouns[0] or not nouns[1]:
        return one.unit == two.unit or "count" in {one.unit, two.unit}
    if stem(nouns[0]) == stem(nouns[1]):
        return True
    return all(
        _are_people(claim, noun) or "paper" in DOING.named_in(noun)
        for claim, noun in zip((one, two), nouns, strict=True)
    )


def may_take_part(text: Text, claim: Claim, *, has_verb: bool) -> bool:
    """Whether a number can be of those at a stage: people, teams, works, or of what nothing names; organisations where
    they are said to have done something."""
    noun = _noun(text, claim)
    if claim.unit == "organisations":
        return has_verb
    return not noun or _may_go_through(claim, noun)


def are_of_a_proceeding(text: Text, before: Sequence[Claim], *claims: Claim) -> bool:
    """Whether numbers can be of those who go through steps: no other things, and if nothing tells what they count, the
    last number before that tells it is of such."""
    nouns = [(claim, _noun(text, claim)) for claim in claims]
    told = [pair for pair in nouns if pair[1]] or [(one, _noun(text, one)) for one in before if one.noun][-1:]
    return bool(told) and all(_may_go_through(claim, noun) for claim, noun in told)


def are_things(text: Text, *claims: Claim) -> bool:
    """Whether any of some numbers is told to be of things that go through no steps."""
    nouns = ((claim, _noun(text, claim)) for claim in claims if claim.unit in _THINGS)
    return any(noun and not _may_go_through(claim, noun) for claim, noun in nouns)


def are_told_of_people(text: Text, *claims: Claim) -> bool:
    """Whether any of some numbers is told to be of people."""
    return any(_are_people(claim, _noun(text, claim)) for claim in claims)


def _may_go_through(claim: Claim, noun: str) -> bool:
    is_one = claim.unit == "people" or claim.family == "groups" or bool(PERSONS.named_in(noun))
    return is_one or _are_people(claim, noun) or not DOING.named_in(noun).isdisjoint(FILED)


def _are_people(claim: Claim, noun: str) -> bool:
    if claim.unit == "people" or ANYONE.named_in(noun):
        return True
    return (noun.endswith(_WHO_ARE) and not _ROOMS.match(noun)) or _WHO_DOES.search(noun) is not None


def _noun(text: Text, claim: Claim) -> str:
    """What a number counts, whether a table knows of it or not: '' where no noun follows it."""
    if claim.noun:
        return claim.noun.lower()
    behind = _BEHIND.match(text.content, claim.end)
    word = behind[1].lower() if behind else ""
    is_other = is_done(word) or DOING.named_in(word) - OBJECTS or STAGES.named_in(word) or word in _NO_NOUNS
    if not is_other and len(word) >= SHORTEST and not _ADVERB.match(word):
        return word
    before = [one for one in text.by_sentence[claim.sentence] if one.end <= claim.start and one.is_count]
    is_of_it = bool(before) and _OF_IT.match(text.content, claim.end) is not None
    return _noun(text, before[-1]) if is_of_it else ""  # '58 жоба ұсынылып, 20-сы іріктелді'
