"""Kindergartens, places in them, and the queue."""

from __future__ import annotations

from qalam.checker.words.named.row import (
    BUILT,
    CHILD,
    COUNT,
    FOUNDED,
    KINDERGARTEN,
    OPENED,
    ORGANISATIONS,
    OWNERS,
    PEOPLE,
    PERCENT,
    PLACES,
    PLANNED,
    SCHOOL,
    SPECIAL,
    Row,
)

_COVERED = rf"қамту|қамтыл|барады|охва[тч]|посеща|coverage|covered|reach|{KINDERGARTEN}"
_SEATS = r"\bоры?н|\bмест|\bplace|\bseat"
_PRESCHOOL = rf"{KINDERGARTEN}|шағын орталық|мини.?центр|mini.?cent"
_OF_PRESCHOOL = (("sort", "preschool"),)
_QUEUE = r"кезек|кезег|очеред|queue|waiting|направлени|жолдама|referral|indigo"
_MINI = r"шағын орталық|мини.?центр|mini.?cent"

ROWS = (
    Row(
        "preschool.organisations",
        ORGANISATIONS,
        (rf"# (?:{KINDERGARTEN})(?!\w*[дт][аеі])|(?:{KINDERGARTEN})\w* (?:саны|—|–|-) #",),
        never=(_MINI,),
        apart=(BUILT, FOUNDED),
        strict=True,
    ),
    Row(
        "preschool.organisations.state",
        ORGANISATIONS,
        (rf"(?:мемлекеттік|\bгосударственн\w+|\bstate)(?=\W*(?:#|$|{KINDERGARTEN}))",),
        apart=(FOUNDED,),
        under=_OF_PRESCHOOL,
        known="мемлекеттік|государственн|state",
    ),
    Row(
        "preschool.organisations.private",
        ORGANISATIONS,
        (rf"(?:жеке ?меншік|\bчастн\w+|\bprivate)(?=\W*(?:#|$|{KINDERGARTEN}))",),
        apart=(FOUNDED,),
        under=_OF_PRESCHOOL,
        known="жеке|частн|private",
    ),
    Row("preschool.organisations.mini_centre", ORGANISATIONS, (_MINI,), known="мемлекеттік|государственн|state|іске"),
    Row(
        "preschool.organisations.villages",
        ORGANISATIONS,
        (r"ауыл|сельск|\bс[её]лах|village", KINDERGARTEN),
        strict=True,
    ),
    Row("preschool.groups", COUNT, (r"# (?:топ\b|групп|groups)",), (KINDERGARTEN,), under=_OF_PRESCHOOL, strict=True),
    Row("preschool.opened.{year}", ORGANISATIONS, (KINDERGARTEN,), (OPENED,), of="named", known="жеке|частн|private"),
    Row(
        "preschool.opened.{year}.seats",
        PLACES,
        (_SEATS,),
        (KINDERGARTEN, OPENED),
        of="named",
        known=f"тағы|ещ[её]|{OWNERS}",
    ),
    Row("preschool.planned.{year}", ORGANISATIONS, (KINDERGARTEN,), (PLANNED,), of="named", known=f"{OPENED}|{OWNERS}"),
    Row(
        "preschool.planned.{year}.seats",
        PLACES,
        (_SEATS,),
        (KINDERGARTEN, PLANNED),
        of="named",
        known=f"{OPENED}|{OWNERS}",
    ),
    Row(
        "preschool.seats",
        PLACES,
        (_SEATS, KINDERGARTEN),
        never=(r"бос\b|свободн|\bfree",),
        apart=(BUILT, OPENED, PLANNED),
        strict=True,
    ),
    Row(
        "preschool.seats.free",
        PLACES,
        (_SEATS, r"\bбос\b|свободн|\bfree"),
        under=_OF_PRESCHOOL,
        known="бос|свобод|free",
    ),
    Row(
        "preschool.enrolled",
        PEOPLE,
        (r"тәрбиелен|воспитыва|воспитанник|посеща|барады|look after|attend|enrolled", CHILD),
        (_PRESCHOOL,),
        never=(SPECIAL, _QUEUE),
        under=_OF_PRESCHOOL,
    ),
    Row(
        "preschool.queue",
        PEOPLE,
        (r"кезекте|кезегінде|очеред|queue|waiting", CHILD),
        (rf"{KINDERGARTEN}|indigo|жолдама|направлени|referral",),
        never=(r"бірінші кезек|кезектен тыс|внеочер|первоочер|в первую|жалпы кезек|общ\w+ очеред|general queue",),
        known=_QUEUE,
    ),
    Row("preschool.queue.extraordinary", PEOPLE, (r"кезектен тыс|внеочередн|extraordinary",), (_QUEUE,), known=_QUEUE),
    Row("preschool.queue.first", PEOPLE, (r"бірінші кезекте|первоочередн|first.priority",), (_QUEUE,), known=_QUEUE),
    Row(
        "preschool.queue.general",
        PEOPLE,
        (r"жалпы кезек|общ\w+ очеред|general queue",),
        (rf"{KINDERGARTEN}|indigo",),
        known=_QUEUE,
    ),
    Row(
        "preschool.coverage.3_6",
        PERCENT,
        (
            r"\b3\s?[–-]\s?6\b|\b3 жас\w* (?:бастап )?6|үш жас\w* алты|от (?:3|тр[её]х) до (?:6|шести)"
            r"|\b3 to 6|three to six|\b3 and 6",
        ),
        (_COVERED,),
    ),
    Row(
        "preschool.coverage.2_6",
        PERCENT,
        (
            r"\b2\s?[–-]\s?6\b|\b2 жас\w* (?:бастап|6)|екі жас\w* (?:бастап|алты)|от (?:2|двух) до (?:6|шести)"
            r"|с (?:2|двух) лет|\b2 to 6|two to six|from the age of (?:2|two)",
        ),
        (_COVERED,),
    ),
    Row(
        "preschool.enrolled.private.share",
        PERCENT,
        (r"жеке ?меншік|частн|private", CHILD),
        (KINDERGARTEN,),
        apart=(SCHOOL,),
        strict=True,
    ),
)
