"""What a rule that was tried would do: a sentence, a picture, and tables beside the rule in force."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from urllib.parse import urlencode

from django.utils.translation import gettext as _

from qalam.documents.page_charts import Bar, draw_bars
from qalam.kernel.dates import write_date
from qalam.kernel.numerals.writing import write
from qalam.kernel.trilingual import Language, Trilingual
from qalam.preschool.queries.policy import Answers
from qalam.preschool.rules.regimes import Regime
from qalam.preschool.services.sandbox import GAIN, LOSE, OUTCOMES, SAME, Compared, Tried
from qalam.preschool.web.presenters.grid import Grid, grid
from qalam.preschool.web.presenters.sandbox_words import (
    AS_MANY,
    ASSUMED,
    FEWER,
    GROUP_WORDS,
    HARDEST,
    LOST,
    MEASURED,
    MECHANISM_WORDS,
    MORE,
    NOTHING_CHANGES,
    REGIME_WORDS,
    SHORT_REGIMES,
    SUMMARY,
    WAYS,
)


@dataclass(frozen=True)
class SandboxPage:
    """The answer first, then what it rests on. `summary` are sentences; `picture` is empty where nobody is touched."""

    on: str
    is_other_regime: bool
    summary: tuple[str, ...]
    picture: str
    rules: Grid
    at_once: Grid
    year: Grid
    ways: tuple[Grid, ...]


@dataclass(frozen=True)
class Example:
    """A rule that one may want to try, as an address."""

    words: str
    query: str


def sandbox_page(tried: Tried, language: Language) -> SandboxPage:
    """The rule in force beside the one that was tried."""
    return SandboxPage(
        on=write_date(tried.on, language),
        is_other_regime=tried.is_other_regime,
        summary=tuple(summary(tried, language)),
        picture=picture(tried, language),
        rules=rules_grid(tried, language),
        at_once=at_once_grid(tried, language),
        year=year_grid(tried, language),
        ways=tuple(way_grid(one, tried.areas, language) for one in tried.said.ways),
    )


def summary(tried: Tried, language: Language) -> list[str]:
    """Who gains and who loses, in words."""
    outcomes = tried.said.outcomes
    if not outcomes[GAIN] and not outcomes[LOSE]:
        return [NOTHING_CHANGES.say(language)]
    told = {"all": tried.children, "gain": outcomes[GAIN], "lose": outcomes[LOSE]}
    sentences = [fill(SUMMARY, language, **told), placed_words(tried, language)]
    [by_category] = [one for one in tried.said.ways if one.way == "priority"]
    hardest = max(by_category.totals, key=lambda name: by_category.counts[name][LOSE] / by_category.totals[name])
    many = by_category.counts[hardest][LOSE]
    if many:
        name = group_words(hardest, tried.areas, language)
        sentences.append(fill(HARDEST, language, many=many, all=by_category.totals[hardest], group=name))
    lost = round(tried.year.regimes[tried.trial.regime].lost)
    if tried.is_other_regime and lost:
        sentences.append(fill(LOST, language, many=lost))
    return sentences


def placed_words(tried: Tried, language: Language) -> str:
    """Whether more children get a place."""
    if tried.is_other_regime:
        change = round(tried.year.regimes[tried.trial.regime].placed) - round(tried.year.in_force.placed)
    else:
        change = tried.at_once.placed[1] - tried.at_once.placed[0]
    return fill(MORE if change > 0 else FEWER, language, many=abs(change)) if change else AS_MANY.say(language)


def fill(sentence: Trilingual, language: Language, **values: int | str) -> str:
    """The sentence with its numbers as the language writes them."""
    told = {name: write(one, language) if isinstance(one, int) else one for name, one in values.items()}
    return sentence.say(language).format(**told)


def picture(tried: Tried, language: Language) -> str:
    """Gains and losses of each category, those that nobody has left out."""
    [by_category] = [one for one in tried.said.ways if one.way == "priority"]
    words = outcome_words()
    bars = tuple(
        Bar(
            f"{group_words(name, tried.areas, language)}: {words[outcome].lower()}",
            Decimal(counts[outcome]),
            write(counts[outcome], language),
        )
        for name, counts in by_category.counts.items()
        for outcome in (GAIN, LOSE)
        if counts[outcome]
    )
    return draw_bars(bars) if bars else ""


def outcome_words() -> dict[str, str]:
    """What may happen to a child."""
    return {GAIN: _("Gain"), LOSE: _("Lose"), SAME: _("No difference")}


def rules_grid(tried: Tried, language: Language) -> Grid:
    """Today's rule and the one tried, line by line."""
    now, new = tried.in_force, tried.trial.policy
    rows = [
        (
            _("How places reach families"),
            REGIME_WORDS[tried.regime].say(language),
            REGIME_WORDS[tried.trial.regime].say(language),
        ),
        (
            _("General children to one of first priority"),
            write(now.general_per_first, language),
            write(new.general_per_first, language),
        ),
        (
            _("Days that a brother or sister in the kindergarten counts for"),
            write(now.sibling_days, language),
            write(new.sibling_days, language),
        ),
        (
            _("How a mass round is decided"),
            MECHANISM_WORDS[now.mechanism].say(language),
            MECHANISM_WORDS[new.mechanism].say(language),
        ),
    ]
    return grid(_("The rules"), (_("Rule"), _("Rule in force"), _("Rule tried")), rows)


