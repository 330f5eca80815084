"""`qalam check FILE…`: find what does not add up in a published report."""

from __future__ import annotations

import json
import sys
from bisect import bisect_left
from collections.abc import Sequence

from qalam.checker.check import Checked, check_text
from qalam.checker.findings import SEVERITIES
from qalam.checker.page import checked_page
from qalam.checker.reading.files import read_file
from qalam.kernel.arguments import Arguments
from qalam.kernel.trilingual import LANGUAGES, Trilingual

SUMMARY = Trilingual(
    kk="Табылғаны: {findings}. Мәтіндегі сандар: {claims}; ештеңемен салыстырылмағаны: {unchecked}.",
    ru="Найдено: {findings}. Чисел в тексте: {claims}; ни с чем не сопоставлено: {unchecked}.",
    en="Found: {findings}. Numbers in the text: {claims}; compared with nothing: {unchecked}.",
)


def main(argv: Sequence[str]) -> int:
    """Exit status 0 nothing found, 1 findings; a file that cannot be read is refused (2)."""
    parser = Arguments(prog="qalam check", description="Find what does not add up in a report.")
    parser.add_argument(
        "files", nargs="+", metavar="FILE", help=".docx, .odt, .pdf, .html, .txt or .md; - for standard input"
    )
    parser.add_argument("--lang", choices=[*LANGUAGES, "auto"], default="auto", help="language of the answer")
    parser.add_argument("--format", choices=["text", "json", "html"], default="text")
    options = parser.parse_args(argv)
    language = None if options.lang == "auto" else options.lang
    texts = [(name, read_file(name, sys.stdin.buffer)) for name in options.files]
    checked = [(name, text, check_text(text, language=language)) for name, text in texts]
    if options.format == "json":
        answers = [{"file": name, **result.as_dict()} for name, _, result in checked]
        only = checked[0][2].as_dict() if len(checked) == 1 else answers
        print(json.dumps(only, ensure_ascii=False, indent=1))
    elif options.format == "html":
        print(checked_page(checked), end="")
    else:
        print("\n".join(_as_text(name, text, result) for name, text, result in checked))
    return int(any(result.findings for _, _, result in checked))


def _as_text(name: str, text: str, result: Checked) -> str:
    lines = []
    breaks = [place for place, letter in enumerate(text) if letter == "\n"]
    for finding in result.findings:
        line = bisect_left(breaks, finding.at) + 1
        severity = SEVERITIES[finding.severity].say(result.language)
        lines.append(f"{name}:{line}: {severity}: {finding.message.say(result.language)}")
    counts = {
        "findings": len(result.findings),
        "claims": len(result.claims),
        "unchecked": len(result.unchecked),
    }
    return "\n".join([*lines, SUMMARY.fill(**counts).say(result.language)])
