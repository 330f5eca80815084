"""What is said of a file that is whole and still not read."""

from __future__ import annotations

from qalam.kernel.trilingual import Trilingual

LOCKED = Trilingual(
    kk="«{name}» құпиясөзбен жабылған. Құпиясөзсіз сақтаңыз.",
    ru="«{name}» закрыт паролем. Сохраните его без пароля.",
    en="'{name}' is locked by a password. Save it without one.",
)
ENTITIES = Trilingual(
    kk="«{name}» ішінде мәтіннің бөліктері тек аталған (DTD), сондықтан ол толық оқылмайды. "
    "Файлды мәтін өңдегіште ашып, қайта сақтаңыз.",
    ru="В «{name}» части текста заданы объявлениями (DTD), поэтому прочесть его целиком нельзя. "
    "Откройте файл в текстовом редакторе и сохраните заново.",
    en="'{name}' keeps pieces of its text in declarations (a DTD), so it cannot be read in full. "
    "Open it in a word processor and save it again.",
)


class Unfit(Exception):
    """A file that is not read for a reason of its own; its sentence wants the file's `name` and the `limit`."""

    def __init__(self, sentence: Trilingual, limit: int = 0) -> None:
        super().__init__(sentence.en)
        self.sentence = sentence
        self.limit = limit
