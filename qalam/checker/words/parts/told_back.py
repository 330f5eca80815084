"""Words by which a sentence comes back to the things or people counted before, and tells of some of them."""

from __future__ import annotations

# Nouns that any number of people may be called by.
ANY_PEOPLE = (
    *(r"участник", r"участниц", r"человек", r"ребят", r"дет(?:ей|и|ям)", r"школьник", r"учащи", r"конкурсант"),
    *(r"кандидат", r"претендент", r"соискател", r"слушател", r"абитуриент", r"заявител", r"экзаменующ", r"счастливчик"),
    *(r"қатысушы", r"адам", r"бала", r"оқушы", r"үміткер", r"тыңдаушы", r"талапкер", r"жас(?:тар|өспір)", r"жан"),
    *(r"participant", r"entrant", r"candidate", r"applicant", r"people", r"pupil", r"student", r"child", r"contestant"),
    *(r"trainee", r"attendee", r"learner"),
)

# Nouns that any sum of money may be called by.
ANY_MONEY = (
    *(r"деньг", r"денег", r"сумм", r"средств", r"ассигнован", r"транш", r"финансировани"),
    *(r"ақша", r"қаржы", r"қаража", r"сома", r"қаржат", r"money", r"sum", r"amount", r"fund", r"budget"),
)

# Right behind the noun: those told are none of the others, but apart from them.
BESIDE_THESE = (
    *(r"бұрын", r"басқа", r"тыс", r"бөлек", r"сырт", r"гөрі", r"кейін", r"соң", r"бастап", r"артық", r"көп"),
    *(r"кроме", r"помимо", r"сверх", r"вместо", r"больше", r"besides", r"apart", r"beyond", r"instead"),
)

# In the sentence of the part: others are among them as well, or another time or place is told.
WITH_OTHERS = (
    *(
        r"вместе с",
        r"с учётом",
        r"с учетом",
        r"плюс",
        r"прошлогодн",
        r"за \w+ (?:лет|года)\b",
        r"всего по (?:стран|республик|област)",
    ),
    *(
        r"ещ[её](?! \d+ (?:мест|ставок|ставк|ваканс|должност))",
        r"из других",
        r"повторно",
        r"пересда",
        r"раз(?:а)?\b",
        r"в стране",
        r"по республике",
    ),
    *(r"қоса алғанда", r"қоса есептегенде", r"бірге", r"тағы", r"былтыр", r"рет\b", r"республика бойынша"),
    *(r"басқа \w+ келген", r"қосылып", r"together with", r"including", r"plus", r"another", r"times\b", r"nationwide"),
    *(r"добав", r"присоедин", r"joined", r"қосылды", r"қосымша"),
)
