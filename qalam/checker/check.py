"""Check one text: its claims, the ties between them, and what does not add up."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain

from qalam.checker.abreast import asked
from qalam.checker.checks.changes.jumps import check_jumps
from qalam.checker.checks.order import BEHIND, CHECKS, Told
from qalam.checker.claims import Claim
from qalam.checker.findings import Finding
from qalam.checker.fonts import mended
from qalam.checker.language import guess_language
from qalam.checker.latin import in_cyrillic, is_latin_kazakh, restored
from qalam.checker.needed import forget
from qalam.checker.quotes import in_one_sort_of_quotes
from qalam.checker.readers.steps.step_or_part import told_by_kind
from qalam.checker.records import Recorded, compare
from qalam.checker.relations import find_relations
from qalam.checker.relations.relation import Relation
from qalam.checker.text import read_text
from qalam.kernel.trilingual import Language


@dataclass(frozen=True, slots=True)
class Checked:
    """What the checker made of a text. A claim in no relation and no finding was not checked."""

    language: Language
    claims: list[Claim]
    relations: list[Relation]
    findings: list[Finding]
    is_mended: bool = False

    def as_dict(self) -> dict[str, object]:
        return {
            "language": self.language,
            "claims": [claim.as_dict() for claim in self.claims],
            "relations": [relation.as_dict() for relation in self.relations],
            "findings": [finding.as_dict() for finding in self.findings],
        }

    @property
    def measures(self) -> list[Claim]:
        """Counts and shares: the numbers that can be held against others."""
        return [
            claim
            for claim in self.claims
            if (claim.is_count and not claim.may_be_year) or claim.unit in {"percent", "points"}
        ]

    @property
    def unchecked(self) -> list[Claim]:
        """Counts and shares that nothing in the text could be held against."""
        wholes = {relation.whole.id for relation in self.relations if relation.whole}
        parts = {part.id for relation in self.relations for part in relation.parts}
        faulty = {claim.id for finding in self.findings for claim in finding.claims}
        known = wholes | parts | faulty
        return [claim for claim in self.measures if claim.id not in known]


def check_text(
    content: str,
    *,
    language: Language | None = None,
    last: str = "",
    recorded: Sequence[Recorded] = (),
    abreast: bool = False,
) -> Checked:
    """Check `content`; its language is guessed unless given. Offsets are characters of `content`.

    `last` is last year's report, against which jumps are found; `recorded` are figures of the records,
    against which claims are held. Text damaged by old fonts is read as it was meant. `abreast` allows a second process
    for a long text: for a program that does nothing else meanwhile.
    """
    written = mended(content)
    is_mended = written != content
    if not is_latin_kazakh(written):
        found = _check(written, readable(last), recorded, abreast=abreast)
        return Checked(language or guess_language(written), *found, is_mended)
    cyrillic = in_cyrillic(written)
    found = restored(written, cyrillic.places, *_check(cyrillic.text, readable(last), recorded, abreast=abreast))
    return Checked(language or "kk", *found, is_mended)


def readable(content: str) -> str:
    """A text in Cyrillic letters, however it was written."""
    written = mended(content)
    return in_cyrillic(written).text if is_latin_kazakh(written) else written


BLOCK = 1_000  # characters, by which findings beside one another are found
_OF_BASES = frozenset({"percent-mismatch", "rounding"})
_AGAIN, _SUMS = "repeated-differs", frozenset({"parts-exceed-whole", "parts-below-whole"})
_PART, _STAGE = "part-exceeds-whole", "stage-exceeds-previous"
_Found = tuple[list[Claim], list[Relation], list[Finding]]


def _check(content: str, last: str, recorded: Sequence[Recorded], *, abreast: bool) -> _Found:
    text = read_text(in_one_sort_of_quotes(content), abreast=abreast)
    relations = find_relations(text, abreast=abreast)
    findings, holding = _parted(asked(text, [partial(check, text, relations) for check in CHECKS], abreast=abreast))
    shares = [tie for tie in holding if tie.kind == "share"]
    ties = [*relations, *holding]
    questions = [partial(check, text, ties, findings) for check in BEHIND]
    behind, read = _parted(asked(text, questions, abreast=abreast))
    findings = told_by_kind(text, _beside(findings, behind))
    if last:
        findings.extend(check_jumps(read_text(last), text))
    records, differing = compare(text, shares, recorded) if recorded else ([], [])
    findings.extend(differing)
    findings.sort(key=lambda finding: (finding.start, finding.end, finding.kind))
    forget()
    return text.claims, [*ties, *read, *records], _once(findings)


def _parted(told: Iterable[Iterable[Told]]) -> tuple[list[Finding], list[Relation]]:
    """What checks find wrong, and the ties that they find to hold."""
    found, holding = list[Finding](), list[Relation]()
    for one in chain(*told):
        if isinstance(one, Relation):
            holding.append(one)
        else:
            found.append(one)
    return found, holding


def _beside(findings: list[Finding], behind: Iterable[Finding]) -> list[Finding]:
    """The findings with those of the checks behind the others, but for the ones about a number or a place of which
    one before them has told already: none of these knows what the others find."""
    told: list[Finding] = []
    numbers: set[str] = set()
    places: dict[tuple[str, int], list[Finding]] = defaultdict(list)
    for finding in behind:
        names = {claim.id for claim in finding.claims}
        blocks = [(finding.kind, block) for block in range(finding.start // BLOCK, finding.end // BLOCK + 1)]
        beside = (one for block in blocks for one in places[block])
        if numbers & names or any(one.start < finding.end and finding.start < one.end for one in beside):
            continue
        told.append(finding)
        numbers |= names
        for block in blocks:
            places[block].append(finding)
    return [*findings, *told]


def _once(findings: list[Finding]) -> list[Finding]:
    """Two patterns may find one contradiction: it is told once. Where two shares miss one hundred and one of them is
    told to be wrong of its base, only that is told; a part that comes to a later stage is told as that."""
    wrong = {claim.id for finding in findings if finding.kind in _OF_BASES for claim in finding.claims}
    findings = [
        finding
        for finding in findings
        if finding.kind != "shares-not-100" or len(finding.claims) > 2 or not wrong & {c.id for c in finding.claims}
    ]
    later = {finding.claims[-1].id for finding in findings if finding.kind == _STAGE}
    findings = [one for one in findings if one.kind != _PART or one.claims[2:] or one.claims[-1].id not in later]
    changes = {_names(finding) for finding in findings if finding.kind == _AGAIN}
    findings = [one for one in findings if one.kind not in _SUMS or _names(one) not in changes]  # no sum, but a change
    told: dict[tuple[str, int, frozenset[str]], Finding] = {}
    for finding in findings:
        told.setdefault((finding.kind, finding.since, _names(finding)), finding)
    return list(told.values())


def _names(finding: Finding) -> frozenset[str]:
    """The numbers of which a finding tells; of a percentage that is told to be wrong only that itself."""
    shares = [claim.id for claim in finding.claims if claim.unit == "percent"]
    is_of_one = finding.kind == "percent-mismatch" and len(shares) == 1
    return frozenset(shares if is_of_one else (claim.id for claim in finding.claims))
