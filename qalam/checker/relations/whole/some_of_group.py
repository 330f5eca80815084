"""A number of some of those counted before, to whom its sentence comes back by whatever name: 'из числа отдохнувших',
'среди тех, кто получит гранты', 'сол балалардан 91-і', 'жалпы медальдың 49-ы', 'на откорм приходится 71 микрокредит'.

Which count that was is told by a noun, by what they do or by the part they play; so such a number is wrong for certain
only where it is above all the counts before it that may be meant.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from qalam.checker.claims import Claim, may_be_part, slack, value_of
from qalam.checker.clauses import differ_in_sort, stem
from qalam.checker.nouns import measure_of
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.labels import places_in
from qalam.checker.relations.named_alike import is_same_name, named, names_behind
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import are_of_two_times, is_of_each
from qalam.checker.relations.whole.groups import Group, falls_to_one, group_of
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.wide_places import names_wide
from qalam.checker.words.contests.contests import IN_NAME_OF, PARTICIPANT, WON_PRIZES
from qalam.checker.words.parts.groups import DOERS_KK, DOING_RU, PEOPLE_ENDS, ROLES, SAME_THINGS
from qalam.checker.words.parts.possessed import ALL_FORMS
from qalam.checker.words.parts.these_made import MADE
from qalam.checker.words.parts.told_back import ANY_MONEY, ANY_PEOPLE, WITH_OTHERS

_WITH_OTHERS = as_pattern(rf"\b(?:{'|'.join(WITH_OTHERS)})", re.I)
_ANY_PEOPLE = as_pattern("|".join(ANY_PEOPLE), re.I)
_ANY_MONEY = as_pattern("|".join(ANY_MONEY), re.I)
_EARLIER = as_pattern(r"\b(?:ранее|раньше|прежде|бұрын)\s\Z")
_TOTAL = as_pattern(rf"\b(?:{'|'.join(MADE)}|всего|итого|барлығы|жалпы)[\s:–—-]+\Z", re.I)
_WON = words_pattern("|".join((*WON_PRIZES, "отмечен")), re.I)
_DOING = as_pattern(rf"{DOING_RU}\Z|[^\W\d]{{2,}}{DOERS_KK}(?:ның|нің|дың|дің|тың|тің)?\Z", re.I)
_WHO = as_pattern(rf"тех, |{DOING_RU}\b|[^\W\d]{{2,}}(?:ған|ген|қан|кен)\s", re.I)
_DOER_KK = as_pattern(rf"(?P<verb>[^\W\d]{{2,}}?){DOERS_KK}(?:ның|нің|дың|дің|тың|тің)?")
_ROLES = [words_pattern(rf"\b(?:{'|'.join(words)})", re.I) for words in ROLES]
_SAME_THINGS = [as_pattern(rf"(?:{'|'.join(words)})", re.I) for words in SAME_THINGS]
_OUR = as_pattern(
    rf"(?-i:{'|'.join(IN_NAME_OF)})|намысын|\b(?:наш|біздің)|\bот\s(?:школ|район|област|колледж|город)", re.I
)
_OVER_ALL = as_pattern(
    r"\b([^\W\d]{2,}) бойынша"
    r"|\b(?:по|во? всем|во? всей) ((?:школ|район|город|област|колледж|округ|стран|республик)[^\W\d]+)",
    re.I,
)
_IS = as_pattern(rf"-?(?:{ALL_FORMS})\s[–—-]\s")
_OF_ALL_TIME = as_pattern(r"\b(?:с начала|за (?:весь|всю|вс[её]|год)|басынан|бергі|ішінде\sбарлығы)", re.I)
# Those of the participants who came from somewhere or are of some sort.
_OF_SOME = as_pattern(
    r"(?:[дтн][ае]н\s(?:келген|қатысқан|жеткен)|\bиз (?:сел|аул|район|отдал|сельск)\w*|\bсельск\w+)\s", re.I
)
_THEY_TOOK_PART = as_pattern(rf"\b(?:{'|'.join(PARTICIPANT)})\w*\s[–—:-]\s\Z", re.I)
# Between those counted and a part: others came to them.
_OTHERS_CAME = as_pattern(
    r"\b(?:также|ещ[её]|тағы|басқа|сонымен (?:қатар|бірге)|[дт][ае] (?:қабылда|кел|қатыс|түс)\w*|кроме|помимо"
    r"|позже|потом|кейін|позднее|другие|other|also)\b",
    re.I,
)
_LABEL = as_pattern(r"([^\W\d]{4,})\s[–—:-]\s\Z")
_OUT_OF = as_pattern(r"\b(?:из|от|с)\s\Z", re.I)
_WORD = as_pattern(r"[^\W\d]{3,}")
_NEXT = as_pattern(r"\s([^\W\d]+(?:-[^\W\d]+)?)(?:\s([^\W\d]+(?:-[^\W\d]+)?))?")
_NO_NOUN = as_pattern(
    r"(?:[^\W\d]{1,2}|[^\W\d]+(?:[аяыиуео]л[аои]?(?:сь)?|[юуая]т(?:ся)?|[еи]т(?:ся)?|[аяе]н[аоы]|[иы]т[аоы]|[ыи][хемй]|[ыи]ми"
    r"|[ая]я|[оеи][йем]|[ое]го|[дт][ыі]|[ғгқк][ае]н|п|лық|лік|дай|дей|тай|тей)|из|среди)\Z",
    re.I,
)
_PEOPLE_ENDS = as_pattern(rf"[^\W\d]{{3,}}{PEOPLE_ENDS}\Z", re.I)
KINDS = frozenset({"parts", "subset", "prizes", "stages"})
THINGS = frozenset({"people", "organisations", "places", "count", "money"})
BACK = 5  # sentences back to those counted
NEAR = 3  # the same to 'them'
VERB = 80  # characters on either side of a number in which its verb stands
TOTAL_BEFORE = 24
LABEL = 24
MOST_TIMES = 3  # of the whole: so many more were of something else
FAR_TIMES = 8  # the same where one noun names both
TOLD_ANYWAY = 6  # times a whole: so much more is not told of it
LEAST = 5
CROWD = 40  # numbers of a sentence: more tell nothing of one another that anybody reads
OF = frozenset({"из", "среди", "of", "among"})
BY_THEM = ("ами", "ями")
STEM = 4  # letters by which a verb is known again in what names those who did so


def some_of_group(text: Text, tied: Iterable[Relation]) -> list[Relation]:
    """The ties of such parts that are above their wholes, where nothing else ties the part."""
    known = {
        part.id
        for tie in tied
        if tie.kind in KINDS and tie.whole
        for part in tie.parts
        if tie.holds or part.value <= tie.whole.value * TOLD_ANYWAY
    }
    found: list[Relation] = []
    for sentence in text.sentences:
        if sentence.is_row or len(text.by_sentence[sentence.number]) > CROWD:
            continue
        parts = [one for one in text.by_sentence[sentence.number] if one.id not in known and _may_count(one)]
        near = _near(text, sentence) if parts else []
        parts = [part for part in parts if not part.is_rough and _is_above(part, near) and not is_of_each(text, part)]
        counted = _counted_of(text, sentence, near) if parts else []
        found += [tie for part in parts for tie in _of_part(text, sentence, part, counted)]
    return found


def _may_count(claim: Claim) -> bool:
    return claim.unit in THINGS and not claim.may_be_year


def _is_above(part: Claim, counted: Sequence[Claim]) -> bool:
    """Whether a number is above one before it, which is large enough."""
    return any(LEAST <= whole.value < part.value and whole.end <= part.start for whole in counted)


def _of_part(text: Text, sentence: Sentence, part: Claim, counted: Sequence[Claim]) -> Iterator[Relation]:
    if not _is_above(part, counted):
        return
    before = [claim for claim in counted if claim.end <= part.start]
    wholes = _wholes(text, sentence, part, before)
    if not wholes or any(part.value <= whole.value * (1 + whole.is_rough) + slack(whole, part) for whole in wholes):
        return
    whole = max(wholes, key=value_of)
    is_one = whole.noun != "" and stem(whole.noun) == stem(part.noun)
    if whole.is_rough or whole.value < LEAST or part.value > whole.value * (FAR_TIMES if is_one else MOST_TIMES):
        return
    if whole.sentence < part.sentence and _OTHERS_CAME.search(text.content, whole.end, part.start):
        return
    said = [text.content[text.sentences[one.sentence].start : one.end] for one in (whole, part)]
    if not differ_in_sort(*said) and not _may_be_of_all(text, before, whole, part):
        group = group_of(text, sentence, part)
        yield Relation("stages" if group and group.is_stage else "subset", whole, (part,), holds=False)


def _near(text: Text, sentence: Sentence) -> list[Claim]:
    """The numbers of a sentence and of those before it."""
    numbers = range(max(0, sentence.number - BACK), sentence.number + 1)
    return [
        claim
        for number in numbers
        if not text.sentences[number].is_row and len(text.by_sentence[number]) <= CROWD
        for claim in text.by_sentence[number]
        if _may_count(claim)
    ]


def _counted_of(text: Text, sentence: Sentence, near: Sequence[Claim]) -> list[Claim]:
    """Those of them of which another number of the sentence may be some."""
    told = {number for number in {one.sentence for one in near} if not are_of_two_times(text, number, sentence.number)}
    return [claim for claim in near if claim.sentence in told and not is_of_each(text, claim)]


def _wholes(text: Text, sentence: Sentence, part: Claim, before: Sequence[Claim]) -> list[Claim]:
    """All of them that may be meant."""
    if _WITH_OTHERS.search(text.content, sentence.start, sentence.end):
        return []
    ahead = text.content[max(sentence.start, part.start - TOTAL_BEFORE) : part.start]
    if _TOTAL.search(ahead) or _EARLIER.search(ahead):
        return []
    group = group_of(text, sentence, part)
    if group is None:
        return _without_group(text, sentence, part, before)
    before = [one for one in before if one.end <= group.start]
    if not group.words:
        return _of_them(text, sentence, part, before, group)
    if _is_wider(text, sentence, before) or _OF_ALL_TIME.search(text.content, sentence.start, part.start):
        return []
    return _of_name(text, part, before, group)


def _without_group(text: Text, sentence: Sentence, part: Claim, before: Sequence[Claim]) -> list[Claim]:
    """The counts of the same things, where so many fall to one sort; of people, where so many participants won."""
    if falls_to_one(text, sentence, part):
        places = places_in(text, sentence.start, sentence.end)
        own = names_behind(text, part)
        alike = [one for one in before if one.sentence < part.sentence and one.unit == part.unit != "money"]
        alike = [one for one in alike if own & names_behind(text, one)]
        return [] if any(places and places_in(text, _start(text, one), _end(text, one)) for one in alike) else alike
    said = text.content[sentence.start : sentence.end]
    label = text.content[max(sentence.start, part.start - LABEL) : part.start]
    if not (part.noun.startswith(PARTICIPANT) or _THEY_TOOK_PART.search(label)) or not (
        _WON.search(said) or _OF_SOME.search(said)
    ):
        return []
    is_won = _OUT_OF.search(text.content, max(sentence.start, part.start - NEAR), part.start) is None
    people = [one for one in before if one.unit == "people"] if is_won else []
    return [] if _is_wider(text, sentence, people) or any(_is_of_ours(text, one) for one in people) else people


def _start(text: Text, claim: Claim) -> int:
    return text.sentences[claim.sentence].start


def _end(text: Text, claim: Claim) -> int:
    return text.sentences[claim.sentence].end


def _is_of_ours(text: Text, claim: Claim) -> bool:
    return _OUR.search(text.content, _start(text, claim), _end(text, claim)) is not None


def _is_wider(text: Text, sentence: Sentence, before: Sequence[Claim]) -> bool:
    """Whether the part is of a wider place than any number before it."""
    said = text.content[sentence.start : sentence.end]
    told = [text.content[_start(text, one) : _end(text, one)].lower() for one in before]
    over = _OVER_ALL.search(said)
    if over and not any(over[over.lastindex or 0].lower()[:STEM] in one for one in told):
        return True
    return names_wide(said) and not any(names_wide(one) for one in told)


def _of_them(text: Text, sentence: Sentence, part: Claim, before: Sequence[Claim], group: Group) -> list[Claim]:
    """Those counted in the sentence, else in the last one with a number; those of the name of the part first."""
    near = [one for one in before if sentence.number - one.sentence <= NEAR and _is_of_sort(text, one, part)]
    near = [one for one in near if "\n\n" not in text.content[one.end : part.start] and not _is_of_them(text, one)]
    if not near:
        return []
    counted = {named(group.counted)} if group.counted else names_behind(text, part) if part.noun else frozenset()
    alike = [one for one in near if any(is_same_name(a, b) for a in counted for b in names_behind(text, one))]
    if alike:
        return alike
    last = near[-1].sentence
    is_near = sentence.number - last < NEAR - 1 or not any(text.by_sentence[last + 1 : sentence.number])
    return [one for one in near if one.sentence == last] if is_near else []


def _is_of_them(text: Text, claim: Claim) -> bool:
    """Whether a number is itself told to be of those before it."""
    group = group_of(text, text.sentences[claim.sentence], claim)
    return group is not None and not group.words


def _of_name(text: Text, part: Claim, before: Sequence[Claim], group: Group) -> list[Claim]:
    """Those counts that the words of a group may name: by a noun, by what they did, by the part they play."""
    words = list(_WORD.findall(group.words))
    before = [one for one in before if _is_of_sort(text, one, part) and not _are_other_people(one, words)]
    tests: tuple[Callable[[Text, Claim, str], bool], ...] = (_is_sum, _has_name, _is_kind, _did_so, _has_role)
    for test in tests:
        if test in (_is_kind, _has_role) and len(words) > 1 and not _WHO.match(group.words):
            continue  # 'колледждегі студенттердің' are others than the pupils counted before
        found = [one for one in before if any(test(text, one, word) for word in words)]
        if found:
            is_any = test in (_is_kind, _did_so, _has_role)
            return [] if is_any and any(_is_of_ours(text, one) for one in found) else found
    return []


def _are_other_people(claim: Claim, words: Sequence[str]) -> bool:
    """Whether a group is of pupils and a number of teachers."""
    families = {family for word in words for unit, family in (measure_of(word),) if unit == "people" and family}
    return bool(families) and claim.family not in {"", *families}


def _is_sum(text: Text, claim: Claim, word: str) -> bool:
    return (claim.unit == "money" or claim.step > 0) and _ANY_MONEY.match(word) is not None


def _has_name(text: Text, claim: Claim, word: str) -> bool:
    if claim.unit == "money":
        return False
    own = named(word)
    label = _LABEL.search(text.content[max(_start(text, claim), claim.start - LABEL) : claim.start])
    names = names_behind(text, claim) | ({named(label[1])} if label and not claim.noun else frozenset())
    return len(own) > 2 and any(is_same_name(name, own) for name in names)


def _is_kind(text: Text, claim: Claim, word: str) -> bool:
    """Whether a word may be said for those counted: for any people, or one thing by another of its names."""
    if claim.unit == "people" and _ANY_PEOPLE.match(word):
        return True
    family = measure_of(word)[1]
    if family and family == claim.family and claim.unit == measure_of(word)[0]:
        return True
    behind = text.content[claim.end : claim.end + 30].strip()
    return _are_same(claim, word) or any(same.match(word) and same.match(behind) for same in _SAME_THINGS)


def _are_same(claim: Claim, word: str) -> bool:
    return any(same.match(word) and same.match(claim.noun) for same in _SAME_THINGS)


def _did_so(text: Text, claim: Claim, word: str) -> bool:
    around = _around(text, claim)
    doer = _DOER_KK.fullmatch(word)
    if doer and re.search(
        rf"\b{doer['verb']}(?:[аеиі]?[дт][ыіі]|[аеи]ды|еді|ған|ген|қан|кен|ып|іп|п)\b", around.lower()
    ):
        return True
    return _DOING.match(word) is not None and any(
        named(other)[:STEM] == word[:STEM] for other in _WORD.findall(around) if len(other) > STEM
    )


def _has_role(text: Text, claim: Claim, word: str) -> bool:
    if claim.unit not in {"people", "count"}:
        return False
    around = _around(text, claim)
    return any(role.match(word) and role.search(around) for role in _ROLES)


def _around(text: Text, claim: Claim) -> str:
    """The words round a number in its sentence."""
    return text.content[max(_start(text, claim), claim.start - VERB) : min(_end(text, claim), claim.end + VERB)]


def _is_of_sort(text: Text, whole: Claim, part: Claim) -> bool:
    """Whether a part may be of the sort of its whole: by its unit, and by the next word where that is no known noun."""
    if "money" in (whole.unit, part.unit):
        return (
            whole.unit == part.unit
            or (part.unit == "money" and whole.step > 0)
            or (whole.unit == "money" and part.step > 0 and not part.noun)
        )
    if _IS.match(text.content, part.end):
        return whole.unit != "money"  # '51-і – тұрғын алаптарда' counts none of those behind the dash
    if not may_be_part(whole, part):
        return False
    following = _NEXT.match(text.content, part.end)
    first = following[1].lower() if following else ""
    is_done_by = part.noun.endswith(BY_THEM) and not first.endswith(BY_THEM)  # '138 выполнены школьниками'
    if is_done_by:
        return True
    return _is_of_noun(text, whole, part, following)


def _is_of_noun(text: Text, whole: Claim, part: Claim, following: re.Match[str] | None) -> bool:
    """Whether the noun of a part, or the first word behind it that may be one, is that of its whole."""
    if part.noun or part.unit != "count":
        return part.unit == whole.unit or bool(names_behind(text, whole) & names_behind(text, part))
    is_of = following is not None and following[1].lower() in OF
    for word in following.groups() if following and not is_of else ():
        if word is None or _NO_NOUN.match(word):
            continue
        is_one = any(is_same_name(named(word), name) for name in names_behind(text, whole)) or _are_same(whole, word)
        return is_one or (whole.unit == "people" and _PEOPLE_ENDS.match(word) is not None)
    return True


def _may_be_of_all(text: Text, before: Sequence[Claim], whole: Claim, part: Claim) -> bool:
    """Whether the whole and other numbers of its sentence together are as many, and none is made of the others."""
    own = [one for one in before if one.sentence == whole.sentence and may_be_part(one, part)]
    name = names_behind(text, whole)
    values = [one.value for one in own if _are_one_sort(whole, one, name, names_behind(text, one))]
    return len(values) > 1 and part.value <= sum(values) and max(values) * 2 != sum(values)


def _are_one_sort(whole: Claim, other: Claim, name: frozenset[str], other_name: frozenset[str]) -> bool:
    """Whether two numbers count one sort of things, or one of them names none."""
    are_sums = whole.unit == "money" and (other.unit == "money" or other.step > 0)
    return are_sums or whole.unit == other.unit != "count" or not (name and other_name) or bool(name & other_name)
