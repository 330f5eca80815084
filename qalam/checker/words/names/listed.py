"""Words by which one of two neighbouring lists excludes the other, and of lists of places with a number each."""

from __future__ import annotations

# In the second of two lists, and not in the first: those that are left, or not yet done.
LEFT_OVER = (
    *(
        r"\bәлі\b",
        r"\bәзірге\b",
        r"\bқалған",
        r"\bжоқ\b",
        r"[^\W\d]{3,}(?:ма|ме|ба|бе|па|пе)(?:ған|ген|йтын|йтін|ды|ді)",
    ),
    *(r"\bне\b", r"\bнет\b", r"\bпока\b", r"\bещ[её]\b", r"\bостал", r"\bостальн"),
    *(r"\bnot\b", r"\bstill\b", r"\byet\b", r"\bremain", r"\bwithout\b"),
)

# In the second of two lists, which then needs no word in common with the first.
LEFT_OUT = (
    *(r"\bқалған", r"\bкірме(?:ген|ді|й)", r"\bенбе(?:ген|ді|й)", r"іріктелме", r"іріктеуден өтпе"),
    *(r"\bостальн", r"\bоставши", r"\bне вош", r"\bне попал", r"\bне прош"),
    *(r"\bremain", r"\bleft out", r"\bnot included", r"\bnot selected"),
)

# Pairs of which a school has one.
ONE_OF = (
    (r"\bгаз", r"\bкөмір|\bугл|\bуголь|\bcoal"),
    (
        r"(?:бір|1) ауысым|в одну смену|односмен|one shift",
        r"(?:екі|үш|2|3) ауысым|в (?:две|три) смены|(?:двух|тр[её]х)сменн|(?:two|three) shifts",
    ),
    (r"электр|\bорталық|\bцентральн", r"\bкөмір|\bпеш|\bугл|\bуголь|\bпечн|\bcoal"),
)

# In either: a school may well stand in both.
BOTH_WELL = (
    *(
        r"сондай-ақ",
        r"\bда\b",
        r"\bде\b",
        r"\bтағы",
        r"екеуі",
        r"\bтакже\b",
        r"\bтоже\b",
        r"\bкроме того",
        r"\bобе",
        r"\bоба",
    ),
    *(r"\balso\b", r"\bboth\b", r"\btoo\b"),
)

# Behind the name of a place in a list of places.
OF_PLACE = (
    *(r"облыс\w*", r"қала\w*", r"аудан\w*", r"ауыл\w*", r"елді мекен\w*"),
    *(r"област\w+", r"район\w*", r"город\w*", r"\b[сС][её]л\w+", r"пос[её]л\w+"),
    *(r"region", r"district", r"city", r"village"),
)
