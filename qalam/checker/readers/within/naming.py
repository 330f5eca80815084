"""The tie of a number to those who are named in its clause, or to whom it belongs by its ending."""

from __future__ import annotations

import re
from collections.abc import Sequence

from qalam.checker.claims import Claim
from qalam.checker.clauses import stem
from qalam.checker.concepts import Told
from qalam.checker.patterns import as_pattern
from qalam.checker.readers.within.ties import (
    NAMES,
    POSSESSED_IN_WORDS,
    Link,
    doers_in,
    is_possessed,
    names_doers,
    told_links,
)
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text

_OWNER = as_pattern(
    r"(?:\A|\W)(?P<owner>(?:[^\W\d]+\s){0,2}[^\W\d]*[ндт][ыі]ң(?:\s(?:іш|арас|қатар)[^\W\d]+)?)\s(?P<rest>(?:[^\W\d]+\s){0,5})\Z",
    re.I,
)
# 'Из' before those who did something, were named or are people: not the places and families from which some come.
_OF_THOSE = (
    r"(?:этих|этого|этой|тех|их|его|её|ее|наших|нынешних|участник|указанн|выделенн|назван|данн|упомянут"
    r"|[^\W\d]+(?:вших(?:ся)?|[ню]щих(?:ся)?|[ая]щих(?:ся)?|нных|тых|[еаи]мых|иков|ников|телей|ентов)\b)"
)
_THOSE = r"[^\W\d]+(?:вших|шедших|нных|тых)(?:ся)?"
_AMONG = as_pattern(
    r"\b(?:среди|из (?:общего )?(?:числа|количества)|из состава|в числе|among(?: the)?|"
    r"(?<![\w\d]\s)of (?:the|these|those|all)|"
    rf"с(?=\sэт(?:ого|ой|их)\s)|из(?=\s{_OF_THOSE}))\s(?P<name>[^\d;:.()]{{3,70}})\Z",
    re.I,
)
_AMONG_KK_NAMED = as_pattern(
    r"(?:\A|\W)(?P<name>(?:[^\W\d]+(?<![мбп]ен)(?<![дт][ае])(?<![дтн][ае]н)\s){0,3}[^\W\d]+)\s(?:ішінде(?:гі)?|ішінен|(?:арасы|қатары|құрамы|контингенті)н(?:ан|ен|да|де)(?:ғы|гі)?),?\s"
    r"(?:[^\W\d]+\s){0,5}(?:[–—-]\s)?\Z",
    re.I,
)
_AMONG_BEHIND = as_pattern(
    r"(?:\s[^\W\d]+){0,5}?,?\s(?:(?:все |и все )?(?:он[аи]? )?)?"
    rf"(?:из (?:общего )?числа|из состава|из (?={_OF_THOSE})|среди|from among|among the)"
    r"\s?(?P<name>[^\d,;:.()]{3,40})"
    r"|(?:-?[^\W\d]{1,5})?(?:\s[^\W\d]+){0,3}?\s(?P<kk>(?:осы|сол|аталған)\s[^\W\d]+[дтн][ае]н)\b"
    rf"|\s(?P<those>{_THOSE})(?=\s?[,.;:)–—]|\s(?:и|на|в|по|с|из|к|а)\b|\s?\Z)"
    r"|\s(?P<these>(?:нынешних|этих|этой|этого|этой же|этого же|того же|той же|тех же|указанных|данных"
    r"|названных)\s[^\W\d]{4,})"
    r"|\s(?:участник|обладател|член|посетител)[^\W\d]+\s(?P<of>[^\W\d]{4,}(?:-[^\W\d]+)?)(?=\s?[,.;:)–—]|\s?\Z)",
    re.I,
)
_ANY_AMONG = as_pattern(
    r"\b(?:осы|сол|аталған|из|среди|числе|составе?|of|among|участник|обладател|член|посетител)|ішін[де]|арасын|қатарын|құрамын|контингентін|вших|нных|щих"
    r"|[лдт][ае]р[дтн][ае]н\b|ых\b",
    re.I,
)
_OUT_OF_KK = as_pattern(
    r"(?:\A|\W)(?P<name>(?:[^\W\d]+\s){0,3}?(?:[^\W\d]+(?:[ғгқк][ае]н|[аыеіуү]ш[ыі]|[ғг]ер|паз)(?:л[ае]р|[дт][ае]р)"
    r"|(?:осы|сол|аталған|бұл)\s[^\W\d]+?)[дтн][ае]н)\s(?:[^\W\d]+\s){0,6}(?:[–—-]\s)?\Z",
    re.I,
)
_ONLY_KK = as_pattern(r"[^\W\d]+[дтн][ыі]ң\sөз(?:і|дері)(?:\sғана)?\s(?:[^\W\d]+\s){0,2}(?:[–—-]\s)?\Z", re.I)
_OWN_NAME = as_pattern(r"\b(?P<name>(?P<these>(?:осы|сол|бұл|аталған)\s)?[^\W\d]+[дтн][ыі]ң)\s\Z", re.I)
_BELONGS = as_pattern(r"\s(?:[^\W\d]+\s){0,2}[^\W\d]*(?:[ыі]|де|да)\s(?:[–—-]\s)?")
_SAME = as_pattern(r"(?:тех|этих|тех же|этих же|того же|the|these|those|all)\s?", re.I)
_EARLIER = as_pattern(r"ранее|раньше|прежде|до этого|бұрын|earlier", re.I)
_STOP = as_pattern(r"[,;:.\n]")
_LEFT = as_pattern(r"қал(?:ған|ып)|артыл|басқа", re.I)
ITS_NOUN = as_pattern(
    r"(?:\s[^\W\d]+(?:лық|лік|дық|дік|тық|тік))?\s(?P<noun>[^\W\d]{3,}[ыі](?:н|на|не|нда|нде)?)(?![\w-])"
)
REACH = 110  # characters before a number in which those are named of whom it is
BEHIND = 70


