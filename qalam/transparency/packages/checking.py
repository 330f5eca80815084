"""What holds of a data package, step by step; no database and no network."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256

from qalam.kernel.trilingual import Trilingual
from qalam.transparency.notes import Key
from qalam.transparency.packages.reading import AROUND, DESCRIPTION, Package
from qalam.transparency.packages.tables import adds_up, is_as_described


@dataclass(frozen=True)
class Step:
    """One thing that is checked, and whether it holds."""

    code: str
    holds: bool

    @property
    def sentence(self) -> Trilingual:
        """What was found."""
        return SENTENCES[self.code][0 if self.holds else 1]


def check(package: Package, key: Key) -> Iterator[Step]:
    """Each step in order; the package is the city's and whole where all of them hold."""
    said = package.statement
    yield Step("signature", said.origin == key.name and package.note.is_signed_by(key))
    is_described = said.digest == sha256(package.files[DESCRIPTION]).hexdigest()
    yield Step("hash", is_described and package.description.get("day") == said.day.isoformat())
    yield Step("log", said.is_of(package.log.checkpoint) and package.log.is_signed_by(key))
    yield Step("files", has_its_files(package))
    yield Step("schema", all(is_as_described(one, content_of(package, one)) for one in package.resources))
    yield Step("sums", all(adds_up(one, content_of(package, one)) for one in package.resources))


def content_of(package: Package, resource: dict[str, object]) -> bytes:
    """The bytes of a table; none where it is missing."""
    return package.files.get(str(resource.get("path")), b"")


def has_its_files(package: Package) -> bool:
    """Whether each table is there with the size and the SHA-256 that the description names, and nothing else is."""
    told = {
        str(one.get("path")): (one.get("bytes"), one.get("hash")) for one in package.resources
    }  # fmt: skip
    found = {
        name: (len(content), f"sha256:{sha256(content).hexdigest()}")
        for name, content in package.files.items()
        if name not in AROUND
    }
    return told == found and len(told) == len(package.resources)


SENTENCES: dict[str, tuple[Trilingual, Trilingual]] = {
    "signature": (
        Trilingual("Қолтаңба осы кілттікі.", "Подпись сделана этим ключом.", "The signature is of this key."),
        Trilingual("Қолтаңба бұл кілттікі емес.", "Подпись не этого ключа.", "The signature is not of this key."),
    ),
    "hash": (
        Trilingual(
            "Пакеттің сипаттамасы қол қойылған хэшке және күнге сай.",
            "Описание пакета отвечает подписанному хэшу и дню.",
            "The description has the hash and the day that are signed.",
        ),
        Trilingual(
            "Пакеттің сипаттамасы қол қойылған хэшке немесе күнге сай емес.",
            "Описание пакета не отвечает подписанному хэшу или дню.",
            "The description has not the hash and the day that are signed.",
        ),
    ),
    "log": (
        Trilingual(
            "Қол қойылған жазба ашық журналдың осы бақылау жазбасын атайды.",
            "Подписанная запись называет эту контрольную запись открытого журнала.",
            "The signed note names this checkpoint of the open log.",
        ),
        Trilingual(
            "Ашық журналдың бақылау жазбасы қол қойылған жазбаға сай емес.",
            "Контрольная запись открытого журнала расходится с подписанной записью.",
            "The checkpoint of the open log is not the one that the signed note names.",
        ),
    ),
    "files": (
        Trilingual(
            "Кестелердің бәрі бар, көлемі мен хэші сипаттамадағыдай.",
            "Все таблицы на месте, размер и хэш каждой такие, как в описании.",
            "Every table is there with the size and the hash of the description.",
        ),
        Trilingual(
            "Кейбір кесте жоқ, артық немесе өзгертілген.",
            "Какой-то таблицы нет, либо она лишняя или изменена.",
            "A table is missing, changed, or one too many.",
        ),
    ),
    "schema": (
        Trilingual(
            "Бағандар мен мәндер сипаттамаға сай.",
            "Столбцы и значения отвечают описанию.",
            "Columns and values are as described.",
        ),
        Trilingual(
            "Бағандар немесе мәндер сипаттамаға сай емес.",
            "Столбцы или значения не отвечают описанию.",
            "Columns or values are not as described.",
        ),
    ),
    "sums": (
        Trilingual("Сандар бір-бірімен үйлеседі.", "Числа согласуются между собой.", "The numbers add up."),
        Trilingual("Сандар бір-бірімен үйлеспейді.", "Числа не сходятся.", "The numbers do not add up."),
    ),
}
