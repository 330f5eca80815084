"""The check of refusals as the department and the auditor read it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from qalam.kernel.dates import write_date
from qalam.kernel.numerals.writing import write
from qalam.kernel.trilingual import Language
from qalam.ledger.models import Deed
from qalam.preschool.queries.refusal_notes import notes_about, notes_about_reasons
from qalam.preschool.queries.refusals import ANY, AREA, SHUFFLES, Checked, Decided, Line
from qalam.preschool.simulation.refusal_rates import ALARM, ALARM_OF_A_YEAR, MEASURED_ALARMS, MEASURED_YEARS
from qalam.preschool.simulation.refusals import FAMILIES as SHARES
from qalam.preschool.simulation.refusals import Answer, Question, Said
from qalam.preschool.web.presenters import refusal_words as words
from qalam.preschool.web.presenters.words import in_alphabet, names_of, write_moment
from qalam.registry.models import Area, Institution

DASH = "–"


@dataclass(frozen=True)
class Note:
    """What somebody found out, and about which pattern."""

    about: str
    text: str
    by: str
    at: str


@dataclass(frozen=True)
class PatternCard:
    """A pattern: of which kindergarten or reason, of which children, in numbers, and what was found out."""

    key: str
    institution: int | None
    title: str
    sort: str
    question: str
    of_sort: str
    compared: str
    others: str
    chance: str
    rarity: str
    told_from: str
    reasons: tuple[tuple[str, str], ...]
    also: tuple[str, ...]
    notes: tuple[Note, ...]


@dataclass(frozen=True)
class VerdictCell:
    """What is said of a kindergarten's children of some sorts."""

    label: str
    text: str
    is_pattern: bool


@dataclass(frozen=True)
class GardenRow:
    """A kindergarten that refused somebody; `expected` is what the strictness of all would make."""

    institution: int
    name: str
    decided: str
    refused: str
    expected: str
    cells: tuple[VerdictCell, ...]


@dataclass(frozen=True)
class SortRow:
    """A question about a kindergarten's children of a sort, in numbers."""

    sort: str
    these: str
    others: str
    expected: str
    mostly: str
    told_from: str
    said: VerdictCell


@dataclass(frozen=True)
class Case:
    """A refusal."""

    number: str
    on: str
    birth_year: int
    reason: str
    sorts: str


@dataclass(frozen=True)
class RefusalsPage:
    """The whole check."""

    first: str
    last: str
    decided: str
    refused: str
    reasons: tuple[tuple[str, str], ...]
    patterns: tuple[PatternCard, ...]
    notes: tuple[Note, ...]
    gardens: tuple[GardenRow, ...]
    heads: tuple[str, ...]
    without: str
    asked: str
    able: str
    promised: str
    of_this_check: str
    years: str
    alarms_of_years: str
    shuffles: str
    shuffled: str
    expected_of_shuffles: str


@dataclass(frozen=True)
class GardenPage:
    """One kindergarten in the check."""

    name: str
    patterns: tuple[PatternCard, ...]
    within: tuple[SortRow, ...]
    among: tuple[SortRow, ...]
    cases: tuple[Case, ...]
    notes: tuple[Note, ...]


@dataclass(frozen=True)
class Reader:
    """In which words the check is told."""

    checked: Checked
    names: Mapping[int, str]
    areas: Mapping[int, Area]
    language: Language
    at: datetime

    @classmethod
    def of(cls, checked: Checked, language: Language, at: datetime) -> Reader:
        """The names of the day of the check."""
        gardens = Institution.objects.filter(pk__in=checked.bins)
        names = names_of(gardens, checked.window.until, language)
        return cls(checked, names, Area.objects.in_bulk(), language, at)

    def sort(self, code: str) -> str:
        """A sort of children."""
        return words.sort_words(code, self.areas, self.language)

    def number(self, number: int) -> str:
        """A number."""
        return write(number, self.language)

    def note(self, deed: Deed) -> Note:
        """A note in words."""
        question, who, sort = deed.subject_key.split(":")
        about = f"{self.sort(sort)}: {words.QUESTIONS[Question(question)]}"
        if question == Question.REASON:
            about = f"{words.reason_words(who)}. {about}"
        return Note(about, deed.reason, str(deed.by or ""), write_moment(deed.at, self.language))

    def used(self, reasons: Mapping[str, int]) -> tuple[tuple[str, str], ...]:
        """Reasons with how often each was used."""
        return tuple((words.reason_words(code), self.number(many)) for code, many in sorted(reasons.items()))


def refusals_page(checked: Checked, at: datetime, language: Language) -> RefusalsPage:
    """The check with its patterns, each kindergarten that refused somebody, and how far it can be trusted."""
    reader = Reader.of(checked, language, at)
    refused = Counter(one.reason for one in checked.rows if one.reason)
    strict = {one.institution for one in checked.rows if one.reason}
    window = checked.window
    return RefusalsPage(
        first=write_date(window.first, language),
        last=write_date(window.until, language),
        decided=reader.number(len(checked.rows)),
        refused=reader.number(refused.total()),
        reasons=reader.used(refused),
        patterns=cards(checked.patterns, reader),
        notes=earlier(notes_about_reasons(at), checked.patterns, reader),
        gardens=tuple(garden_rows(strict, reader)),
        heads=tuple(str(title) for title, _ in words.FAMILIES),
        without=reader.number(len(checked.bins) - len(strict)),
        asked=reader.number(len(checked.check.answers)),
        able=reader.number(checked.check.able),
        promised=reader.number(round(100 * ALARM_OF_A_YEAR)),
        of_this_check=write(Decimal(str(100 * ALARM)), language),
        years=reader.number(MEASURED_YEARS),
        alarms_of_years=reader.number(MEASURED_ALARMS),
        shuffles=reader.number(SHUFFLES),
        shuffled=reader.number(checked.shuffles() if refused else 0),
        expected_of_shuffles=words.tenth(SHUFFLES * ALARM / len(SHARES), language),
    )


