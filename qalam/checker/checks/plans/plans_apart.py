"""Numbers near a need that are no plan to answer it: places that nobody takes, and what is planned elsewhere."""

from __future__ import annotations

import re

from qalam.checker.claims import Claim
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.scopes import item
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.plans.needs import UNTAKEN

_UNTAKEN = as_pattern("|".join(UNTAKEN), re.I)
_NAME = as_pattern(r"(?<![^\W\d])[А-ЯЁӘҒҚҢӨҰҮҺІA-Z][^\W\d_]{3,}")
SHORT_NAME = 5  # letters of a name that endings leave alone


def is_untaken(text: Text, claim: Claim) -> bool:
    """Whether places are those that are left: 'незанятыми останутся 59 мест', '51 орын ашық тұр'."""
    return _UNTAKEN.search(item(text, claim)) is not None


def is_of_rival(text: Text, need: Claim, plans: list[Claim], full: Sentence) -> bool:
    """Whether another place is named beside a need of its own and beside the plan, and the place of this need is not:
    'Екпінді ауданына 72, Байтақ ауданына 115 мұғалім керек. Екпінді мектептері … сұранысын толық өтейді'."""
    beside = [one for one in text.by_sentence[need.sentence] if one.unit == need.unit and one is not need]
    own, others = _places_of(text, need), {name for one in beside for name in _places_of(text, one)}
    if not plans or not own or not others - own:
        return False
    start = text.sentences[max(plans[0].sentence, need.sentence + 1)].start
    told = text.content[start : full.end]
    return not any(name in told for name in own) and any(name in told for name in others - own)


def _places_of(text: Text, claim: Claim) -> set[str]:
    """The beginnings of the names in the item of a number."""
    return {name[:SHORT_NAME] for name in _NAME.findall(item(text, claim))}