def may_be_among(text: Text, sentence: Sentence) -> bool:
    """Whether a sentence has any word of those by which some are told to be among others; most have none."""
    return text.is_so(
        "among", sentence.number, lambda: bool(_ANY_AMONG.search(text.content, sentence.start, sentence.end))
    )


def naming(text: Text, sentence: Sentence, part: Claim, before: Sequence[Claim]) -> Link | None:
    """The tie of a number by what stands round it, behind the last one before it."""
    since = max([sentence.start, part.start - REACH, *(one.end for one in before[-1:])])
    said = text.content[since : part.start]
    if may_be_among(text, sentence):
        among = _AMONG.search(said) or _AMONG_KK_NAMED.search(said)
        if among is None and ("ан " in said or "ен " in said):
            among = _OUT_OF_KK.search(said)
        if among and (
            (before and among.start() <= 1) or _SAME.fullmatch(among["name"]) or _EARLIER.search(among["name"])
        ):
            return None  # '10 из тех 13', 'из закупленных ранее 120'
        if among:
            return Link("named", since + among.start(), among["name"])
        behind = _AMONG_BEHIND.match(text.content, part.end, min(sentence.end, part.end + BEHIND))
        name = next(filter(None, behind.groups())) if behind else ""
        if behind and not (behind["those"] and NAMES.named_in(name)):  # '588 учащихся'
            return Link("named", part.start, name)
    if before and _ONLY_KK.search(said):
        return Link("them", since)
    did = doers_in(said)
    they = _they(text, sentence, since, part) if did else None
    if did and (they is not None or (not _LEFT.match(did["name"]) and names_doers(did["name"].lower()))):
        return Link("did", since + did.start(), did["name"]) if they is None else Link("them", they)  # 'оның … бары'
    return _owned(text, sentence, part, since) if is_possessed(text, part) else _with_its_noun(text, sentence, part)


def _they(text: Text, sentence: Sentence, since: int, part: Claim) -> int | None:
    """Where a pronoun stands that owns what is told up to a number in its clause."""
    they = [one.start for one in told_links(text, sentence) if one.concept == "they" and since <= one.start]
    they = [start for start in they if start < part.start and not _STOP.search(text.content, start, part.start)]
    return they[-1] if they else None


def _owned(text: Text, sentence: Sentence, part: Claim, since: int) -> Link:
    """The tie of a number with an ending to its owner, told before it or not."""
    owner = _OWNER.search(text.content[since : part.start])
    if owner is None:
        they = _they(text, sentence, since, part)
        return Link("own", part.start) if they is None else Link("them", they)  # 'соның 8 400 орындық 41-і'
    start, end = since + owner.start("owner"), since + owner.end("owner")
    is_pronoun = any(one.concept == "they" and start <= one.start < end for one in told_links(text, sentence))
    return Link("them", start) if is_pronoun else Link("named", start, owner["owner"])


def _are_its_own(text: Text, part: Claim, owner: re.Match[str]) -> bool:
    """Whether a number with its noun is some of those whose name stands before it: 'осы топтың 6 құтқарушысы',
    'жылқыларының 46 жылқысы', 'күнбағыстың 214 гектары'; not 'мектептің 12 сыныбы'."""
    its = ITS_NOUN.match(text.content, part.end)
    noun = its["noun"] if its else text.content[part.end : part.end + REACH].split(" ")[1:2] or [""]
    word = noun if isinstance(noun, str) else noun[0]
    is_same = stem(word.lower()) == stem(owner["name"].split()[-1].lower())
    return is_same or (its is not None and (part.unit == "physical" or owner["these"] is not None))


def _counts_again(text: Text, part: Claim) -> bool:
    """Whether a number counts what the one before it in its sentence does."""
    before = [one for one in text.by_sentence[part.sentence] if one.end <= part.start and one.is_count][-1:]
    is_same = bool(before) and before[0].unit == part.unit and before[0].noun[:4] == part.noun[:4]
    return is_same and bool(part.noun)


def _is_of_its(text: Text, pronoun: Told, part: Claim) -> bool:
    """Whether a number stands right behind a pronoun, or behind what belongs to it: 'оның блогы 742 орындық'."""
    if pronoun.end == part.start - 1:
        return True
    return _BELONGS.fullmatch(text.content, pronoun.end, part.start) is not None


def _with_its_noun(text: Text, sentence: Sentence, part: Claim) -> Link | None:
    """The tie of a number behind a pronoun, where its noun has the ending: 'соның 71 шақырымы'."""
    told = (one for one in told_links(text, sentence) if one.concept == "they" and _is_of_its(text, one, part))
    pronoun = next(told, None)
    is_owned = text.content[part.start - 2 : part.start - 1] in {"ң", "Ң"}
    own = _OWN_NAME.search(text.content[max(sentence.start, part.start - REACH) : part.start]) if is_owned else None
    if own and _are_its_own(text, part, own):
        return Link("named", part.start - len(own.group()), own["name"])
    if pronoun is not None and pronoun.end < part.start - 1:
        return Link("them", pronoun.start) if _counts_again(text, part) else None
    is_its = ITS_NOUN.match(text.content, part.end) or POSSESSED_IN_WORDS.search(part.text)
    return Link("them", pronoun.start) if pronoun is not None and is_its else None
