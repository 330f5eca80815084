"""A checked text as one page of HTML: the text itself, its doubtful numbers marked, what was found in the margin.

The page loads nothing: its style stands in it, there are no scripts.
"""

from __future__ import annotations

from collections.abc import Container, Sequence
from html import escape
from pathlib import Path

from qalam.checker.check import Checked
from qalam.checker.findings import SEVERITIES, Finding
from qalam.checker.fonts import mended
from qalam.checker.language import guess_language
from qalam.checker.latin import is_latin_kazakh
from qalam.checker.marks import Mark, marks_of, name_of_list
from qalam.checker.summary import compared, summary
from qalam.kernel.trilingual import Language, Trilingual

TITLE = Trilingual("Мәтіндегі сандарды тексеру", "Проверка чисел в тексте", "A check of the figures in a text")
BACK = Trilingual("Мәтінде:", "В тексте:", "In the text:")
LIST = Trilingual("тізім", "список", "the list")
ALL_NOTES = Trilingual("Барлық ескертпелер", "Все замечания", "All remarks")
AS_READ = Trilingual("Оқылған мәтін", "Прочитанный текст", "The text as it was read")
MOST_IN_SIGHT = 24  # ways to notes; more are folded, so that the text begins within sight
MOST_WAYS_BACK = 6  # of a finding with more numbers, the first and the last are ways enough
STYLE = Path(__file__).with_name("page.css")


def checked_page(texts: Sequence[tuple[str, str, Checked]]) -> str:
    """The page of one or more texts, each with its name, content and what was found; in the language
    of the first."""
    language: Language = texts[0][2].language
    body = "\n".join(
        f"{checked_section(place, *text)}\n{_as_read(text[1], language)}" for place, text in enumerate(texts, 1)
    )
    return (
        f'<!DOCTYPE html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(TITLE.say(language))}</title>\n"
        f"<style>\n{STYLE.read_text(encoding='utf-8')}</style>\n</head>\n"
        f"<body>\n<main>\n<h1>{escape(TITLE.say(language))}</h1>\n{body}\n</main>\n</body>\n</html>\n"
    )


def _as_read(content: str, language: Language) -> str:
    """The text to the letter: what the offsets of the data count. A break of a line behind the tag would be lost."""
    heading = f"<summary>{AS_READ.say(language)}</summary>"
    return f'<details class="read">{heading}<pre lang="{language_of(content)}">\n{escape(content)}</pre></details>'


def checked_section(place: int, name: str, content: str, checked: Checked) -> str:
    """One text with its marks and notes, to stand in a page that has a style for it.

    A finding stands at the last of its numbers: a share beside the share, not beside its base.
    """
    language = checked.language
    findings = sorted(checked.findings, key=lambda finding: finding.at)
    remark = " ".join(sentence.say(language) for sentence in compared(checked))
    return (
        f'<section lang="{language}">\n<h2>{escape(Path(name).name)}</h2>\n'
        f'<p class="summary">{escape(summary(checked).say(language))}</p>\n'
        f"{_contents(place, findings, language)}"
        f'<p class="small">{escape(remark)}</p>\n'
        f"{_lines(place, content, checked, findings)}</section>"
    )


def language_of(content: str) -> str:
    """The language in which a text is written, whatever the language of its notes."""
    written = mended(content)
    return "kk-Latn" if is_latin_kazakh(written) else guess_language(written)


def _contents(place: int, findings: Sequence[Finding], language: Language) -> str:
    links = " ".join(f'<a href="#n{place}-{number}">{number}</a>' for number in range(1, len(findings) + 1))
    if not links:
        return ""
    contents = f'<p class="contents">{links}</p>\n'
    if len(findings) <= MOST_IN_SIGHT:
        return contents
    return f"<details><summary>{ALL_NOTES.say(language)}</summary>\n{contents}</details>\n"


def _lines(place: int, content: str, checked: Checked, findings: Sequence[Finding]) -> str:
    """Each line of the text with the notes of the findings that stand in it."""
    marks = marks_of(content, checked, findings)
    names = {mark.name for mark in marks}
    own = language_of(content)
    opening = "<p>" if own == checked.language else f'<p lang="{own}">'
    rows: list[str] = []
    start = number = mark = 0
    for line in content.split("\n"):
        end = start + len(line)
        inside = []
        while mark < len(marks) and marks[mark].start < end:
            inside.append(marks[mark])
            mark += 1
        notes = []
        while number < len(findings) and findings[number].at < end:
            number += 1
            notes.append(_note(place, number, findings[number - 1], checked.language, names))
        if line.strip():
            text = _marked(place, content, start, end, inside)
            beside = f'<div class="notes">{"".join(notes)}</div>' if notes else ""
            rows.append(f'<div class="line">{opening}{text}</p>{beside}</div>\n')
        start = end + 1
    return "".join(rows)


def _marked(place: int, content: str, start: int, end: int, marks: Sequence[Mark]) -> str:
    pieces: list[str] = []
    for mark in marks:
        pieces.append(escape(content[start : mark.start]))
        pieces.append(_mark(place, mark, content[mark.start : mark.end]))
        start = mark.end
    return "".join([*pieces, escape(content[start:end])])


def _mark(place: int, mark: Mark, words: str) -> str:
    """A number that leads to its note; to each one, where several speak of it.

    The brackets keep a number of 28 with note 1 from being read aloud, or copied, as 281.
    """
    marked = f'<mark class="{mark.severity}">{escape(words)}</mark>'
    if not mark.findings:
        return marked
    first, *more = mark.findings
    links = "".join(f'<a class="due" href="#n{place}-{number}"><sup>[{number}]</sup></a>' for number in more)
    return f'<a class="due" id="m{place}-{mark.name}" href="#n{place}-{first}">{marked}<sup>[{first}]</sup></a>{links}'


def _note(place: int, number: int, finding: Finding, language: Language, marked: Container[str]) -> str:
    severity = escape(SEVERITIES[finding.severity].say(language))
    return (
        f'<aside id="n{place}-{number}" class="{finding.severity}">'
        f"<p><b>{number}. {severity}</b> {escape(finding.message.say(language))}</p>"
        f"{_ways_back(place, number, finding, language, marked)}</aside>"
    )


def _ways_back(place: int, number: int, finding: Finding, language: Language, marked: Container[str]) -> str:
    """From a note to its numbers in the text."""
    ways = {claim.id: claim.text for claim in sorted(finding.claims, key=lambda claim: claim.start)}
    ways = ways or {name_of_list(number): LIST.say(language)}
    names = [name for name in ways if name in marked]
    if len(names) > MOST_WAYS_BACK:
        names = [names[0], names[-1]]
    links = " ".join(f'<a href="#m{place}-{name}">{escape(ways[name])}</a>' for name in names)
    return f'<p class="back">{BACK.say(language)} {links}</p>' if links else ""
