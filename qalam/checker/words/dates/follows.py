"""Words by which one thing follows from another, and so comes later: 'по итогам торгов', 'бұйрық негізінде'."""

from __future__ import annotations

# Before the name of what came first, and behind it.
FOLLOWS = (
    *(
        r"после",
        r"по завершении",
        r"по окончании",
        r"по итогам",
        r"по результатам",
        r"на основании",
        r"во исполнение",
        r"согласно",
        r"в соответствии с",
    ),
    *(
        r"following",
        r"after(?: the (?:end|close|closing) of)?(?: the)?",
        r"on the basis of",
        r"based on",
        r"under",
        r"as a result of",
        r"in accordance with",
    ),
)
FOLLOWS_BEHIND = (
    *(r"(?:had )?(?:closed|ended|finished)",),
    *(r"негізінде", r"кейін", r"(?:\w+ )?соң\b", r"қорытындысы бойынша", r"нәтижесі(?:мен| бойынша)", r"сәйкес"),
    *(r"орындау үшін", r"арқасында"),
)
# Before the name of what is to be over first, and behind it.
WHEN = (r"когда", r"как только", r"после того,? как", r"лишь тогда,? когда", r"when", r"once", r"as soon as")
IS_OVER = (
    *(r"закро", r"закры", r"заверш", r"законч", r"истеч", r"ист[её]к", r"оконч", r"прекра[тщ]", r"пройд", r"подойд"),
    *(r"closes?", r"ends?\b", r"is over", r"finish"),
)
# A paper is no more in force, or is changed, and by which one: the day stands behind a Russian word and before a
# Kazakh one.
REPEALED = (
    *(r"утратив?ш\w* силу", r"утратил\w* силу", r"отмен[её]н\w*", r"отменил\w*", r"измен[её]н\w*"),
    *(r"внес[её]н\w* изменени", r"дополнен\w*", r"продл[её]н\w*", r"изложен\w* в новой", r"приостановлен\w*"),
    *(r"күші жой", r"күшін жой", r"жойылды", r"өзгерт(?:іл|у)", r"толықтыр(?:ыл|у)", r"ұзартыл", r"тоқтатыл"),
)
PAPER_BY = (
    r"(?P<by>\b(?:постановлением|приказом|решением|распоряжением|указом|законом|протоколом)\b)|"
    r"\b(?:қаулы|бұйры[қғ]|шешім|өкім|жарлы[қғ]|заң|хаттама)(?:сы|ы|і)?[мнбп]ен\b"
)
UNTIL_BEFORE = r"\b(?:до|по|не позднее|until|till|by)\s\Z"
UNTIL_BEHIND = r"[^\W\d]{0,6}\s?(?:дейін|шейін)"
# Those who won came from what was held before.
WINNERS = (
    r"(?:соның|оның|сол кезең\w*|сол байқау\w*|осы кезең\w*) (?:жеңімпаз|жүлдегер|үздік)\w*",
    r"(?:его|е[её]|этого этапа|этого тура|этой олимпиады|этого конкурса) (?:победител|приз[её]р)\w*",
    r"(?:its|the) winners",
)
# Before a noun: what was told last.
THIS = (
    *(
        r"осы",
        r"бұл",
        r"сол",
        r"соның",
        r"аталған",
        r"эт(?:их|ого|ой|им)",
        r"данн\w+",
        r"указанн\w+",
        r"this",
        r"these",
    ),
    *(r"that", r"those", r"the same", r"их", r"его", r"е[её]", r"оның", r"олардың", r"its", r"their"),
)
# Words for one thing.
ALIKE = (
    r"оглаш|объяв|публикац|обнарод|жариял|announce|publish|publication",
    r"торг|аукцион|тендер|закупк|сатып алу|auction|tender|bidding",
    r"приказ|распоряжен|бұйры|өкім|order",
    r"договор|контракт|шарт|contract|agreement",
    r"аяқтал|бітк?|заверш|оконч|complet|finish|end of",
)
# Around a day that is the day of a paper and not of what followed from it.
OF_PAPER = r"(?:\bот|dated|\bof|жылғы)\s$"
# Of what came first, that it had ended.
CLOSED = (
    *(r"закрыти", r"завершени", r"окончани", r"(?:жабыл|аяқтал|бітк?|өтк)(?:ған|ген|кен)", r"өткен\b"),
    *(r"закро", r"заверш", r"законч", r"истеч", r"ист[её]к", r"пройд", r"прекра[тщ]", r"closes", r"ends\b", r"is over"),
    *(r"(?:end|close|closing) of", r"closed", r"ended", r"finished"),
)
# Another thing than the one named before, or an earlier time that the text tells apart.
OTHERS = (
    *(
        r"алдыңғы",
        r"бұрынғы",
        r"бұған дейін",
        r"бұдан бұрын",
        r"басқа",
        r"тағы бір",
        r"өткен",
        r"предыдущ",
        r"прошл",
        r"прежн",
    ),
    *(
        r"ранее",
        r"до этого",
        r"другой",
        r"другая",
        r"еще один",
        r"ещё один",
        r"previous",
        r"earlier",
        r"another",
        r"former",
    ),
)
