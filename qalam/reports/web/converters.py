"""Parts of the report's addresses: `2022-2023`, `pdf`."""

from __future__ import annotations

from qalam.kernel.school_year import NotASchoolYear, SchoolYear
from qalam.reports.files import FORMATS


class YearConverter:
    """A school year; two years that are not neighbours are no address."""

    regex = "[0-9]{4}-[0-9]{4}"

    def to_python(self, value: str) -> SchoolYear:
        try:
            return SchoolYear(value)
        except NotASchoolYear as problem:
            raise ValueError(value) from problem

    def to_url(self, value: SchoolYear | str) -> str:
        return str(value)


class FormatConverter:
    """A file format that the report comes in."""

    regex = "|".join(FORMATS)

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value
