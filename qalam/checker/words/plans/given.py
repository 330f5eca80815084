"""Words of what was given, bought or received, and of what of it was spent or handed on."""

from __future__ import annotations

# In the clause of all that was given, each with what can be done with it.
GIVEN_MONEY = (
    *(r"выдел(?:ен|ил)\w*", r"предусмотр\w+", r"заложен\w*", r"ассигнован\w*", r"направ(?:лен|ил)\w*"),
    *(r"бөлін(?:ді|ген|іп)", r"қарал(?:ды|ған|ып)", r"қарастырыл(?:ды|ған|ып)", r"көзделген"),
    *(r"allocated", r"set aside", r"budgeted"),
)
# What money does that was given: 'ушло', 'кетті'.
PASSED = (r"ушл[оаи]", r"пошл[оаи]", r"потрат", r"отправ", r"составил", r"кетті", r"жұмса", r"аударыл", r"went")
# Beside money that is that of one of many, or of a while: no whole of what all are given.
FOR_ONE = (
    *(r"орташа", r"әрқайсы", r"әрбір", r"әр\b", r"бір (?:адам|бала|оқушы|студент|отбасы|орын|мектеп)", r"біреу"),
    *(r"\bбірі\b", r"жалақы", r"айына", r"шәкіртақы", r"дейін", r"құны"),
    *(r"средн", r"кажд", r"\bпо \d", r"\bодн(?:ого|ой|у|ому|ним|им)\b", r"зарплат", r"в месяц", r"стипенди"),
    *(r"стоимост", r"\bдо \d"),
    *(r"average", r"\bmean\b", r"\beach\b", r"\bper\b", r"salar", r"monthly", r"up to"),
)
SPENT = (
    *(r"освоен[оы]?", r"израсходован[оы]?", r"потрачен[оы]?", r"выплачен[оы]?", r"использован[оы]?"),
    *(r"игеріл(?:ді|ген|іп)", r"жұмсал(?:ды|ған|ып)", r"төлен(?:ді|ген|іп)", r"пайдаланыл(?:ды|ған|ып)"),
    *(r"spent", r"used", r"disbursed"),
)
