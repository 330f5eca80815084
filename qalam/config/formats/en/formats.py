"""Dates and numbers in English; the signs of a number are those of the kernel."""

from __future__ import annotations

from qalam.kernel.numerals.writing import DECIMAL_SIGN, THIN_SPACE

DATE_FORMAT = "j F Y"
YEAR_MONTH_FORMAT = "F Y"
MONTH_DAY_FORMAT = "j F"
TIME_FORMAT = "H:i"
DATETIME_FORMAT = "j F Y, H:i"
SHORT_DATE_FORMAT = "d.m.Y"
SHORT_DATETIME_FORMAT = "d.m.Y H:i"
FIRST_DAY_OF_WEEK = 1

DATE_INPUT_FORMATS = ["%d.%m.%Y", "%d.%m.%y"]
TIME_INPUT_FORMATS = ["%H:%M", "%H:%M:%S"]
DATETIME_INPUT_FORMATS = ["%d.%m.%Y %H:%M", "%d.%m.%Y %H:%M:%S"]

DECIMAL_SEPARATOR = DECIMAL_SIGN["en"]
THOUSAND_SEPARATOR = THIN_SPACE
NUMBER_GROUPING = 3
