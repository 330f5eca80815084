"""What a leaf says, in the one spelling that counts: a part of RFC 8785 without fractions, truth values and nesting.

A leaf is a JSON object in UTF-8, without spaces, keys in the order of the alphabet, values of text, whole numbers,
null and lists of these. Each leaf has `v` (1), `kind`, and `at`, a moment with its zone.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import datetime
from functools import lru_cache
from typing import Any

from qalam.kernel.refusal import Refusal
from qalam.kernel.trilingual import Trilingual

VERSION = 1
LARGEST = 0xFFFF
"""Bytes of a leaf: its length stands in two bytes of a bundle."""
LARGEST_NUMBER = 2**53 - 1
"""Beyond it a browser would round."""
KEY = re.compile(r"[a-z][a-z0-9_]*")
WRITER = json.JSONEncoder(ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":"))


class NotALeaf(Refusal):
    """Something that may not stand in the log; the sentence says what is wrong with it."""


def write_leaf(entry: Mapping[str, object]) -> bytes:
    """The bytes of a leaf; refuses with NotALeaf."""
    refuse_wrong(entry)
    try:
        data = WRITER.encode(dict(entry)).encode("utf-8")
    except UnicodeEncodeError as problem:
        raise NotALeaf(NOT_TEXT) from problem
    if len(data) > LARGEST:
        raise NotALeaf(TOO_LARGE.fill(bytes=len(data), most=LARGEST))
    return data


def read_leaf(data: bytes) -> dict[str, Any]:
    """What the bytes of a leaf say; refuses with NotALeaf whatever `write_leaf` would not have written like this."""
    try:
        entry = json.loads(data.decode("utf-8"))
    except (ValueError, RecursionError) as problem:
        raise NotALeaf(NOT_JSON) from problem
    if not isinstance(entry, dict):
        raise NotALeaf(NOT_AN_OBJECT)
    if write_leaf(entry) != data:
        # A name that stands twice is read once, so it is written otherwise too.
        raise NotALeaf(NAMED_TWICE if names_twice(data) else NOT_CANONICAL)
    return entry


def moment_of(entry: Mapping[str, object]) -> datetime:
    """When what the leaf tells of happened; refuses with NotALeaf."""
    text = entry.get("at")
    try:
        moment = datetime.fromisoformat(text) if isinstance(text, str) else None
    except ValueError as problem:
        raise NotALeaf(NO_MOMENT.fill(text=text)) from problem
    if moment is None or moment.tzinfo is None:
        raise NotALeaf(NO_MOMENT.fill(text=text))
    return moment


def refuse_wrong(entry: Mapping[str, object]) -> None:
    """Refuses with NotALeaf an entry without what every leaf has, or with a value that no leaf has."""
    if type(entry.get("v")) is not int or entry["v"] != VERSION:
        raise NotALeaf(NO_VERSION.fill(version=VERSION))
    if not isinstance(entry.get("kind"), str) or not entry["kind"]:
        raise NotALeaf(NO_KIND)
    moment_of(entry)
    for key, value in entry.items():
        if not is_key(key):
            raise NotALeaf(WRONG_KEY.fill(key=key))
        if type(value) is not str and value is not None and not is_plain(value):
            raise NotALeaf(WRONG_VALUE.fill(key=key))


@lru_cache(maxsize=1024)
def is_key(key: object) -> bool:
    """Whether an object of the log may have this key; events share some dozens of them."""
    return isinstance(key, str) and KEY.fullmatch(key) is not None


def is_plain(value: object) -> bool:
    """Whether a value may stand in a leaf: text, a whole number, null, or a list of these."""
    if value is None or type(value) is str:
        return True
    if type(value) is int:
        return -LARGEST_NUMBER <= value <= LARGEST_NUMBER
    if not isinstance(value, list | tuple):
        return False
    return all(not isinstance(part, list | tuple) and is_plain(part) for part in value)


def names_twice(data: bytes) -> bool:
    """Whether a key of the object stands in it twice."""
    twice = False

    def look(pairs: list[tuple[str, object]]) -> None:
        nonlocal twice
        twice = twice or len(dict(pairs)) != len(pairs)

    json.loads(data, object_pairs_hook=look)
    return twice


NOT_TEXT = Trilingual(
    kk="Мәтінде UTF-8 жаза алмайтын таңба бар.",
    ru="В тексте есть знак, который нельзя записать в UTF-8.",
    en="A text holds a character that UTF-8 cannot write.",
)
TOO_LARGE = Trilingual(
    kk="Жазба {bytes} байт, ал ең көбі {most} болуы керек.",
    ru="В записи {bytes} байт, а может быть не больше {most}.",
    en="The entry has {bytes} bytes and may have no more than {most}.",
)
NOT_JSON = Trilingual(
    kk="Бұл JSON емес.",
    ru="Это не JSON.",
    en="This is not JSON.",
)
NOT_AN_OBJECT = Trilingual(
    kk="Бұл JSON-нысан емес.",
    ru="Это не объект JSON.",
    en="This is not a JSON object.",
)
NAMED_TWICE = Trilingual(
    kk="Бір кілт екі рет тұр.",
    ru="Один из ключей стоит дважды.",
    en="A key stands twice.",
)
NOT_CANONICAL = Trilingual(
    kk="Мазмұны дұрыс, бірақ қалыпты түрде жазылмаған: кілттер реті, бос орын немесе сан басқаша.",
    ru="Содержание допустимо, но записано не в установленном виде: порядок ключей, пробелы или числа иные.",
    en="The content could stand, but not in this spelling: the order of keys, spaces or numbers differ.",
)
NO_MOMENT = Trilingual(
    kk="«at» белдеуі көрсетілген уақыт болуы керек, ал онда «{text}» тұр.",
    ru="В «at» должен стоять момент с часовым поясом, а стоит «{text}».",
    en="'at' must be a moment with its zone and is '{text}'.",
)
NO_VERSION = Trilingual(
    kk="«v» кілтінде {version} тұруы керек.",
    ru="В ключе «v» должно стоять {version}.",
    en="The key 'v' must be {version}.",
)
NO_KIND = Trilingual(
    kk="«kind» кілтінде оқиғаның түрі жоқ.",
    ru="В ключе «kind» нет вида события.",
    en="The key 'kind' does not name the kind of event.",
)
WRONG_KEY = Trilingual(
    kk="«{key}» деген кілт болмайды: кіші латын әріптері, сандар және астын сызу белгісі ғана жарайды.",
    ru="Ключа «{key}» быть не может: годятся строчные латинские буквы, цифры и подчёркивание.",
    en="'{key}' cannot be a key: small Latin letters, digits and underscores can.",
)
WRONG_VALUE = Trilingual(
    kk="«{key}» мәні жазбаға жарамайды: мәтін, бүтін сан, null немесе солардың тізімі болуы керек.",
    ru="Значение «{key}» не годится: нужны текст, целое число, null или список из них.",
    en="The value of '{key}' cannot stand in a leaf: text, a whole number, null, or a list of these can.",
)
