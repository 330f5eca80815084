"""Those of whom a number is told to be by what was said of them before, in whatever words: 'іріктелген 31 жоба', 'из
состоящих на учёте 89', 'сол жолдамалармен 202', 'после одобрения комиссии 29', 'әңгімелесуден 137'.

The words that tell whence some came are read from the clause of a number: what stands in the case of 'out of', behind
'after' and 'by these', and what those did or had done to them. The number before it of which the same words are told is
that of all of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from qalam.checker.claims import AMOUNTS, Claim, slack
from qalam.checker.own_words import own_words
from qalam.checker.patterns import as_pattern
from qalam.checker.readers.steps.step_bars import are_of_others
from qalam.checker.readers.steps.step_concepts import DOING, NOT, STAGES, UNKNOWN
from qalam.checker.readers.steps.step_nouns import are_of_a_proceeding, count_alike
from qalam.checker.readers.steps.step_of import CROWD, FAR, any_step
from qalam.checker.readers.steps.step_verbs import is_done
from qalam.checker.readers.within.named import are_of_one_root
from qalam.checker.readers.within.ties import NAMES
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import is_dashed
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.concepts.counted import ORGANISATIONS, PEOPLE

MOST_TIMES = 2  # those who are named again
MOST_WORDS = 3  # of a name before the word that has its ending
SHORTEST = 4  # letters of a word that tells anything
NEAR = 3  # words behind one that tells what some did
_CHEAP = as_pattern(
    r"[дтн][ае]н\b|[ғгқк][ае]н|бойынша|\b(?:сол|осы|бұл|аталған|из|после|по|с|со|от|среди|только|лишь|исключительно|тек)\s"
    r"|[вш]ши|нны[ехм]|ты[ехм]\b|щи[ехм]",
)
_WORD = as_pattern(r"[^\W\d]+|[,;:()—–]")
_WHENCE_KK = as_pattern(r"[^\W\d]{2,}(?<!м)(?<!б)(?<!п)(?:[дт][ае]н|(?<=[ыіае])н[ае]н)\Z")
_NO_SOURCE = as_pattern(
    r"(?:астам|аса|артық|көп|кем|бері|бастап|басқа|бөлек|жоғары|төмен|асты|асып|кейінгі|тыс|гөрі|ерте|бұрын)"
)
_NO_NAME = as_pattern(
    r"(?:(?:аты|тарапы|есебі|жаңа|қайта|бірд|кенет|әуел|шын|төте|жағы|тұрғысы|жөні|қаражаты|бюджет|жыл|алды)[^\W\d]*|(?:қазақ|өзбек|түркі|тәжік|татар)стан"
    r"|(?:вы|с|соз|из|про|пере|от|за|по)дан|капитан)\Z"
)
_STATES = as_pattern(r"(?:тұр|жатқ|отыр|жүрг|болғ|деген|дейтін)")
_THOSE_KK = as_pattern(
    r"[^\W\d]+(?:[пткқсшщфхцчбвгд](?:қан|кен)|[^\W\dпткқсшщфхцч](?:ған|ген))(?:[лдт][ае]р[^\W\d]{0,5})?\Z"
)
_THOSE_RU = as_pattern(r"[а-яё]{3,}(?:вш|дш|щ|[еёаяи]нн|[аяиуы]т)(?:ие|их|ими|им|ые|ых|ыми|ым|ий|его)(?:ся)?\Z")
_DONE_RU = as_pattern(r"[а-яё]{3,}(?:[еёаяи]нн|вш|[аяиуы]т)(?:ого|ой|ому|ая|ое|ую|ым)(?:ся)?\Z")
_BEHIND = frozenset({"после", "из", "от", "среди", "after", "of", "from"})
_THESE = as_pattern(r"(?:эт(?:им|их|ой|ому|ого)|данн[ыо][^\W\d]+|указанн[^\W\d]+|сол|осы|бұл|аталған|these|those)\Z")
_THEM = frozenset({"них", "которых", "числа", "этого", "общего", "them", "which", "whom"})
_ONLY = frozenset({"только", "лишь", "исключительно", "тек", "only"})
_OPENS = as_pattern(r"[,;:(\n]")
_ENDS = as_pattern(r"[,;]")
_TIMES = as_pattern(
    r"(?:қалған|остальн|оставш|жыл|күн|ай|апта|сағат|год|лет|месяц|дн[яе]|час|начал|басы|соңы|қорытынды|нәтиже|итог|результат|сан|среди|іш|арас|қатар|после|кейін)"
)
_GENERAL = as_pattern(r"(?:ие|иегер|алған|болған|енген|кірген)(?:[лдт][ае]р)")  # of those who have a thing or joined it
_WINNERS = as_pattern(r"(?:приз[её]р|победител|лауреат|финалист|номинант|жүлдегер|жеңімпаз|стипендиат)")
_ORDINALS = ("turn", "level", "mode", "round")


@dataclass(frozen=True, slots=True)
class Recalled:
    """The words by which some are named again, and those of them that tell what they did or had done to them."""

    words: tuple[str, ...]
    deeds: tuple[str, ...] = ()
    beside: frozenset[str] = frozenset()  # words that only belong to these

    def told_of(self, said: str) -> int:
        """How many of these words a clause has, those that tell a deed twice; none if it is of another stage."""
        own = _WORD.findall(said)
        if not self._is_of_stage(said):
            return 0
        told = [word for word in self.words if any(are_of_one_root(word, other) for other in own)]
        told = [word for word in told if not any(one.startswith("turn") for one in STAGES.named_in(word))]
        if self.beside.issuperset(told):
            return 0
        return len(told) + sum(word in self.deeds for word in told)

    def tells_deed_of(self, said: str) -> bool:
        """Whether a clause tells that they did so."""
        own = _WORD.findall(said)
        return any(are_of_one_root(deed, other) for deed in self.deeds for other in own)

    def _is_of_stage(self, said: str) -> bool:
        stages = {one for one in STAGES.named_in(" ".join(self.words)) if one.startswith(_ORDINALS)}
        return stages <= STAGES.named_in(said)


def recalled_in(text: Text, sentence: Sentence) -> dict[str, Relation]:
    """The ties of the numbers of a sentence to fewer before, whom their words name again, by the names of the later."""
    return text.each("recalled", sentence.number, lambda: _find(text, sentence))


def are_recalled(text: Text, whole: Claim, part: Claim) -> bool:
    """Whether words tie the one to the other."""
    tie = recalled_in(text, text.sentences[part.sentence]).get(part.id)
    return tie is not None and tie.whole is whole


def are_by_deed(text: Text, whole: Claim, part: Claim) -> bool:
    """Whether some of those who did a thing, as their number tells, are told to have done another: 'тайланған шөптен
    қыстақтарға әкелінгені', 'из распределённых доз привито'."""
    before = [one.end for one in text.between(part.sentence, 0, part.start) if one.is_count]
    name = _recalled(text, part, before[-1] if before else text.sentences[part.sentence].start)
    if name is None or not name.tells_deed_of(_clause(text, whole)):
        return False
    return any(is_done(word) for word in own_deeds(text, whole, part))


