"""Whether a word of Kazakh, Russian or English is what was done, or names those who did it."""

from __future__ import annotations

from functools import lru_cache

from qalam.checker.patterns import as_pattern

_RUSSIAN = as_pattern(
    r"[а-яё]+(?:[аеёиуыяшгзсбкпрт]л(?:[аои]|ась|ось|ись|ся)?|[аеёяиыу][нт][аоы]?|[еуюя]т|[юу]тся|[ея]тся)\Z"
)
_RUSSIAN_THOSE = as_pattern(r"[а-яё]+(?:вш|щ|нн|т|ш)(?:ие|их|им|ими|ий|его|ых|ые|ым|ыми|ый|ого)(?:ся)?\Z")
_KAZAKH_THOSE = as_pattern(r"[^\W\d]+[ғгқк][ае]н(?:[лдт][ае]р[ыі]?)?(?:[нтд][ыі]ң|[нтд][ае]н)?\Z")
_KAZAKH_DONE = as_pattern(
    r"[^\W\d]+(?:[дт][ыі]|[ыіу]?п|с[ае]|[ғгқк][ае]н|[ғгқк][ае]н(?:[лдт][ае]р)?[ыі]?|[ае]д[ыі]|[ғгқк][ае]нд[ае]р)\Z"
)
_ENGLISH = as_pattern(r"[a-z]+\Z")
_OWNED = as_pattern(r"(?:[нтд][ыі]ң|[нтд][ае]н)\Z")
# Nouns of the form of a verb.
_NOUN = as_pattern(
    r"(?:сынып|мектеп|кітап|талап|тарап|себеп|тәртіп|ауыл|арқыл|материал|персонал|квартал|филиал|журнал|канал|портал"
    r"|начал|число|результат|формат|комитет|кабинет|приоритет|предмет|билет|бюджет|план|экран|орган|район|детсад"
    r"|возраст|капитал|мужчин|интернат|аттестат|сертификат|диплом|медал|балет|совет|пакет|цвет|лимит)(?:а|ы)?\Z"
)
SHORTEST_VERB = 4  # letters: 'дел' and 'сёл' are no verbs


@lru_cache(maxsize=1 << 14)
def is_done(word: str) -> bool:
    """Whether a word is the verb of a clause, by its ending; any English one may be."""
    if len(word) < SHORTEST_VERB or _RUSSIAN_THOSE.match(word) or _NOUN.match(word):
        return False
    return bool(_RUSSIAN.match(word) or _KAZAKH_DONE.match(word) or _ENGLISH.match(word))


def are_those(word: str) -> bool:
    """Whether a Russian word names those who did a thing or to whom it was done: 'записавшихся'."""
    return _RUSSIAN_THOSE.match(word) is not None


def may_be_those(word: str) -> bool:
    """Whether a Kazakh word may do so, before a noun: 'тіркелген'."""
    return _KAZAKH_THOSE.match(word) is not None and not is_owned(word)


def is_owned(word: str) -> bool:
    """Whether a Kazakh word says of whom, or out of whom, some are: 'тіркелгендердің', 'балалардан'."""
    return _OWNED.search(word) is not None
