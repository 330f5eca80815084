"""`qalam allocate DIR --to DIR`: allocate places from tables, without a database."""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from dataclasses import asdict, replace
from pathlib import Path

from qalam.allocation.mechanisms import KEEPS_SEATS, MECHANISMS, STABLE, problem_of
from qalam.allocation.problem import Ints
from qalam.allocation.stability import Verdict, verdict
from qalam.allocation.tables import Round, read_round
from qalam.allocation.writing import write_result
from qalam.kernel.arguments import Arguments
from qalam.kernel.refusal import Refusal
from qalam.kernel.trilingual import Trilingual

UNSOUND = Trilingual(
    kk="Бөлу нәтижесі тексеруден өтпеді: бұзушы жұп — {blocking_pairs}, орнынан артық бала алған мекеме — "
    "{overfilled_places}, сұралмаған орын — {unasked_seats}, нашар орынға ауысқан бала — {moved_to_worse}. "
    "Ештеңе жазылған жоқ; бұл туралы әзірлеушілерге хабарлаңыз.",
    ru="Результат не прошёл проверку: блокирующих пар — {blocking_pairs}, переполненных учреждений — "
    "{overfilled_places}, незапрошенных мест — {unasked_seats}, переведённых в худшее — {moved_to_worse}. "
    "Ничего не записано; сообщите об этом разработчикам.",
    en="The result did not pass the check: blocking pairs {blocking_pairs}, overfilled places "
    "{overfilled_places}, seats nobody asked for {unasked_seats}, holders moved to worse {moved_to_worse}. "
    "Nothing was written; tell the developers.",
)
NOT_KEPT = Trilingual(
    kk="«{mechanism}» тәсілі баланың қазіргі орнын сақтай алмайды; seats.csv кестесін алып тастаңыз немесе басқа "
    "тәсілді таңдаңыз: {fit}.",
    ru="Способ «{mechanism}» не сохраняет нынешние места; уберите seats.csv или выберите другой способ: {fit}.",
    en="The mechanism '{mechanism}' does not keep held seats; remove seats.csv or choose another: {fit}.",
)


class SeatsNotKept(Refusal):
    """A mechanism that could take a held seat away was asked for with held seats."""


class UnsoundAllocation(Refusal):
    """An allocation that breaks what its mechanism promises."""


def checked_verdict(case: Round, assigned: Ints, mechanism: str) -> Verdict:
    """What the checker, which does not know how the allocation was made, says of it.

    Boston and top trading cycles may leave blocking pairs: they are counted, not refused.
    """
    found = verdict(case.problem, assigned, case.homes)
    if not found.lawful or (mechanism in STABLE and found.blocking_pairs):
        raise UnsoundAllocation(UNSOUND.fill(**asdict(found)))
    return found


def main(argv: Sequence[str]) -> int:
    parser = Arguments(prog="qalam allocate", description=__doc__)
    parser.add_argument(
        "tables",
        type=Path,
        metavar="DIR",
        help="places.csv, choices.csv, priorities.csv; queue.csv and seats.csv if any",
    )
    parser.add_argument("--mechanism", choices=MECHANISMS, default="deferred-acceptance")
    parser.add_argument("--seed", default="", help="published text that breaks ties without queue.csv")
    parser.add_argument("--to", type=Path, required=True, metavar="DIR")
    asked = parser.parse_args(argv)
    began = time.perf_counter()
    case = read_round(asked.tables, seed=asked.seed)
    if case.holds_seats and asked.mechanism not in KEEPS_SEATS:
        raise SeatsNotKept(NOT_KEPT.fill(mechanism=asked.mechanism, fit=", ".join(sorted(KEEPS_SEATS))))
    seen = replace(case, problem=problem_of(asked.mechanism, case.problem))
    assigned = MECHANISMS[asked.mechanism](seen.problem)
    checked = checked_verdict(seen, assigned, asked.mechanism)
    write_result(seen, assigned, checked, mechanism=asked.mechanism, seed=asked.seed, to=asked.to)
    placed = int((assigned >= 0).sum())
    print(f"{placed}/{len(assigned)}, {time.perf_counter() - began:.2f} s", file=sys.stderr)
    return 0