def own_deeds(text: Text, whole: Claim, part: Claim) -> list[str]:
    """The words of a number but for those by which the ones before are named again."""
    of = _WORD.findall(_clause(text, whole))
    words = _WORD.findall(own_words(text, part).said.lower())
    return [word for word in words if not word.isascii() and not any(are_of_one_root(word, other) for other in of)]


def _may_be_same(text: Text, one: Claim, part: Claim) -> bool:
    if one.unit in AMOUNTS or part.unit in AMOUNTS:
        return one.unit == part.unit != "money" and one.noun == part.noun
    return count_alike(text, one, part)


def _find(text: Text, sentence: Sentence) -> dict[str, Relation]:
    found: dict[str, Relation] = {}
    own = [one for one in text.by_sentence[sentence.number] if one.is_count and not one.may_be_year]
    if sentence.is_row or len(own) > CROWD:
        return found
    numbers = range(max(0, sentence.number - FAR), sentence.number)
    near = [one for number in numbers for one in text.by_sentence[number] if one.is_count and not one.may_be_year]
    for part in own:
        before = [*near, *(one for one in own if one.end <= part.start)]
        if part.is_rough or not any(one.value < part.value <= one.value * MOST_TIMES for one in before):
            continue
        start = text.content.rfind("\n\n", text.sentences[numbers.start].start, part.start)
        before = [one for one in before if one.start > start]
        ends = [one.end for one in before if one.sentence == sentence.number]
        name = _recalled(text, part, ends[-1] if ends else sentence.start)
        those = _those(text, before, part, name) if name else []
        if those and _are_fewer(text, before, those, part):
            found[part.id] = Relation("stages", those[-1], (part,), holds=False)
    return found


def _are_fewer(text: Text, before: Sequence[Claim], those: Sequence[Claim], part: Claim) -> bool:
    """Whether those who are named again are fewer than some of them are told to be."""
    whole = those[-1]
    if whole.is_rough or part.value > whole.value * MOST_TIMES:
        return False
    if not are_of_a_proceeding(text, before, whole, part) and not are_by_deed(text, whole, part):
        return False
    between = text.content[whole.end : part.start]
    if whole.sentence == part.sentence and not any(mark in between for mark in ",;:(–—\n"):
        return False  # '70 өтініштен 75-і': some of a thing, whatever is done to it
    are_labels = is_dashed(text, whole)  # 'участников – 87, призёров – 28' are no list

    def is_listed(one: Claim) -> bool:
        return _has_no_verb(text, one) and not (are_labels and is_dashed(text, one))

    beside = [one for one in before if one.sentence == whole.sentence and _may_be_same(text, one, part)]
    together = sum(one.value for one in beside if one is whole or one in those or is_listed(one))
    is_list = len(beside) > 1 and part.value <= together and (is_listed(beside[-1]) or those[-2:-1] != [])
    first, later = any_step(text, whole), replace(any_step(text, part), again=UNKNOWN)
    return not is_list and whole.value + slack(whole, part) < part.value and not are_of_others(text, first, later)


