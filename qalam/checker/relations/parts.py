"""Every whole with its parts, by whichever pattern ties it first."""

from __future__ import annotations

from qalam.checker.relations.lists import after_colons, in_asides, shares_of_all
from qalam.checker.relations.of_the import of_the
from qalam.checker.relations.of_whom import after_markers
from qalam.checker.relations.relation import Relation
from qalam.checker.text import Text


def parts_of_wholes(text: Text) -> list[Relation]:
    """The ties of every sentence with two numbers or more, or one that goes on from the sentence before."""
    found: dict[str, Relation] = {}
    for sentence in text.sentences:
        if not any(claim.is_count or claim.unit == "percent" for claim in text.by_sentence[sentence.number]):
            continue
        for relation in (
            *after_markers(text, sentence),
            *in_asides(text, sentence),
            *after_colons(text, sentence),
            *shares_of_all(text, sentence),
        ):
            key = f"{relation.whole.id if relation.whole else 'shares'}-{sentence.number}"
            found.setdefault(key, relation)
        for relation in of_the(text, sentence):
            found.setdefault(f"of-{relation.parts[0].id}", relation)
    return list(found.values())
