"""Check one text: its claims, the ties between them, and what does not add up."""

from __future__ import annotations

from dataclasses import dataclass

from qalam.checker.checks import CHECKS
from qalam.checker.checks.shares import check_shares
from qalam.checker.claims import Claim
from qalam.checker.findings import Finding
from qalam.checker.language import guess_language
from qalam.checker.latin import in_cyrillic, is_latin_kazakh, restored
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

    def as_dict(self) -> dict[str, object]:
        return {
            "language": self.language,
            "claims": [claim.as_dict() for claim in self.claims],
            "relations": [relation.as_dict() for relation in self.relations],
            "findings": [finding.as_dict() for finding in self.findings],
        }

    @property
    def unchecked(self) -> list[Claim]:
        """Counts and shares that nothing in the text could be held against."""
        wholes = {relation.whole.id for relation in self.relations if relation.whole}
        parts = {part.id for relation in self.relations for part in relation.parts}
        faulty = {claim.id for finding in self.findings for claim in finding.claims}
        measures = [claim for claim in self.claims if claim.is_count or claim.unit in {"percent", "points"}]
        return [claim for claim in measures if claim.id not in wholes | parts | faulty]


def check_text(content: str, *, language: Language | None = None) -> Checked:
    """Check `content`; its language is guessed unless given. Offsets are characters of `content`."""
    if not is_latin_kazakh(content):
        claims, relations, findings = _check(content)
        return Checked(language or guess_language(content), claims, relations, findings)
    cyrillic = in_cyrillic(content)
    claims, relations, findings = restored(content, cyrillic.places, *_check(cyrillic.text))
    return Checked(language or "kk", claims, relations, findings)


def _check(content: str) -> tuple[list[Claim], list[Relation], list[Finding]]:
    text = read_text(content)
    relations = find_relations(text)
    shares, findings = check_shares(text, relations)
    for check in CHECKS:
        findings.extend(check(text, relations))
    findings.sort(key=lambda finding: (finding.start, finding.end, finding.kind))
    return text.claims, [*relations, *shares], _once(findings)


def _once(findings: list[Finding]) -> list[Finding]:
    """Two patterns may find one contradiction: it is told once."""
    told: dict[tuple[str, frozenset[str]], Finding] = {}
    for finding in findings:
        told.setdefault((finding.kind, frozenset(claim.id for claim in finding.claims)), finding)
    return list(told.values())