def _has_no_verb(text: Text, claim: Claim) -> bool:
    """Whether a number has the verb of another one: 'утром прививку получили 70, вечером 65'."""
    said = own_words(text, claim).said.lower()
    return not any(is_done(word) for word in said.split() if not word.isascii())


def _recalled(text: Text, part: Claim, since: int) -> Recalled | None:
    """What the clause of a number, from a place on, tells of those before."""
    ahead = text.content[since : part.start].lower()
    if since > text.sentences[part.sentence].start:
        ahead = _ENDS.split(ahead)[-1]  # up to there it is still told of the number before
    said = f"{ahead} {own_words(text, part).said.lower().partition('#')[2]}"
    if not _CHEAP.search(said):
        return None
    told = _sources(tuple(_WORD.findall(said)))
    words = tuple(dict.fromkeys(word for word, _ in told))
    beside = frozenset(words) - {word for word, is_beside in told if not is_beside}
    return Recalled(words, tuple(word for word in words if _is_deed(word)), beside) if words else None


def _is_deed(word: str) -> bool:
    return (
        _WINNERS.match(word) is not None
        or _THOSE_KK.match(word) is not None
        or _THOSE_RU.match(word) is not None
        or _DONE_RU.match(word) is not None
    )


@lru_cache(maxsize=1 << 10)
def _sources(words: tuple[str, ...]) -> tuple[tuple[str, bool], ...]:
    """The words that tell whence some came, and whether each only stands beside such a word."""
    found: list[tuple[str, bool]] = []
    for place, word in enumerate(words):
        before = words[place - 1] if place else ""
        following = words[place + 1] if place + 1 < len(words) else ""
        if _WHENCE_KK.match(word) and not _NO_NAME.match(word) and not _NO_SOURCE.match(following):
            found += [
                *((one, _tells(word) and not _GENERAL.match(word)) for one in _name_before(words, place)),
                (word, False),
            ]
        elif (
            following[:1].isalpha()
            and not (_THESE.match(word) or _STATES.match(word))
            and (_THOSE_KK.match(word) or _THOSE_RU.match(word))
        ):
            found += [(one, False) for one in _name_before(words, place)]
            found += [(one, False) for one in words[place : place + 1 + NEAR]]
        elif (before in _BEHIND and word not in _THEM) or (before in _ONLY and not _THESE.match(word)):
            found += [(one, False) for one in words[place : place + MOST_WORDS]]
        elif _THESE.match(before):
            found.append((word, False))
    return tuple(pair for pair in found if _tells(pair[0]))


def _name_before(words: Sequence[str], place: int) -> Iterator[str]:
    """The words right before one that belong to it."""
    for word in reversed(words[max(0, place - MOST_WORDS) : place]):
        if not word[0].isalpha():
            return
        yield word


@lru_cache(maxsize=1 << 12)
def _tells(word: str) -> bool:
    """Whether a word tells more than that some are people, of a place or of a time."""
    if not word[0].isalpha() or _TIMES.match(word) or _THESE.match(word) or len(word) < SHORTEST:
        return False
    return _WINNERS.match(word) is not None or not NAMES.named_in(word) & (
        PEOPLE | ORGANISATIONS | {"district", "settlement", "seat", "class"}
    )


def _those(text: Text, counts: Sequence[Claim], part: Claim, name: Recalled) -> list[Claim]:
    """The numbers of which the same words are told as name those of a number, most of them; the last one last."""
    told = [(name.told_of(_clause(text, one)), one) for one in counts if _may_be_same(text, one, part)]
    most = max((how for how, _ in told), default=0)
    return [one for how, one in told if how == most] if most else []


def _clause(text: Text, claim: Claim) -> str:
    """The words of a number, those before it in its clause and those behind them, up to the next number."""
    said = own_words(text, claim).said.lower()
    if NOT in DOING.named_in(said):
        return ""
    start = text.sentences[claim.sentence].start
    said = f"{_OPENS.split(text.content[start : claim.start].lower())[-1]} {said}"
    end = text.sentences[claim.sentence].end
    following = [one.start for one in text.by_sentence[claim.sentence] if one.start >= claim.end and one.is_count]
    behind = _ENDS.split(text.content[claim.end : min([end, *following[:1]])].lower())
    return f"{said} {','.join(behind if not following else behind[:-1])}"
