"""Measures the checker of reports: precision and recall on short texts, seconds and memory by length.

Run `python -m benchmarks.checker`. Texts of `held_out.toml` were not looked at while the rules were written,
so only their totals are printed; when a rule is written for one of them, it moves to `texts.toml`.
"""

from __future__ import annotations

import resource
import time
import tomllib
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.dense import dense_report
from benchmarks.processes import middle
from qalam.checker.check import check_text
from qalam.checker.findings import Finding

FOLDER = Path(__file__).parent.parent / "tests" / "checker"
SOURCE_NAME = "report-2022-2023.kk.txt"
SOURCE = next((seed for folder in FOLDER.parents if (seed := folder / "shared" / "seed" / SOURCE_NAME).exists()), None)
HELD_OUT = FOLDER / "held_out.toml"
CHARACTERS = (250_000, 1_000_000, 2_500_000, 5_000_000, 10_000_000)
MORE_THAN_WHOLE = frozenset({"part-exceeds-whole", "parts-exceed-whole"})
HUNDRED_PAGES = {180_000: "typed", 250_000: "close"}  # characters of as many pages: 1 800 or 2 500 on each


@dataclass(frozen=True, slots=True)
class ShortText:
    """A text and the findings due in it: each a kind, and a fragment of the text within its range."""

    name: str
    says: str
    finds: tuple[tuple[str, str], ...]
    is_held_out: bool = False


@dataclass(frozen=True, slots=True)
class Score:
    """How many findings were due, how many were made and how many of them were due."""

    due: int
    made: int
    right: int

    def __str__(self) -> str:
        precision = self.right / self.made if self.made else 1.0
        recall = self.right / self.due if self.due else 1.0
        return f"precision {precision:.3f} ({self.right}/{self.made}), recall {recall:.3f} ({self.right}/{self.due})"


def short_texts() -> list[ShortText]:
    files = [*sorted(FOLDER.glob("texts*.toml")), *FOLDER.glob(HELD_OUT.name)]
    return [
        ShortText(row["id"], row["says"], tuple((kind, at) for kind, at in row["finds"]), path == HELD_OUT)
        for path in files
        for row in tomllib.loads(path.read_text(encoding="utf-8"))["text"]
    ]


def _alike(kind: str) -> frozenset[str]:
    """The kinds that stand for one another: a part and several parts above their whole."""
    return MORE_THAN_WHOLE if kind in MORE_THAN_WHOLE else frozenset({kind})


def misses(text: ShortText) -> tuple[list[tuple[str, str]], list[Finding], int]:
    """The findings due that were not made, those made that were not due (notes too), and the count made."""
    made = check_text(text.says).findings
    left = list(made)
    absent = []
    for kind, fragment in text.finds:
        start = text.says.index(fragment)
        end = start + len(fragment)
        found = next((f for f in left if f.kind in _alike(kind) and f.start < end and start < f.end), None)
        if found is None:
            absent.append((kind, fragment))
        else:
            left.remove(found)
    return absent, left, len(made)


def score(texts: list[ShortText]) -> Score:
    due = made = right = 0
    for text in texts:
        absent, _, count = misses(text)
        due += len(text.finds)
        made += count
        right += len(text.finds) - len(absent)
    return Score(due, made, right)


def print_accuracy() -> None:
    texts = short_texts()
    for name, held_out in (("shown", False), ("held out", True)):
        part = [text for text in texts if text.is_held_out is held_out]
        if not part:
            continue
        print(f"{name:<9} {len(part):>3} texts  {score(part)}")
    for text in texts:
        if not text.is_held_out:
            absent, excess, _ = misses(text)
            for kind, fragment in absent:
                print(f"  absent  {text.name}: {kind} at '{fragment}'")
            for finding in excess:
                print(f"  excess  {text.name}: {finding.severity} {finding.kind}: {finding.message.en}")


def short_page(characters: int) -> str:
    """The short texts over and over: the yardstick of the other two."""
    return _repeated("\n".join(text.says for text in short_texts()), characters)


def source_document(characters: int) -> str:
    """The source document over and over, where it lies beside the repository."""
    return _repeated(SOURCE.read_text(encoding="utf-8"), characters) if SOURCE else ""


def _repeated(page: str, characters: int) -> str:
    return (page * (characters // len(page) + 1))[:characters]


TEXTS: tuple[tuple[str, Callable[[int], str], tuple[int, ...]], ...] = (
    ("short texts", short_page, CHARACTERS[:3] if SOURCE else CHARACTERS),
    ("source document", source_document, CHARACTERS),
    ("dense with numbers", dense_report, CHARACTERS[:3]),
)


def measure(written: Callable[[int], str], characters: int) -> tuple[float, int]:
    """Seconds of the processor to check a text, and the most memory in MB that it took with Python itself."""
    content = written(characters)
    began = time.process_time()
    check_text(content)
    return time.process_time() - began, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def print_speed() -> None:
    """Seconds and memory by length, each measured in a process of its own."""
    for name, written, lengths in TEXTS:
        if written is source_document and SOURCE is None:
            continue
        print(name)
        before = None
        for characters in lengths:
            with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
                taken, held = pool.submit(measure, written, characters).result()
            ratio = f"  {taken / before[1] / (characters / before[0]):.2f} of linear" if before else " " * 16
            print(f"{characters:>10} characters {taken:8.2f} s  {held:>5} MB{ratio}", flush=True)
            before = (characters, taken)


def print_command() -> None:
    """Seconds and memory of the whole command with a hundred pages, in the middle of three."""
    page = source_document if SOURCE else short_page
    with TemporaryDirectory() as folder:
        report = Path(folder) / "report.txt"
        for characters, kind in HUNDRED_PAGES.items():
            report.write_text(page(characters), encoding="utf-8")
            ran = middle("check", str(report), "--format", "json", allowed=(0, 1))
            print(
                f"qalam check, 100 {kind} pages ({characters} characters): {ran.seconds:.2f} s  {ran.mebibytes:.0f} MB"
            )


if __name__ == "__main__":
    print_accuracy()
    print_command()
    print_speed()
