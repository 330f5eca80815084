"""A share against its numerator and the bases that the text offers."""

from __future__ import annotations

from qalam.checker.checks.shares.apart import is_of_other_than
from qalam.checker.checks.shares.implied import base_of_two, outliers
from qalam.checker.checks.shares.odd_shares import with_odd_shares
from qalam.checker.checks.shares.share_bases import share_tie
from qalam.checker.checks.shares.share_findings import wrong_shares
from qalam.checker.checks.shares.shares_beside import with_shares_beside
from qalam.checker.checks.shares.shares_by_words import told_by_words
from qalam.checker.checks.shares.shares_kept import clearly_failing, in_order, of_one_base, those_meant
from qalam.checker.claims import may_be_part
from qalam.checker.findings import Finding
from qalam.checker.relations.grids.fixed_shares import grid_shares
from qalam.checker.relations.relation import Relation
from qalam.checker.slips import unit_printed
from qalam.checker.text import Text

WHOLE = 100  # percent


def check_shares(text: Text, relations: list[Relation]) -> list[Finding | Relation]:
    """What is wrong with the shares that are tied to a base, and these ties; a share that no base is near stays
    untied."""
    told = [share_tie(*row) for row in told_by_words(text, relations)]
    tied, loose, sure = with_shares_beside(text, relations, told)
    columns = list(grid_shares(text))
    in_columns = {share.id for _, share, _ in columns}
    tied = [tie for tie in tied if tie.parts[1].id not in in_columns] + [share_tie(*row) for row in columns]
    loose = [row for row in loose if row[1].id not in in_columns]
    kept = list(of_one_base(tied))
    known = {tie.parts[1].id for tie in kept}
    loose += [(tie.parts[0], tie.parts[1]) for tie in tied if tie.parts[1].id not in known]
    failing = clearly_failing(kept, loose)
    implied = list(outliers(in_order(loose), unit_printed))
    implied += [one for one in outliers(in_order([*loose, *failing]), unit_printed) if one not in implied]
    kept = those_meant(text, kept, loose, {tie.parts[1].id for tie in told} | in_columns | sure)
    kept = with_odd_shares(text, kept, loose)
    named = {claim.id for finding in implied for claim in finding.claims if claim.unit == "percent"}
    told_wrong = [tie for tie in kept if tie.parts[1].id not in named and not _is_beside_its_own(text, tie)]
    doubts = (_is_of_base_of_its_whole, _has_its_share, _is_nearly_of_nearer, _is_of_others)
    told_wrong = [tie for tie in told_wrong if not any(is_so(text, tie) for is_so in doubts)]
    return [*wrong_shares(told_wrong), *implied, *kept]


def _is_of_others(text: Text, tie: Relation) -> bool:
    """Whether a base is of another year than its part, or of more than those among whom that is counted."""
    part, _ = tie.parts
    return not tie.holds and tie.whole is not None and is_of_other_than(text, part, tie.whole)


def _is_nearly_of_nearer(text: Text, tie: Relation) -> bool:
    """Whether a number of the same sentence nearly makes a share, which is told of one further back: 'участвовали 287,
    порог набрали 231 (80,4%)'."""
    part, share = tie.parts
    if tie.holds or tie.whole is None or tie.whole.sentence == part.sentence:
        return False
    before = text.between(part.sentence, text.sentences[part.sentence].start, part.start)
    larger = [one for one in before if one.is_count and one.value > part.value and may_be_part(one, part)]
    return any(abs(part.value * WHOLE / one.value - share.value) <= unit_printed(share) for one in larger)


def _has_its_share(text: Text, tie: Relation) -> bool:
    """Whether a share that is right stands between a number and this one: 'былтыр 58 түлектің 4-еуі (6,9%), биыл
    7,8%'."""
    part, share = tie.parts
    if tie.holds or tie.whole is None or part.sentence != share.sentence:
        return False
    between = text.between(part.sentence, part.end, share.start)
    exact = part.value * WHOLE / tie.whole.value
    return any(one.unit == "percent" and abs(exact - one.value) * 2 <= unit_printed(one) for one in between)


def _is_beside_its_own(text: Text, tie: Relation) -> bool:
    """Whether the base of a share has its own share behind it, and both make a hundred: they are two parts of one whole
    that is told elsewhere, '4 200 ауыл (ауыл халқының 94%-ы), тағы 900 ауылда (6%)'."""
    part, share = tie.parts
    if tie.holds or tie.whole is None or tie.whole.sentence != part.sentence or tie.whole.end > part.start:
        return False
    between = text.between(part.sentence, tie.whole.end, part.start)
    own = [one for one in between if one.unit == "percent"]
    if any(one.is_count for one in between):
        return False  # '2 797, из них 2 066 (73,8%), 731 (26,2%)'
    return len(own) == 1 and abs(own[0].value + share.value - WHOLE) <= unit_printed(share)


def _is_of_base_of_its_whole(text: Text, tie: Relation) -> bool:
    """Whether the whole of a part has its own share right behind it, and both shares are of one number that is told
    elsewhere: 'призёры – 217 чел. / 18,9 %, в т.ч. региональный уровень – 24 (2,1 %)'."""
    part, share = tie.parts
    if tie.holds or tie.whole is None or tie.whole.sentence != part.sentence or tie.whole.end > part.start:
        return False
    own = text.between(part.sentence, tie.whole.end, part.start)[:1]
    is_share = bool(own) and own[0].unit == "percent"
    return is_share and base_of_two((tie.whole, own[0]), (part, share), unit_printed) is not None
