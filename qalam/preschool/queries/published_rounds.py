"""Published rounds with all that is needed to run them again: rebuilt from the log, so the log vouches for them."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256

from django.db.models import QuerySet

from qalam.kernel.refusal import Refusal
from qalam.kernel.trilingual import Trilingual
from qalam.kernel.zipped import zipped
from qalam.ledger.models import Leaf
from qalam.preschool.models import QueueEvent, Round
from qalam.preschool.rules import round as rules
from qalam.preschool.rules.checks.rounds import round_of
from qalam.preschool.rules.events import read
from qalam.preschool.rules.state import QueueState
from qalam.preschool.rules.turn import Category
from qalam.preschool.territory import TERRITORY
from qalam.transparency.leaves import read_leaf

OPENED = "round-opened"
AT_ONCE = 5000
EXPECTED = "expected/assignment.csv"


class NotInLog(Refusal):
    """The log does not tell of the round as the records do."""


@dataclass(frozen=True)
class Package:
    """A round to take away. `result` is the SHA-256 of the `assignment.csv` that running it again must give."""

    code: str
    input: str
    result: str
    content: bytes


def published_rounds() -> QuerySet[Round]:
    """The latest first."""
    return Round.objects.filter(state=Round.State.PUBLISHED).order_by("-published_at")


@lru_cache(maxsize=8)
def package(code: str) -> Package:
    """The round as a folder for `qalam allocate`, packed; a published round never changes. Refuses with NotInLog."""
    drawn = published_rounds().get(code=code)
    asked = asked_in_log(drawn)
    files = {**tables(asked), EXPECTED: expected(asked), "round.json": about(asked, drawn)}
    files["README.md"] = readme(drawn.code, sha256(files[EXPECTED].encode()).hexdigest(), drawn.input_hash)
    return Package(drawn.code, drawn.input_hash, sha256(files[EXPECTED].encode()).hexdigest(), packed(code, files))


def asked_in_log(drawn: Round) -> rules.Round:
    """The round as the log has it; refuses with NotInLog where its hash is another than the records say."""
    state = QueueState(TERRITORY)
    for number, leaf in enumerate(leaves_up_to(drawn)):
        entry = read(leaf, number)
        if entry.kind == OPENED and entry.fields["round"] == drawn.code:
            asked = round_of(state, entry)
            if asked.hash() == drawn.input_hash:
                return asked
            break
        state.apply(entry)
    raise NotInLog(NOT_IN_LOG.fill(code=drawn.code))


def leaves_up_to(drawn: Round) -> Iterator[dict[str, object]]:
    """The entries of the log up to the round's first own and a little further."""
    last = (
        QueueEvent.objects.filter(kind=OPENED, at=drawn.published_at or drawn.drafted_at)
        .order_by("-leaf_index")
        .first()
    )
    rows = Leaf.objects.filter(index__lte=last.leaf_index if last else -1).order_by("index")
    return (read_leaf(bytes(data)) for data in rows.values_list("data", flat=True).iterator(chunk_size=AT_ONCE))


def tables(asked: rules.Round) -> dict[str, str]:
    """The tables of `qalam allocate`: equal priority everywhere, so that the order of the queue decides."""
    ordered = sorted(asked.seekers, key=lambda one: (one.filed, one.who))
    due = 1 + asked.general_per_first
    choices = [(one.who, rank, key) for one in ordered for rank, (key, _) in enumerate(one.pools, start=1)]
    found = {
        "places.csv": table("place,capacity", ((pool.key, len(pool.places)) for pool in asked.pools)),
        "choices.csv": table("applicant,rank,place", choices),
        "priorities.csv": table("place,rank,applicant", ((key, 1, who) for who, _, key in choices)),
        "queue.csv": table("applicant,position", ((one.who, turn) for turn, one in enumerate(ordered, start=1))),
        "reserves.csv": table(
            "place,class,every",
            (
                (pool.key, category, every)
                for pool in asked.pools
                for category, every in ((Category.EXTRAORDINARY, 1), (Category.FIRST, due))
            ),
        ),
        "classes.csv": table(
            "applicant,class", ((one.who, one.category) for one in ordered if one.category is not Category.GENERAL)
        ),
        "counters.csv": table("place,counter", ((pool.key, pool.counter) for pool in asked.pools)),
    }
    together = [(one.batch, one.who) for one in ordered if one.batch]
    if asked.givers:
        found["seats.csv"] = table("applicant,place", asked.givers)
    return found | ({"batches.csv": table("batch,applicant", together)} if together else {})


def table(head: str, rows: Iterable[Iterable[object]]) -> str:
    """CSV with a head."""
    written = io.StringIO()
    csv.writer(written, lineterminator="\n").writerows(rows)
    return f"{head}\n{written.getvalue()}"


def expected(asked: rules.Round) -> str:
    """The `assignment.csv` of the published result: everyone sorted by code, empty where there is no place."""
    pools = {offer.who: offer.pool for offer in rules.run(asked).outcome.offers}
    return table("applicant,place", sorted((one.who, pools.get(one.who, "")) for one in asked.seekers))


def about(asked: rules.Round, drawn: Round) -> str:
    """What else there is to know, and the very text whose SHA-256 the log holds."""
    told = {
        "round": drawn.code,
        "published_at": drawn.published_at.isoformat() if drawn.published_at else None,
        "mechanism": asked.mechanism,
        "seed": asked.seed,
        "general_per_first": asked.general_per_first,
        "input_hash": drawn.input_hash,
        "places": {pool.key: list(pool.places) for pool in asked.pools},
        "filed_microseconds": {one.who: one.filed for one in asked.seekers},
    }
    return json.dumps(told, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def command(code: str) -> str:
    """What to type."""
    return f"qalam allocate {code} --mechanism deferred-acceptance --to result"


def readme(code: str, result: str, input: str) -> str:
    """How to run it again, in three languages."""
    told = README.fill(command=command(code), result=result, input=input, code=code)
    return f"# {code}\n\n{told.kk}\n\n{told.ru}\n\n{told.en}\n"


def packed(code: str, files: dict[str, str]) -> bytes:
    """A zip of the folder; the same files give the same bytes."""
    return zipped({f"{code}/{name}": text.encode() for name, text in files.items()})


README = Trilingual(
    kk="Бұл қалтада жаппай жинақтаудың барлық дерегі бар. Балалардың орнына кодтар тұр. Қайта есептеу үшін мына "
    "команданы орындаңыз: `{command}`. Шыққан assignment.csv файлының SHA-256 мәні мынадай болуы керек: {result}. "
    "Журналдағы деректердің хэші: {input}.",
    ru="В этой папке все данные массового комплектования. Вместо детей стоят коды. Чтобы пересчитать, выполните "
    "команду: `{command}`. SHA-256 полученного файла assignment.csv должен быть таким: {result}. "
    "Хэш данных в журнале: {input}.",
    en="This folder holds all data of the mass round. Codes stand for children. To run it again, use the command "
    "`{command}`. The SHA-256 of the resulting assignment.csv must be {result}. The hash of the data in the log is "
    "{input}.",
)
NOT_IN_LOG = Trilingual(
    kk="{code} жинақтауын журналдан қайта құру мүмкін болмады: жазбалар журналға сай емес. Бөлімге хабарлаңыз.",
    ru="Комплектование {code} не удалось восстановить по журналу: записи с ним расходятся. Сообщите в отдел.",
    en="The round {code} could not be rebuilt from the log: the records do not agree with it. Tell the department.",
)
