"""Words by which a text names the places, sorts or people that have the most of what it counted."""

from __future__ import annotations

# What opens or closes the list of those that have the most.
LEADERS = (
    *(
        r"(?:больше|выше) (?:всего|других|остальных)",
        r"наибольш",
        r"лидир",
        r"лидер(?:ы|ами|ом)\b",
        r"в числе лидеров",
        r"перво\w+ мест\w+ занима",
    ),
    *(r"боль(?:шая|шинство|шую) (?:их )?(?:часть|дол)", r"самое больш", r"самые больш", r"больше всех", r"львин"),
    *(r"больше (?:других|остальных)", r"крупнейш", r"ең ірі", r"басқалардан көп", r"өзгелерден көп"),
    *(r"в основном", r"преимущественно", r"основная (?:их )?(?:часть|доля|масса)", r"чаще всего"),
    *(r"ең көп", r"ең жоғары көрсеткіш", r"көш баста", r"алда келе", r"басым (?:бөлігі|көпшілігі)", r"ең үлкен"),
    *(r"впереди (?:всех|остальн)", r"на перв\w+ мест", r"алдыңғы (?:қатарда|орында)", r"алда тұр", r"бәрінен алда"),
    *(
        r"негізінен",
        r"бірінші орында",
        r"(?:басқа|өзге|қалған)лар(?:ын)?дан көп",
        r"көшбасшы",
        r"ең белсенді",
        r"көп бөлігі",
        r"көбі\b",
    ),
    *(
        r"самы\w+ активны",
        r"наиболее активн",
        r"most\b",
        r"more than (?:anywhere|anyone)",
        r"largest",
        r"leads?\b",
        r"leaders?\b",
    ),
)

# The same right before a number that is itself of the first of them.
THE_LARGEST_OF_ALL = (r"впереди\b", r"остр\w+ всего", r"алда\b", r"көшін\b")


# What opens a sentence or the line over a list that goes on with those behind the first one: 'Одан кейінгілер: …'.
NEXT_ONES = (
    *(r"(?:одан|содан|бұдан) (?:кейін(?:гі\w*)?|соң)\b", r"(?:келесі|кейінгі) орын"),
    r"затем (?:ид[её]|идут|следу)",
    *(r"за (?:ней|ним|ними)\b", r"далее\b", r"следом\b", r"next (?:come|is|are)\b", r"(?:it|they) (?:is|are) followed"),
)


# Children under whichever name.
CHILDREN = (
    r"дет(?:ей|и|ям)\b",
    r"реб[её]н",
    r"учен",
    r"учащ",
    r"школьник",
    r"студент",
    r"бала",
    r"оқушы",
    r"child",
    r"pupil",
)
