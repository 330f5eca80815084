"""Marks, leavers, national tests, olympiads and contests."""

from __future__ import annotations

from itertools import product

from qalam.checker.words.named.row import FINISHED, IN_PRIZES, PEOPLE, PERCENT, QUALITY, SCORES, TOOK_PART, Row

_MONITORED = r"мониторинг|monitor"
_HONOURS = r"үздік|отличи|distinction|honours"
_ONE_PAPER = r"бақылау жұмыс|сынақ|\bв классе|диктант|тоқсан|четверт|контрольн|\bquarter|\bterm\b"
_TEST = r"ҰБТ|ұлттық бірыңғай тест|\bЕНТ\b|един\w+ национальн\w+ тест|\bUNT\b|unified national test"
_MEAN = r"орта(?:ша)? (?:ұпай|балл?|нәтиже)|средн\w+ (?:балл|результат)|on average|mean|average"
_ONE_SUBJECT = (
    r"(?:тілі|математика|физика|химия|биология|тарих|география|информатика) (?:пәні )?(?:бойынша )?олимпиада"
    r"|олимпиад\w+ по (?!предмет|общеобр)|olympiad in\b"
)
_OLYMPIAD = r"олимпиад|olympiad"
_CONTESTS = r"байқау|сайыс|жарыс|конкурс|состязани|contest|competition"
_NO_PEOPLE = r"# (?:\w+ )?(?:медал|medal|жоба|проект|project|грант|диплом|diploma|команда|team)"
_PRIZES = r"жүлде|орын|призов|приз[её]р|\bмест|prize|place"
_LEVEL = r"начальн|основн\w+ (?:школ|звен)|старш|бастауыш|негізгі|жоғары сынып|primary|secondary"
_SUBJECT = r"(?!сынып)\bпән\w* бойынша|по (?:математик|физик|истори|предмет)|in (?:mathematics|physics|history)"
_ONE_GRADE = r"\d\s?[«\"“]\w[»\"”]|\b\d{1,2}\W{0,2}(?:ші|шы|й|х|го)?\W?\s?(?:сынып|класс)|grade \d"
_SITTINGS = (("01", "january"), ("03", "march"))


def _tests() -> tuple[Row, ...]:
    """Those of the year named first; of a year that has no figure of its own, those of the day's year."""
    return tuple(
        row
        for (number, sitting), code in product(_SITTINGS, ("schools.unt.{year}_%s", "schools.unt.%s"))
        for row in _test(code % (number if "{year}" in code else sitting), sitting)
    )


def _test(code: str, sitting: str) -> tuple[Row, ...]:
    of = "named" if "{year}" in code else "now"
    under = (("sitting", sitting),)
    return (
        Row(
            f"{code}.participants",
            PEOPLE,
            (rf"{TOOK_PART}|тапсыр|сдава|сдали|\bsat\b|leavers",),
            (_TEST,),
            under=under,
            of=of,  # type: ignore[arg-type]
        ),
        Row(f"{code}.mean", SCORES, (_MEAN,), (_TEST,), under=under, of=of),  # type: ignore[arg-type]
    )


def _contests() -> tuple[Row, ...]:
    """Prizes of pupils and of pedagogues at each level."""
    return tuple(
        Row(
            f"contests.{'teachers' if who == 'pedagogues' else who}.{level}.prizes",
            PEOPLE,
            (r"қала|облыс|республик|город|област|\bcity|region|republic",),
            (_CONTESTS, _PRIZES),
            never=(_NO_PEOPLE,),
            under=(("level", level), ("who", who)),
            known="облыс|област|республик|region|republic|аудан|район",
            is_wider=True,
        )
        for who, level in product(("pupils", "pedagogues"), ("city", "region", "republic"))
    )


def _stages() -> tuple[Row, ...]:
    known = "облыс|област|республик|region|republic|национальн|national"
    return tuple(
        row
        for stage in ("city", "region", "republic")
        for row in (
            Row(
                f"olympiad.{stage}.participants",
                PEOPLE,
                (TOOK_PART,),
                (_OLYMPIAD,),
                never=(IN_PRIZES, r"облыс бойынша|по области|республика бойынша"),
                apart=(r"\bизо? всех|барлық аудан|from all", _ONE_SUBJECT),
                under=(("stage", stage), ("who", "pupils")),
                known=known,
                is_wider=True,
            ),
            Row(
                f"olympiad.{stage}.prizes",
                PEOPLE,
                (IN_PRIZES,),
                (_OLYMPIAD,),
                never=(_NO_PEOPLE,),
                apart=(_ONE_SUBJECT,),
                under=(("stage", stage), ("who", "pupils")),
                known=known,
                is_wider=True,
            ),
        )
    )


ROWS = (
    Row(
        "schools.quality",
        PERCENT,
        (QUALITY,),
        never=(_SUBJECT, _ONE_GRADE, _LEVEL),
        apart=(_MONITORED, _ONE_PAPER),
        of="finished",
    ),
    Row(
        "schools.attainment",
        PERCENT,
        (r"үлгерім|успеваемост|attainment",),
        never=(_SUBJECT, _ONE_GRADE, _LEVEL),
        apart=(_MONITORED, _ONE_PAPER),
        of="finished",
    ),
    Row(
        "schools.monitoring.quality",
        PERCENT,
        (QUALITY,),
        (_MONITORED,),
        never=(_SUBJECT, _ONE_GRADE, _LEVEL),
        of="finished",
        known="қазақстан|казахстан|республик|kazakhstan|republic",
        is_wider=True,
    ),
    Row(
        "schools.leavers.11",
        PEOPLE,
        (FINISHED,),
        never=(_HONOURS, r"алтын белгі|altyn belgi"),
        under=(("grade", "11"),),
        of="finished",
    ),
    Row(
        "schools.leavers.11.altyn_belgi",
        PEOPLE,
        (r"алтын белгі|altyn belgi",),
        never=(_HONOURS,),
        apart=(r"үміткер|претендент|претенду|candidate",),
        of="finished",
    ),
    Row(
        "schools.leavers.11.uzdik",
        PEOPLE,
        (_HONOURS,),
        (r"аттестат|certificate|отличи|distinction",),
        never=(r"алтын белгі|altyn belgi",),
        under=(("grade", "11"),),
        of="finished",
    ),
    Row("schools.leavers.9", PEOPLE, (FINISHED,), never=(_HONOURS,), under=(("grade", "9"),), of="finished"),
    Row(
        "schools.leavers.9.uzdik",
        PEOPLE,
        (_HONOURS,),
        (r"аттестат|certificate|отличи|distinction",),
        under=(("grade", "9"),),
        of="finished",
    ),
    *_tests(),
    *_stages(),
    *_contests(),
)
