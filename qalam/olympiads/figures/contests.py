"""What is counted of contests, of pupils and of teachers."""

from __future__ import annotations

from qalam.figures.figure import Count, Figure, Union
from qalam.kernel.source import Confidence
from qalam.kernel.trilingual import Trilingual
from qalam.olympiads.populations import CONTEST_PRIZES, TEACHER_PRIZES, Level
from qalam.registry import sources

FIGURES: tuple[Figure, ...] = (
    Count(
        id="contests.pupils.city.prizes",
        title=Trilingual(
            "Қалалық байқаулардың жүлдегер оқушылары",
            "Ученики — призёры городских конкурсов",
            "Pupils with prizes of city contests",
        ),
        meaning=Trilingual(
            kk="Оқу жылы басынан көрсетілген күнге дейін қалалық ғылыми жобалар мен танымдық байқауларда жүлделі "
            "орын алған оқушылар; әрқайсысы бір рет саналады.",
            ru="Ученики, занявшие с начала учебного года по указанный день призовые места на городских конкурсах "
            "научных проектов и познавательных конкурсах; каждый считается один раз.",
            en="Pupils with a prize place in contests of science projects and other contests of the city from the "
            "start of the school year up to the day, each once.",
        ),
        population=CONTEST_PRIZES[Level.CITY],
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.CLAIMED,
    ),
    Count(
        id="contests.pupils.region.prizes",
        title=Trilingual(
            "Облыстық байқаулардың жүлдегер оқушылары",
            "Ученики — призёры областных конкурсов",
            "Pupils with prizes of region contests",
        ),
        meaning=Trilingual(
            kk="Оқу жылы басынан көрсетілген күнге дейін облыстық ғылыми жобалар мен танымдық байқауларда жүлделі "
            "орын алған оқушылар; әрқайсысы бір рет саналады.",
            ru="Ученики, занявшие с начала учебного года по указанный день призовые места на областных конкурсах "
            "научных проектов и познавательных конкурсах; каждый считается один раз.",
            en="Pupils with a prize place in contests of science projects and other contests of the region from the "
            "start of the school year up to the day, each once.",
        ),
        population=CONTEST_PRIZES[Level.REGION],
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.CLAIMED,
    ),
    Count(
        id="contests.pupils.republic.prizes",
        title=Trilingual(
            "Республикалық байқаулардың жүлдегер оқушылары",
            "Ученики — призёры республиканских конкурсов",
            "Pupils with prizes of republican contests",
        ),
        meaning=Trilingual(
            kk="Оқу жылы басынан көрсетілген күнге дейін республикалық ғылыми жобалар мен танымдық байқауларда "
            "жүлделі орын алған оқушылар; әрқайсысы бір рет саналады.",
            ru="Ученики, занявшие с начала учебного года по указанный день призовые места на республиканских "
            "конкурсах научных проектов и познавательных конкурсах; каждый считается один раз.",
            en="Pupils with a prize place in contests of science projects and other contests of the republic from "
            "the start of the school year up to the day, each once.",
        ),
        population=CONTEST_PRIZES[Level.REPUBLIC],
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.CLAIMED,
    ),
    Union(
        id="contests.pupils.prizes",
        title=Trilingual(
            "Байқаулардың жүлдегер оқушылары", "Ученики — призёры конкурсов", "Pupils with prizes of contests"
        ),
        meaning=Trilingual(
            kk="Осы оқу жылында кез келген деңгейдегі ғылыми жобалар мен танымдық байқауларда жүлделі орын алған "
            "оқушылар; бірнеше жүлдесі бар оқушы бір рет саналады.",
            ru="Ученики, занявшие в этом учебном году призовые места на конкурсах любого уровня; призёр нескольких "
            "конкурсов считается один раз.",
            en="Pupils with a prize place in contests of any level this school year; who has several counts once.",
        ),
        members=tuple(CONTEST_PRIZES.values()),
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.INFERRED,
    ),
    Count(
        id="contests.teachers.city.prizes",
        title=Trilingual(
            "Қалалық байқаулардың жүлдегер педагогтері",
            "Педагоги — призёры городских конкурсов",
            "Teachers with prizes of city contests",
        ),
        meaning=Trilingual(
            kk="Оқу жылы басынан көрсетілген күнге дейін педагогтерге арналған қалалық олимпиадалар мен байқауларда "
            "жүлделі орын алғандар; әрқайсысы бір рет саналады.",
            ru="Педагоги, занявшие с начала учебного года по указанный день призовые места на городских олимпиадах "
            "и конкурсах для педагогов; каждый считается один раз.",
            en="Teachers with a prize place in olympiads and contests for teachers of the city from the start of "
            "the school year up to the day, each once.",
        ),
        population=TEACHER_PRIZES[Level.CITY],
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.CLAIMED,
    ),
    Count(
        id="contests.teachers.region.prizes",
        title=Trilingual(
            "Облыстық байқаулардың жүлдегер педагогтері",
            "Педагоги — призёры областных конкурсов",
            "Teachers with prizes of region contests",
        ),
        meaning=Trilingual(
            kk="Оқу жылы басынан көрсетілген күнге дейін педагогтерге арналған облыстық олимпиадалар мен "
            "байқауларда жүлделі орын алғандар; әрқайсысы бір рет саналады.",
            ru="Педагоги, занявшие с начала учебного года по указанный день призовые места на областных олимпиадах "
            "и конкурсах для педагогов; каждый считается один раз.",
            en="Teachers with a prize place in olympiads and contests for teachers of the region from the start of "
            "the school year up to the day, each once.",
        ),
        population=TEACHER_PRIZES[Level.REGION],
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.CLAIMED,
    ),
    Count(
        id="contests.teachers.republic.prizes",
        title=Trilingual(
            "Республикалық байқаулардың жүлдегер педагогтері",
            "Педагоги — призёры республиканских конкурсов",
            "Teachers with prizes of republican contests",
        ),
        meaning=Trilingual(
            kk="Оқу жылы басынан көрсетілген күнге дейін педагогтерге арналған республикалық олимпиадалар мен "
            "байқауларда жүлделі орын алғандар; әрқайсысы бір рет саналады.",
            ru="Педагоги, занявшие с начала учебного года по указанный день призовые места на республиканских "
            "олимпиадах и конкурсах для педагогов; каждый считается один раз.",
            en="Teachers with a prize place in olympiads and contests for teachers of the republic from the start "
            "of the school year up to the day, each once.",
        ),
        population=TEACHER_PRIZES[Level.REPUBLIC],
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.CLAIMED,
    ),
    Union(
        id="contests.teachers.prizes",
        title=Trilingual(
            "Байқаулардың жүлдегер педагогтері", "Педагоги — призёры конкурсов", "Teachers with prizes of contests"
        ),
        meaning=Trilingual(
            kk="Осы оқу жылында педагогтерге арналған кез келген деңгейдегі олимпиадалар мен байқауларда жүлделі "
            "орын алғандар; бірнеше жүлдесі бар педагог бір рет саналады.",
            ru="Педагоги, занявшие в этом учебном году призовые места на олимпиадах и конкурсах любого уровня; "
            "призёр нескольких считается один раз.",
            en="Teachers with a prize place in olympiads and contests of any level this school year; who has "
            "several counts once.",
        ),
        members=tuple(TEACHER_PRIZES.values()),
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.INFERRED,
    ),
)
