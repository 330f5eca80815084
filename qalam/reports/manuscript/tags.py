"""The tags of a report text: `{% figure "staff.education.higher" case="poss-loc" %}`.

A tag is a name, mostly one quoted argument, then options (`case="gen"`) and flags (`unit`). What a tag may
carry stands in `FORMS`; anything else is refused with its file and line.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from qalam.kernel.kazakh.endings import CASES
from qalam.kernel.refusal import Refusal
from qalam.kernel.trilingual import Trilingual


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the texts something stands."""

    file: str
    line: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"


class WrongText(Refusal):
    """A report text that cannot be composed as it is written; the sentence names file and line."""


@dataclass(frozen=True, slots=True)
class Form:
    """What a tag may carry: the name of its argument (empty for none) and its options with their values.

    An option without values takes any text.
    """

    argument: str = ""
    options: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    is_block: bool = False


@dataclass(frozen=True, slots=True)
class Tag:
    """One tag of a text; flags are options with an empty value."""

    name: str
    argument: str
    options: Mapping[str, str]
    place: Place

    @property
    def at(self) -> str:
        """The named day that the tag asks for."""
        return self.options.get("at", "day")


DAY_NAMES = ("day", "before", "autumn", "autumn_before")
DATE_CASES = ("nom", "loc", "dat", "attr")
GENDERS = ("", "masculine", "feminine", "neuter")
_AT = {"at": DAY_NAMES}
_DATE = Form(options={"case": DATE_CASES})
FORMS: Mapping[str, Form] = {
    "figure": Form(
        "figure",
        {**_AT, "case": CASES, "unit": ("",), "words": GENDERS, "one": (), "few": (), "many": ()},
    ),
    "change": Form("figure", {"at": ("day", "autumn")}),
    "schools": Form("figure", {**_AT, "by": ("institution", "area")}),
    "fact": Form("fact"),
    "table": Form("table", is_block=True),
    "chart": Form("chart", is_block=True),
    "year": Form(),
    "year_before": Form(),
    "calendar": Form("day"),
    **dict.fromkeys(DAY_NAMES, _DATE),
}

TAG = re.compile(r"\{%(?P<inside>[^%]*(?:%(?!\})[^%]*)*)%\}")
_NAME = re.compile(r"\s*(?P<name>[a-z_]+)")
_PART = re.compile(r"""\s+(?:"(?P<argument>[^"]*)"|(?P<key>[a-z_]+)(?:="(?P<value>[^"]*)")?)""")


def parse_tag(inside: str, place: Place) -> Tag:
    """The tag whose text between `{%` and `%}` is `inside`; refuses with WrongText what `FORMS` does not allow."""
    name_found = _NAME.match(inside)
    name = name_found["name"] if name_found else inside.strip()
    if name not in FORMS:
        raise WrongText(UNKNOWN_TAG.fill(place=place, name=name, known=", ".join(FORMS)))
    position = name_found.end() if name_found else 0
    arguments: list[str] = []
    options: dict[str, str] = {}
    while part := _PART.match(inside, position):
        position = part.end()
        if part["key"] is None:
            arguments.append(part["argument"])
        else:
            options[part["key"]] = part["value"] or ""
    if inside[position:].strip() or len(arguments) != bool(FORMS[name].argument):
        raise WrongText(MISSHAPEN.fill(place=place, tag=inside.strip()))
    refuse_options(name, options, place)
    return Tag(name, "".join(arguments), options, place)


def refuse_options(name: str, options: Mapping[str, str], place: Place) -> None:
    """Refuse an option that the tag does not know, and a value that the option does not take."""
    allowed = FORMS[name].options
    for option, value in options.items():
        if option not in allowed:
            known = ", ".join(allowed) or "—"
            raise WrongText(UNKNOWN_OPTION.fill(place=place, name=name, option=option, known=known))
        if allowed[option] and value not in allowed[option]:
            known = ", ".join(filter(None, allowed[option]))
            raise WrongText(UNKNOWN_VALUE.fill(place=place, option=option, value=value, known=known))


UNKNOWN_TAG = Trilingual(
    kk="{place}: «{name}» деген белгі жоқ, мыналардың бірін жазыңыз: {known}.",
    ru="{place}: тега «{name}» нет, напишите один из: {known}.",
    en="{place}: there is no tag '{name}', write one of: {known}.",
)
MISSHAPEN = Trilingual(
    kk='{place}: «{tag}» белгісі дұрыс жазылмаған, үлгісі: figure "schools" case="gen".',
    ru='{place}: тег «{tag}» записан неверно, образец: figure "schools" case="gen".',
    en='{place}: the tag \'{tag}\' is not well written, it looks like: figure "schools" case="gen".',
)
UNKNOWN_OPTION = Trilingual(
    kk="{place}: {name} белгісінде «{option}» деген параметр жоқ, барлары: {known}.",
    ru="{place}: у тега {name} нет параметра «{option}», есть: {known}.",
    en="{place}: the tag {name} has no option '{option}', it has: {known}.",
)
UNKNOWN_VALUE = Trilingual(
    kk="{place}: {option} параметрінің «{value}» деген мәні жоқ, барлары: {known}.",
    ru="{place}: у параметра {option} нет значения «{value}», есть: {known}.",
    en="{place}: the option {option} has no value '{value}', it has: {known}.",
)
