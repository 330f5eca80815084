"""A checked text as one page of HTML: the text itself, its doubtful numbers marked, what was found in the margin.

The page loads nothing: its style stands in it, there are no scripts.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from pathlib import Path

from qalam.checker.check import Checked
from qalam.checker.claims import Claim
from qalam.checker.findings import SEVERITIES, Finding
from qalam.kernel.trilingual import Language, Trilingual

TITLE = Trilingual("Мәтіндегі сандарды тексеру", "Проверка чисел в тексте", "A check of the figures in a text")
NOTHING = Trilingual(
    "Сәйкессіздік табылмады.",
    "Несоответствий не найдено.",
    "Nothing was found that does not add up.",
)
FOUND = Trilingual("Табылғаны: {count}.", "Найдено: {count}.", "Found: {count}.")
UNCHECKED = Trilingual(
    "Мәтіндегі {claims} санның {unchecked} саны ештеңемен салыстырылмады: олар дұрыс деп саналмайды, "
    "астынан нүктемен сызылған.",
    "Чисел в тексте: {claims}; не с чем было сопоставить: {unchecked}. Верными они не считаются и подчёркнуты точками.",
    "Numbers in the text: {claims}; nothing to hold {unchecked} of them against. They are not counted as right and "
    "are underlined with dots.",
)
MENDED = Trilingual(
    "Ескі қаріптен бүлінген әріптер түзетіліп оқылды.",
    "Буквы, испорченные старым шрифтом, при чтении исправлены.",
    "Letters damaged by an old font were mended in reading.",
)
_Mark = tuple[Claim | Finding, str, list[int]]
UNTIED = "unchecked"
STYLE = Path(__file__).with_name("page.css")


def checked_page(texts: Sequence[tuple[str, str, Checked]]) -> str:
    """The page of one or more texts, each with its name, content and what was found; in the language
    of the first."""
    language: Language = texts[0][2].language
    body = "\n".join(checked_section(place, *text) for place, text in enumerate(texts, 1))
    return (
        f'<!DOCTYPE html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(TITLE.say(language))}</title>\n"
        f"<style>\n{STYLE.read_text(encoding='utf-8')}</style>\n</head>\n"
        f"<body>\n<main>\n<h1>{escape(TITLE.say(language))}</h1>\n{body}\n</main>\n</body>\n</html>\n"
    )


def checked_section(place: int, name: str, content: str, checked: Checked) -> str:
    """One text with its marks and notes, to stand in a page that has a style for it.

    A finding stands at the last of its numbers: a share beside the share, not beside its base.
    """
    language = checked.language
    findings = sorted(checked.findings, key=lambda finding: finding.at)
    count = len(checked.findings)
    summary = FOUND.fill(count=count) if count else NOTHING
    unchecked = UNCHECKED.fill(claims=len(checked.claims), unchecked=len(checked.unchecked)).say(language)
    remark = f"{unchecked} {MENDED.say(language)}" if checked.is_mended else unchecked
    return (
        f'<section lang="{language}">\n<h2>{escape(Path(name).name)}</h2>\n'
        f'<p class="summary">{_contents(place, summary.say(language), findings)}</p>\n'
        f'<p class="small">{escape(remark)}</p>\n'
        f"{_lines(place, content, checked, findings)}</section>"
    )


def _contents(place: int, summary: str, findings: Sequence[Finding]) -> str:
    links = " ".join(f'<a href="#n{place}-{number}">{number}</a>' for number in range(1, len(findings) + 1))
    return f"{escape(summary)} {links}".rstrip()


def _lines(place: int, content: str, checked: Checked, findings: Sequence[Finding]) -> str:
    """Each line of the text with the notes of the findings that stand in it."""
    unchecked: list[_Mark] = [(claim, UNTIED, []) for claim in checked.unchecked]
    marks = sorted([*_marks(findings), *unchecked], key=lambda mark: mark[0].start)
    rows: list[str] = []
    start = number = mark = 0
    for line in content.split("\n"):
        end = start + len(line)
        inside = []
        while mark < len(marks) and marks[mark][0].start < end:
            inside.append(marks[mark])
            mark += 1
        notes = []
        while number < len(findings) and findings[number].at < end:
            number += 1
            notes.append(_note(place, number, findings[number - 1], checked.language))
        if line.strip():
            text = _marked(place, content, start, end, inside)
            rows.append(f'<div class="line"><p>{text}</p><div class="notes">{"".join(notes)}</div></div>\n')
        start = end + 1
    return "".join(rows)


def _marks(findings: Sequence[Finding]) -> list[_Mark]:
    """Every claim of a finding once, with the gravest severity and the numbers of its findings."""
    grave: list[str] = list(SEVERITIES)
    marked: dict[str, _Mark] = {}
    for number, finding in enumerate(findings, 1):
        if not finding.claims:
            marked[f"since {number}"] = (finding, finding.severity, [number])
        for claim in finding.claims:
            _, severity, numbers = marked.get(claim.id, (claim, finding.severity, []))
            worst = min(severity, finding.severity, key=grave.index)
            marked[claim.id] = (claim, worst, [*numbers, number])
    return list(marked.values())


def _marked(place: int, content: str, start: int, end: int, marks: list[_Mark]) -> str:
    pieces: list[str] = []
    for claim, severity, numbers in marks:
        if claim.start < start:
            continue
        links = "".join(f'<sup><a href="#n{place}-{number}">{number}</a></sup>' for number in numbers)
        pieces.append(escape(content[start : claim.start]))
        pieces.append(f'<mark class="{severity}">{escape(content[claim.start : min(claim.end, end)])}</mark>{links}')
        start = min(claim.end, end)
    return "".join([*pieces, escape(content[start:end])])


def _note(place: int, number: int, finding: Finding, language: Language) -> str:
    severity = escape(SEVERITIES[finding.severity].say(language))
    return (
        f'<aside id="n{place}-{number}" class="{finding.severity}">'
        f"<b>{number}. {severity}</b> {escape(finding.message.say(language))}</aside>"
    )