def at_once_grid(tried: Tried, language: Language) -> Grid:
    """The known places given in one go."""
    told = tried.at_once
    rows = [
        (_("Children with a place"), *(write(number, language) for number in told.placed)),
        (_("Of them in their dearest kindergarten"), *(write(number, language) for number in told.first)),
        *((words, "–", write(told.outcomes[one], language)) for one, words in outcome_words().items()),
    ]
    return grid(_("All places at once"), (_("What"), _("Rule in force"), _("Rule tried")), rows, numbers=True)


def year_grid(tried: Tried, language: Language) -> Grid:
    """The year under the rule in force and under every regime with the ratio tried."""
    heads = (_("What"), _("Rule in force"), *(SHORT_REGIMES[one].say(language) for one in Regime))
    columns = (tried.year.in_force, *(tried.year.regimes[one] for one in Regime))
    lines = {
        _("Children placed within the year"): lambda one: write(round(one.placed), language),
        _("Months until the place, on average"): lambda one: write(Decimal(f"{one.wait:.1f}"), language, places=1),
        _("In their dearest kindergarten"): lambda one: write(round(one.dearest), language),
        _("In a kindergarten beyond their list"): lambda one: write(round(one.beyond), language),
        _("Lost their turn"): lambda one: write(round(one.lost), language),
    }
    return grid(_("Over a year"), heads, [(name, *map(told, columns)) for name, told in lines.items()], numbers=True)


def way_grid(one: Compared, areas: Mapping[str, Trilingual], language: Language) -> Grid:
    """Groups against outcomes."""
    words = outcome_words()
    rows = [
        (
            group_words(name, areas if one.way == "area" else {}, language),
            write(one.totals[name], language),
            *(write(one.counts[name][outcome], language) for outcome in OUTCOMES),
        )
        for name in in_order(one)
    ]
    heads = (_("Group"), _("All"), *(words[o] for o in OUTCOMES))
    return grid(WAYS[one.way].say(language), heads, rows, numbers=True)


def in_order(one: Compared) -> list[str]:
    """Bands from the shortest, categories from the first served, years as numbers, homes as they come."""
    known = list(GROUP_WORDS)
    return sorted(one.counts, key=lambda name: (known.index(name) if name in known else -1, name.zfill(8)))


def group_words(name: str, areas: Mapping[str, Trilingual], language: Language) -> str:
    """A group as people say it."""
    found = areas.get(name) or GROUP_WORDS.get(name)
    return found.say(language) if found else name


def examples(first: Mapping[str, str], language: Language) -> tuple[Example, ...]:
    """Rules that are often asked about, each one change away from today's."""
    others = [one for one in Regime if one.value != first["regime"]]
    asked = [
        (_("One to one"), {"ratio": "1"}),
        (_("A brother or sister counts as a year of waiting"), {"siblings": "365"}),
        *((REGIME_WORDS[one].say(language), {"regime": one.value}) for one in others),
    ]
    return tuple(Example(words, urlencode({**first, **changed})) for words, changed in asked)


def assumption(known: Answers, language: Language) -> str:
    """Where the shares of silence and refusals come from."""
    return fill(MEASURED, language, many=known.offers) if known.offers else ASSUMED.say(language)
