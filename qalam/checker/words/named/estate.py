"""Safety, repairs, rooms, circles and clubs, funding and agreements."""

from __future__ import annotations

from qalam.checker.words.named.row import CHILD, COUNT, OPENED, ORGANISATIONS, PEOPLE, PERCENT, PUPIL, SCHOOL, Row

_DAY_SCHOOLS = r"күндізгі мектеп|дневн\w+ школ|day schools?"
_ALL = r"\b(?:барлық|вс[её]х?|all) #"
_PLACES = r"мектеп|ұйым|мекеме|школ|организац|учрежден|schools?|institution"
_EXTRA = r"қосымша білім|дополнительн\w+ образовани|extracurricular"
_YARD = r"аула клуб|дворов\w+ клуб|yard club"
_PER_CAPITA = r"жан басына|подушев|per capita|per pupil"
_BILIM = r"білім.{0,2}инновация|bilim.innovation"
_AGREED = rf"келісім-шарт|соглашени|agreement|{_BILIM}"
_MEASURES = r"шара(?!т)|мероприят|measure"
_DONE = r"орындал|выполнен|\bdone"
_ROOMS = r"пән\w* кабинет|предметн\w+ (?:кабинет|класс)|subject (?:class)?rooms"
_VILLAGES = "ауыл|с[её]л|сельск|village"


def _safe(name: str, words: str) -> Row:
    """Schools that have something; all of them are the schools themselves."""
    return Row(f"safety.{name}", ORGANISATIONS, (words,), (SCHOOL,), never=(_ALL, r"жаңарт|обнов|renew"), known=words)


ROWS = (
    Row("safety.day_schools", ORGANISATIONS, (_DAY_SCHOOLS,), never=(r"жаңа(?!өзен)|\bнов|\bnew\b",)),
    _safe("video", r"бейнебақылау|видеонаблюден|video"),
    _safe("alarm_button", r"дабыл түйме|тревожн\w+ кнопк|alarm button"),
    _safe("indoor_toilets", r"әжетхана|туалет|санузл|toilet"),
    Row(
        "safety.video.renewed",
        ORGANISATIONS,
        (r"камера|камеры?\b|camera", r"жаңарт|обнов|renewed"),
        (SCHOOL,),
        known="жаңарт|обнов|камера|camera|renew|бейне|видео|video",
    ),
    Row("extracurricular.children", PEOPLE, (_EXTRA, CHILD), never=(r"педагог|teacher",)),
    Row("extracurricular.coverage", PERCENT, (_EXTRA,), never=(r"педагог|teacher",)),
    Row("extracurricular.coverage", PERCENT, (r"^\W*(?:бұл|это|this)\b", PUPIL), (_EXTRA,)),
    Row(
        "extracurricular.yard_clubs.opened",
        ORGANISATIONS | COUNT,
        (_YARD,),
        (rf"{OPENED}|берілді|открыл",),
        of="finished",
        known=_VILLAGES,
        is_wider=True,
    ),
    Row("extracurricular.yard_clubs", ORGANISATIONS | COUNT, (_YARD,), strict=True),
    Row(
        "repairs.capital",
        ORGANISATIONS,
        (r"күрделі жөнде|капитальн\w+ ремонт|capital repair", _PLACES),
        known="жөнде|ремонт|repair",
    ),
    Row(
        "repairs.current",
        ORGANISATIONS,
        (r"ағымдағы жөнде|текущ\w+ ремонт|current repair", _PLACES),
        known="жөнде|ремонт|repair",
    ),
    Row(
        "resources.libraries.renewed",
        ORGANISATIONS,
        (r"кітапхана|библиотек|librar", r"жаңғырт|жаңарт|обнов|модерниз|moderni[sz]ed|renewed"),
        known="жаңа|обнов|renew",
    ),
    Row(
        "resources.subject_rooms.schools",
        ORGANISATIONS,
        (rf"# (?:{SCHOOL})", _ROOMS),
        known="жаңа|обнов|renew|сатып",
    ),
    Row("agreements.bilim_innovation.schools", ORGANISATIONS, (rf"# (?:{SCHOOL})",), (_BILIM,), known=_VILLAGES),
    Row(
        "agreements.measures.due",
        COUNT,
        (r"белгіленген|жоспарланған|намечен|\bdue",),
        (_AGREED, _MEASURES),
        never=(_DONE,),
        known="жоспар|намеч|plan",
    ),
    Row("agreements.measures.done", COUNT, (_DONE,), (_AGREED, _MEASURES)),
    Row("funding.per_capita.schools", ORGANISATIONS, (SCHOOL,), (_PER_CAPITA,)),
    Row("funding.per_capita.schools", ORGANISATIONS, (r"this held for # schools|так финансиру\w+ #",), (_PER_CAPITA,)),
    Row("funding.per_capita.pupils", PEOPLE, (PUPIL, _PER_CAPITA)),
    Row(
        "extracurricular.palaces.planned",
        ORGANISATIONS | COUNT,
        (r"оқушылар сарай|двор(?:ец|ц\w+) школьник|pupils' palace",),
    ),
)
