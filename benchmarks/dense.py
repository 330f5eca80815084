"""A report dense with numbers: prose about districts in Kazakh and in Russian and tables of schools, by a seed."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

DISTRICTS = ("Сарыбел", "Көктас", "Бозащы", "Ақшоқы", "Теректі", "Жаңабұлақ")
SCHOOLS = 12  # rows of a table


def dense_report(characters: int, seed: int = 2023) -> str:
    """So many characters, of which every ninth or so belongs to a number; most of its sums hold."""
    random = Random(seed)
    pieces: list[str] = []
    size = 0
    while size < characters:
        piece = "\n".join(_chapter(random))
        pieces.append(piece)
        size += len(piece)
    return "".join(pieces)[:characters]


def _chapter(random: Random) -> Iterator[str]:
    district = random.choice(DISTRICTS)
    yield f"\n{district} ауданы\n"
    for _ in range(3):
        yield _kazakh(random, random.choice(DISTRICTS))
        yield _russian(random, random.choice(DISTRICTS))
    yield ""
    yield from _table(random)
    yield ""


def _kazakh(random: Random, district: str) -> str:
    state, private, graduates = (random.randrange(20, 900) for _ in range(3))
    grants = random.randrange(10, graduates + 1)
    return (
        f"{district} ауданында {state + private} балабақша жұмыс істейді, оның ішінде {state}-і мемлекеттік, "
        f"{private}-і жекеменшік. {random.randrange(2015, 2025)} жылы {graduates} түлектің {grants}-і "
        f"({_in_percent(grants, graduates)}%) жоғары оқу орнына түсті."
    )


def _russian(random: Random, district: str) -> str:
    first, second, third = (random.randrange(15, 700) for _ in range(3))
    before, now = (random.randrange(2_000, 90_000) for _ in range(2))
    return (
        f"В районе {district} работают {first + second + third} педагогов, из них с высшей категорией {first}, "
        f"с первой {second}, со второй {third}. Бюджет вырос с {before} до {max(before, now)} тыс. тенге."
    )


def _table(random: Random) -> Iterator[str]:
    yield "Мектеп\tОқушы\tҚыз\tҰл\tМұғалім\tЖоғары білімді\tҮлесі, %"
    for number in range(1, SCHOOLS + 1):
        girls, boys, teachers = (random.randrange(40, 600) for _ in range(3))
        educated = random.randrange(20, teachers + 1)
        staff = f"{teachers}\t{educated}\t{_in_percent(educated, teachers)}"
        yield f"№{number} мектеп\t{girls + boys}\t{girls}\t{boys}\t{staff}"


def _in_percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f}".replace(".", ",")