def cards(lines: Iterable[Line], reader: Reader) -> tuple[PatternCard, ...]:
    """Patterns as cards. A kindergarten stricter to all children is told so once, with the sorts in which it shows."""
    told = tuple(lines)
    strict = {line.who for line in told if line.question is Question.AMONG and line.sort == ANY}
    folded = [line for line in told if line.question is Question.AMONG and line.sort != ANY and line.who in strict]
    bins = {reader.checked.bins[line.who] for line in told if isinstance(line.who, int)}
    notes = [*notes_about(bins, reader.at), *notes_about_reasons(reader.at)]
    return tuple(
        card(line, [one for one in folded if one.who == line.who and line.sort == ANY], notes, reader)
        for line in told
        if line not in folded
    )


def card(line: Line, also: Iterable[Line], notes: Iterable[Deed], reader: Reader) -> PatternCard:
    """One pattern."""
    answer, language = line.answer, reader.language
    garden = line.who if isinstance(line.who, int) else None
    assert answer.low is not None
    assert answer.high is not None
    assert answer.told_from is not None
    return PatternCard(
        key=line.key,
        institution=garden,
        title=reader.names[garden] if garden is not None else words.reason_words(str(line.who)),
        sort=reader.sort(line.sort),
        question=str(words.QUESTIONS[line.question]),
        of_sort=words.refused_of(answer.children, answer.found, language),
        compared=str(words.COMPARED[line.question]),
        others=words.refused_of(line.others, line.others_found, language),
        chance=words.by_chance(answer.expected, answer.low, answer.high, language),
        rarity=words.rarity(answer.share, language),
        told_from=reader.number(answer.told_from),
        reasons=reader.used(line.reasons),
        also=tuple(reader.sort(one.sort) for one in also),
        notes=tuple(reader.note(one) for one in notes if one.subject_key == line.key),
    )


def earlier(notes: Iterable[Deed], told: Iterable[Line], reader: Reader) -> tuple[Note, ...]:
    """Notes about patterns that this check does not tell."""
    keys = {line.key for line in told}
    return tuple(reader.note(one) for one in notes if one.subject_key not in keys)


def garden_rows(strict: Iterable[int], reader: Reader) -> Iterable[GardenRow]:
    """Kindergartens that refused somebody, by name."""
    checked = reader.checked
    answers: dict[int | str, list[tuple[str, Answer]]] = {key: [] for key in strict}
    for one in checked.check.answers:
        if one.question is not Question.REASON and checked.who(one) in answers:
            answers[checked.who(one)].append((checked.sort(one), one))
    for garden, name in in_alphabet({key: reader.names[key] for key in answers if isinstance(key, int)}):
        [whole] = (one for sort, one in answers[garden] if sort == ANY)
        yield GardenRow(
            garden,
            name,
            reader.number(whole.children),
            reader.number(whole.found),
            words.tenth(whole.expected, reader.language),
            tuple(verdict_cell(str(title), answers[garden], codes) for title, codes in words.FAMILIES),
        )


def verdict_cell(label: str, answers: Iterable[tuple[str, Answer]], codes: tuple[str, ...]) -> VerdictCell:
    """The weightiest of what is said of some sorts; a dash where no such child came."""
    said = {one.said for sort, one in answers if any(is_of(sort, code) for code in codes)}
    found = next((one for one in Said if one in said), None)
    return VerdictCell(label, str(words.IN_SHORT[found]) if found else DASH, found is Said.PATTERN)


def is_of(sort: str, code: str) -> bool:
    """Whether a sort is the one named, or one of the areas."""
    return sort == code or (code == AREA and sort.startswith(AREA))


def garden_page(checked: Checked, institution: int, at: datetime, language: Language) -> GardenPage:
    """All questions about one kindergarten that have somebody to compare with, its refusals, and what was found out."""
    reader = Reader.of(checked, language, at)
    lines = [line for line in checked.lines_of(institution) if line.others]
    lines.sort(key=lambda line: words.sort_order(line.sort))
    told = [line for line in checked.patterns if line.who == institution]
    return GardenPage(
        name=reader.names[institution],
        patterns=cards(told, reader),
        within=tuple(sort_row(line, reader) for line in lines if line.question is Question.WITHIN),
        among=tuple(sort_row(line, reader) for line in lines if line.question is Question.AMONG),
        cases=tuple(case(row, reader) for row in checked.rows if row.institution == institution and row.reason),
        notes=earlier(notes_about([checked.bins[institution]], at), told, reader),
    )


def sort_row(line: Line, reader: Reader) -> SortRow:
    """One question in numbers."""
    answer = line.answer
    told = answer.told_from is not None
    return SortRow(
        sort=reader.sort(line.sort),
        these=words.refused_of(answer.children, answer.found, reader.language),
        others=words.refused_of(line.others, line.others_found, reader.language),
        expected=words.tenth(answer.expected, reader.language),
        mostly=f"{answer.low}–{answer.high}" if told else DASH,
        told_from=reader.number(answer.told_from) if answer.told_from is not None else DASH,
        said=VerdictCell("", str(words.VERDICTS[answer.said]), answer.said is Said.PATTERN),
    )


def case(row: Decided, reader: Reader) -> Case:
    """One refusal with what the records know of the child."""
    codes = sorted(row.sorts, key=words.sort_order)
    return Case(
        number=row.application,
        on=f"{row.on:%d.%m.%Y}",
        birth_year=row.birth_year,
        reason=words.reason_words(row.reason),
        sorts="; ".join(reader.sort(code) for code in codes),
    )
