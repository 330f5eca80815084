"""Words for those who finish school, and for the honours that some of them get."""

from __future__ import annotations

# All who finish school in one year, beside their number.
LEAVERS = (
    *(
        r"выпускник",
        r"одиннадцатикласс",
        r"(?<![-–])(?<![-–]\s)11[- ]?(?:й|ый|е|х)? класс",
        r"завершил",
        r"заканчива",
        r"оканчива",
        r"оконч(?:ат|или|ил)\b",
    ),
    *(r"түлек", r"түлег", r"бітіруші", r"(?<![-–])(?<![-–]\s)11[- ]?сынып", r"бітір", r"тәмамда", r"тамамда", r"аяқта"),
    *(r"graduat", r"school leavers"),
)

# What only the best of them get.
HONOURS = (
    *(r"алтын белг", r"үздік аттестат", r"ерекше үлгідегі", r"особого образца", r"с отличием", r"отличник"),
    *(r"үздік куәлік", r"алтын медаль", r"золот\w+ медал", r"with honours", r"gold(?:en)? medal"),
)

# Of several years, of winners of a contest, or of those who finish other schools.
OF_OTHERS = (
    *(
        r"за \w+ (?:лет|года)",
        r"с 20\d\d",
        r"с начала",
        r"олимпиад",
        r"9[- ]?(?:й|ый|е|х)? класс",
        r"9[- ]?сынып",
        r"девятикласс",
    ),
    r"по школе[^.;\d]{0,20}отличник",
    *(r"жылдан бері", r"соңғы \w+ жыл", r"қайта", r"прошл", r"былтыр", r"өткен", r"байқау", r"конкурс", r"колледж"),
)
