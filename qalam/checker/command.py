"""`qalam check FILE…`: find what does not add up in a published report."""

from __future__ import annotations

import json
import sys
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Sequence
from io import BytesIO
from typing import BinaryIO

from qalam.checker.check import Checked, check_text
from qalam.checker.findings import SEVERITIES
from qalam.checker.fonts import mended
from qalam.checker.page import checked_page
from qalam.checker.patterns import as_pattern
from qalam.checker.quotes import in_one_sort_of_quotes
from qalam.checker.reading.files import CannotRead, Document, read_file
from qalam.checker.records import Recorded
from qalam.checker.sentences import Sentence, split_sentences
from qalam.checker.summary import MENDED
from qalam.checker.usage import GUESSED, parser
from qalam.kernel.arguments import terminal_language
from qalam.kernel.refusal import Refusal
from qalam.kernel.trilingual import Language, Trilingual

UNREAD = 2  # exit status
AROUND = 160  # characters on either side of a number that are shown of a long sentence
_WORD = as_pattern(r"\S+")
_YEAR = as_pattern(r"\b(?:19|20)\d\d\b")

SUMMARY = Trilingual(
    kk="Табылғаны: {findings}. Мәтіндегі сандар: {claims}; ештеңемен салыстырылмағаны: {unchecked}.",
    ru="Найдено: {findings}. Чисел в тексте: {claims}; ни с чем не сопоставлено: {unchecked}.",
    en="Found: {findings}. Numbers in the text: {claims}; compared with nothing: {unchecked}.",
)


NO_RECORDS_ASKED = Trilingual(
    kk="--on күні жазбалармен салыстыруға ғана керек: --against-records дегенді қосыңыз.",
    ru="Дата --on нужна только для сверки с записями: добавьте --against-records.",
    en="The date of --on is only for comparing with records: add --against-records.",
)
UNTIED = Trilingual(
    kk="Салыстырылмаған сандар (жақшада – жолы): {listed}.",
    ru="Не сопоставлены (в скобках – строка): {listed}.",
    en="Compared with nothing (the line in parentheses): {listed}.",
)
RecordReader = Callable[[str | None], Sequence[Recorded]]


class NothingToCompare(Refusal):
    """A date of records without the records."""


def main(argv: Sequence[str], read_records: RecordReader | None = None) -> int:
    """Exit status 0 nothing found, 1 findings, 2 a file that cannot be read: the others are checked all the same.

    `read_records` gives the figures of a day to whom `--against-records` asks for them.
    """
    options = parser(terminal_language(argv)).parse_args(argv)
    if options.on and not options.against_records:
        raise NothingToCompare(NO_RECORDS_ASKED)
    given = sys.stdin.buffer if sys.stdin else BytesIO()  # a shell may have closed it
    read, refusals = read_all(options.files, given)
    texts = [(name, document.text) for name, document in read]
    if not texts:
        for refusal in refusals[:-1]:
            print(refusal.say(terminal_language(argv)), file=sys.stderr)
        raise refusals[-1]
    recorded = read_records(options.on) if read_records and options.against_records else ()
    checked = check_all(texts, None if options.lang == GUESSED else options.lang, recorded)
    tell(checked, options.format, is_list=len(options.files) > 1)
    for name, document in read:
        if document.remark:
            print(f"{name}: {document.remark.say(terminal_language(argv))}", file=sys.stderr)
    for refusal in refusals:
        print(refusal.say(terminal_language(argv)), file=sys.stderr)
    return UNREAD if refusals else int(any(result.findings for _, _, result in checked))


def read_all(names: Sequence[str], given: BinaryIO) -> tuple[list[tuple[str, Document]], list[CannotRead]]:
    """Each file with its name, and why others could not be read."""
    texts: list[tuple[str, Document]] = []
    refusals: list[CannotRead] = []
    for name in names:
        try:
            texts.append((printable(name), read_file(name, given)))
        except CannotRead as refusal:
            refusals.append(refusal)
    return texts, refusals


