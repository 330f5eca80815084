"""Who are meant where those of whom some are told are named again, in whatever words.

'Из допущенных', 'среди его воспитанников', 'қатысқандардың', 'из указанного парка': they are those of whom the same
deed or property was told, else those of the same noun or of another one for the same people, else, where a word points
back ('этих', 'осы', 'нынешних'), those of whom was spoken last.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from qalam.checker.claims import Claim
from qalam.checker.clauses import stem
from qalam.checker.own_words import own_words
from qalam.checker.patterns import as_pattern
from qalam.checker.readers.steps.step_concepts import DOING, NOT, OBJECTS
from qalam.checker.readers.steps.step_verbs import is_done
from qalam.checker.readers.within.counted import Counted, counted, is_named_within
from qalam.checker.readers.within.outcomes import roles
from qalam.checker.readers.within.ties import NAMES, ROLE_WORDS
from qalam.checker.text import Text
from qalam.checker.words.concepts.counted import PEOPLE
from qalam.checker.words.units.units import PREPOSITIONS

_WORD = as_pattern(r"[^\W\d]{3,}")
_POINTS = as_pattern(
    r"(?:эт(?:их|ого|ой|ому|и)|указанн[^\W\d]+|назван[^\W\d]+|данн[ыо][^\W\d]+|нынешн[^\W\d]+|упомянут[^\W\d]+"
    r"|сво(?:их|его|ей)|его|её|ее|их|наш(?:их|его|ей)|осы|сол|бұл|аталған|аталмыш|көрсетілген|қазіргі|these|those"
    r"|this|its|their)\Z",
)
# Names nobody among those before.
_ANY = as_pattern(
    r"(?:все|всего|всех|общ|числ|кто|котор|почти|более|больше|около|свыше|только|лишь|состав|количеств|барлы|жалпы|іш"
    r"|арас|қатар|біздің|жуық|ғана|сан)",
)
_DEED = as_pattern(
    r"(?:[а-яё]+(?:вш|щ|ш|нн|т|[еиоа]м)(?:их|ых|ими|ыми|его|ого|ей|ой|ую)(?:ся)?|[а-яё]+ных"
    r"|[^\W\d]+(?:[ғгқк][ае]н|атын|етін|йтын|йтін)(?:[лдт][ае]р)?[^\W\d]{0,5})\Z"
)
# Of what sort or of where they are: others than those before, where these were told of no such.
_SORT = as_pattern(
    r"(?:[а-яё]+(?<!вш)(?<!щ)(?<!нн)(?<!м)(?<!ш)[иы]х|[^\W\d]+(?:[дт][ае][ғг][ыі]|[дт]ег[ыі]|[лдт][ыі][қк]))\Z"
)
_THOSE_THERE = as_pattern(r"[^\W\d]+(?:[дт][ае][ғг][ыі]|[дт]ег[ыі])(?:л[ае]р)[^\W\d]*\Z")
_DONE = as_pattern(
    r"(?!мало|много|высоко)[а-яё]+(?:вших|шедших|[еёаяи]нных)(?:ся)?\Z|[^\W\d]+[ғгқк][ае]н[лдт][ае]р[^\W\d]*\Z"
)
# Names of some people only: others of their field are others.
_NARROW = as_pattern(r"класс?ник|клаш|курсник|выпускни|түле[кг]|бітіруші|студент|магистрант|докторант|дошкольн|пенсион")
_ADVERB = as_pattern(r"[а-яё]{3,}[нвк]о\Z")
_KAZAKH_ENDING = as_pattern(
    r"[лдт][ае]р[^\W\d]{0,4}\Z|[дтн][ыі]ң\Z"
    r"|(?:[ғгқк][ае]н|атын|етін|йтын|йтін|у|ып|іп|ды|ді|ты|ті)(?:[лдт][ае]р)?[^\W\d]{0,6}\Z"
)
_RUSSIAN_ENDING = as_pattern(r"(?:[аяоеыийуюьёхмв]|ся|нн|вш|щ|ш|л|т|н){1,4}\Z")
_KAZAKH = as_pattern(r"[әғқңөұүһі]|(?:[ғгқк][ае]н|атын|етін)(?:[лдт][ае]р)")
NEAR = 4  # sentences from those who are named by a deed told otherwise
STEM = 5  # letters of a word that was told before
SHORTEST = 4  # letters that two words of one root have in common at least
SHORTEST_KAZAKH = 3
LONG = 5  # letters: so many in common do where they are most of a word
MOST_ALIKE = 0.75
ALIKE = 0.6  # of the shorter root
MOST = 5  # words of a name
# Those who went on, by whatever word.
_WENT_ON = frozenset({"go", "pass", "passed", "send", "chosen", "admitted", "invited", "remain", "reached"})
_PLACE = frozenset({"district", "settlement"})


@dataclass(frozen=True, slots=True)
class Name:
    """The words by which those are named again: what they did or are, and what they count."""

    words: tuple[str, ...]
    deeds: tuple[str, ...]
    concepts: frozenset[str]
    doing: frozenset[str]
    roles: frozenset[str]
    sorts: tuple[str, ...]
    points: bool

    def did(self, text: Text, claim: Claim) -> int:
        """How surely the clause of a number tells the same of them: by the same word, by one that means it, by one that
        they may be said to do so; 0 if it does not."""
        said = own_words(text, claim).said.lower()
        doing = DOING.named_in(said)
        if NOT in doing:
            return 0
        if any(are_of_one_root(deed, word) for deed in self.deeds for word in _WORD.findall(said)):
            return 3
        if self.doing & doing or (self.doing & _WENT_ON and doing & _WENT_ON):
            return 2
        return 1 if self.roles & roles(text, claim) else 0

    def counts(self, what: Counted) -> bool:
        """Whether they may be called by the noun of a number."""
        if what.stem and any(stem(word) == what.stem for word in self.words):
            return True
        is_same = any(one == what.concept or is_named_within(one, what.concept) for one in self.concepts)
        return is_same and not any(_NARROW.search(word) for word in self.words)

    def is_other(self, what: Counted) -> bool:
        """Whether that noun is of others for certain."""
        return bool(self.concepts) and bool(what.concept) and not self.counts(what) and not self._are_people(what)

    def _are_people(self, what: Counted) -> bool:
        return what.concept in PEOPLE and not self.concepts.isdisjoint(PEOPLE)


@lru_cache(maxsize=1 << 10)
def read_name(said: str) -> Name:
    """What the words of a name tell, up to the verb or the preposition behind it."""
    words: list[str] = []
    points = False
    for word in _WORD.findall(said.lower()):
        if _POINTS.match(word):
            points = True
        elif _THOSE_THERE.match(word):  # 'цехтағылардың'
            points = True
            words.append(word)
        elif not _ANY.match(word):
            if words and (
                word in PREPOSITIONS
                or _ADVERB.match(word)
                or (is_done(word) and not _DEED.match(word))
                or len(words) == MOST
            ):
                break
            words.append(word)
    known = " ".join(words)
    nouns = {one.concept for one in NAMES.told_in(known)}
    deeds = tuple(word for word in words if not nouns or points or _DEED.match(word))
    return Name(
        tuple(words),
        deeds,
        frozenset(nouns - _PLACE) or frozenset(nouns),
        _doing(known) if any(_DEED.match(word) for word in words) else frozenset(),
        ROLE_WORDS.named_in(known),
        tuple(word for word in words if _SORT.match(word)),
        points,
    )


@lru_cache(maxsize=1 << 11)
def _doing(said: str) -> frozenset[str]:
    return DOING.named_in(said) - OBJECTS - {NOT}


@lru_cache(maxsize=1 << 14)
def are_of_one_root(one: str, other: str) -> bool:
    """Whether two words have their beginnings in common: 'проверенных' and 'проверила', 'жазғандар' and 'жазуды'."""
    one, other = one.replace("ё", "е"), other.replace("ё", "е")
    shorter = min(len(one), len(other))
    common = next((place for place, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]), shorter)
    if common >= max(SHORTEST, min(shorter, LONG)) and common >= MOST_ALIKE * shorter:
        return True
    if _KAZAKH.search(one):
        root = _KAZAKH_ENDING.sub("", one)
        return len(root) >= SHORTEST_KAZAKH and other.startswith(root)
    roots = _RUSSIAN_ENDING.sub("", one), _RUSSIAN_ENDING.sub("", other)
    shorter = min(len(root) for root in roots)
    common = next((place for place, pair in enumerate(zip(*roots, strict=False)) if pair[0] != pair[1]), shorter)
    return common >= max(SHORTEST, ALIKE * shorter)


def is_named_surely(text: Text, whole: Claim, said: str) -> bool:
    """Whether those of a number are named by what its clause tells of them."""
    return read_name(said).did(text, whole) > 1


def those_named(
    text: Text, levels: Sequence[Sequence[Claim]], said: str, before: str, known: frozenset[str]
) -> Iterator[Claim]:
    """The numbers of those who are named, of the sentences up to that of the name; `before` are the words of these up
    to the name, `known` the parts of others."""
    name = read_name(said)
    told = [[(name.did(text, one), one) for one in level] for level in levels] if name.deeds else []
    told = [[pair for pair in level if pair[0] and not name.is_other(counted(text, pair[1]))] for level in told]
    most = max((how for level in told for how, _ in level), default=0)
    if most:
        did = next(level for level in reversed(told) if any(how == most for how, _ in level))
        yield from (one for how, one in did if how == most)
        return
    if any(word[:STEM] not in before for word in name.sorts) and not name.points:
        return
    roots = [[one for one in level if one.id not in known] for level in levels]
    named = [[one for one in level if name.counts(counted(text, one))] for level in roots]
    if name.points and named[-1]:
        roots, named = roots[-1:], named[-1:]
    if any(named):
        for level, fit in zip(roots, named, strict=True):
            yield from (one for one in level if one in fit or (fit and _is_untold(text, one)))
    elif name.points or (not name.concepts and any(_DONE.match(word) for word in name.words)):
        near = roots if name.points else roots[-NEAR:]
        spoken_of = [one for level in reversed(near) for one in reversed(level)]
        yield from [one for one in spoken_of if not name.is_other(counted(text, one))][:1]


def _is_untold(text: Text, claim: Claim) -> bool:
    """Whether nothing tells what a number counts, not even a word that no table knows."""
    what = counted(text, claim)
    return not (what.is_told or what.is_other)
