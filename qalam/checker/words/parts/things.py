"""Things that people get or have, by the beginnings of their names: their number is none of the people's."""

from __future__ import annotations

THINGS = (
    *(r"комплект", r"\bпар[аыу]?\b", r"сум(?:к|ок)", r"рюкзак", r"ранц", r"портфел", r"костюм", r"форм[аы]?\b"),
    *(r"обув", r"куртк", r"курток", r"тетрад", r"учебник", r"\bкниг", r"набор", r"подар", r"ноутбук", r"компьютер"),
    *(r"планшет", r"велосипед", r"корзин", r"продуктов", r"путев", r"билет", r"сертификат", r"канцеляр"),
    *(r"жиынтық", r"\bжұп\b", r"сөмке", r"дорба", r"арқа қап", r"киім", r"аяқ ?киім", r"дәптер", r"оқулық", r"\bкітап"),
    *(r"сыйлық", r"сыйлығ", r"\bдана\b", r"себет", r"жолдама", r"күрте", r"кеңсе тауар", r"оқу құрал"),
    *(
        r"\bsets?\b",
        r"\bpairs?\b",
        r"\bbags?\b",
        r"backpack",
        r"uniform",
        r"\bshoes",
        r"notebook",
        r"textbook",
        r"laptop",
    ),
)