def printable(name: str) -> str:
    """A file's name without the bytes in it that are no letters."""
    return name.encode(errors="surrogateescape").decode(errors="replace")


def check_all(
    texts: Sequence[tuple[str, str]], language: Language | None, recorded: Sequence[Recorded]
) -> list[tuple[str, str, Checked]]:
    """Each text by itself; of two, the later one also against the earlier."""
    earlier = {1: texts[0][1]} if len(texts) == 2 else {}
    if len(texts) == 2 and latest_year(texts[0][1]) > latest_year(texts[1][1]):
        earlier = {0: texts[1][1]}
    return [
        (name, text, check_text(text, language=language, last=earlier.get(place, ""), recorded=recorded, abreast=True))
        for place, (name, text) in enumerate(texts)
    ]


def latest_year(text: str) -> int:
    """The latest year that a text names more than once; 0 for none."""
    years = Counter(map(int, _YEAR.findall(text)))
    return max((year for year, times in years.items() if times > 1), default=0)


def tell(checked: Sequence[tuple[str, str, Checked]], form: str, *, is_list: bool) -> None:
    """The answer in the form asked for, a list where several files were given; what was mended is told beside it."""
    if form == "json":
        answers = [{"file": name, **result.as_dict()} for name, _, result in checked]
        told = answers if is_list else checked[0][2].as_dict()
        print(json.dumps(told, ensure_ascii=False, indent=1))
    elif form == "html":
        print(checked_page(checked), end="")
    else:
        print("\n".join(_as_text(name, text, result) for name, text, result in checked))
    for name, _, result in checked:
        if result.is_mended:
            print(f"{name}: {MENDED.say(result.language)}", file=sys.stderr)


def shown_sentence(text: str, sentence: Sentence, at: int) -> str:
    """A sentence on one line; of a long one the whole words round a place."""
    start, end = sentence.start, sentence.end
    if end - start > 2 * AROUND:
        start, end = max(start, at - AROUND), min(end, at + AROUND)
        words = [word.span() for word in _WORD.finditer(text, start, end)]
        whole = [(first, last) for first, last in words if not _is_cut(text, first, last, sentence)]
        start, end = (whole[0][0], whole[-1][1]) if whole else (start, end)
    before = "… " if text[sentence.start : start].strip() else ""
    after = " …" if text[end : sentence.end].strip() else ""
    return f"{before}{' '.join(text[start:end].split())}{after}"


def _is_cut(text: str, first: int, last: int, sentence: Sentence) -> bool:
    """Whether a piece without spaces goes on outside of what is shown."""
    goes_back = first > sentence.start and not text[first - 1].isspace()
    return goes_back or (last < sentence.end and not text[last].isspace())


def _as_text(name: str, text: str, result: Checked) -> str:
    lines = []
    breaks = [place for place, letter in enumerate(text) if letter == "\n"]
    # As the checker itself reads the text: offsets stay as they are.
    sentences = split_sentences(in_one_sort_of_quotes(mended(text))) if result.findings else []
    for finding in sorted(result.findings, key=lambda finding: finding.at):
        line = bisect_left(breaks, finding.at) + 1
        severity = SEVERITIES[finding.severity].say(result.language)
        lines.append(f"{name}:{line}: {severity}: {finding.message.say(result.language)}")
        sentence = sentences[bisect_right(sentences, finding.at, key=lambda sentence: sentence.start) - 1]
        lines.append(f"    {shown_sentence(text, sentence, finding.at)}")
    counts = {
        "findings": len(result.findings),
        "claims": len(result.claims),
        "unchecked": len(result.unchecked),
    }
    lines.append(SUMMARY.fill(**counts).say(result.language))
    if result.unchecked:
        named = [f"{claim.text} {claim.noun}".rstrip() for claim in result.unchecked]
        places = [bisect_left(breaks, claim.start) + 1 for claim in result.unchecked]
        listed = "; ".join(f"{said} ({line})" for said, line in zip(named, places, strict=True))
        lines.append(UNTIED.fill(listed=listed).say(result.language))
    return "\n".join(lines)
