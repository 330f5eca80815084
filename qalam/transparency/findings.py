"""What whoever checks a log may find, each as one sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Protocol

from qalam.kernel.refusal import Refusal
from qalam.kernel.trilingual import LANGUAGES, Trilingual


class Told(Protocol):
    """Something that does not hold: the leaf it is about (counted from 0; None where it is about more), and how."""

    @property
    def leaf(self) -> int | None:
        """The leaf."""

    @property
    def code(self) -> str:
        """A short name of the kind of finding, the same in all languages."""

    @property
    def sentence(self) -> Trilingual:
        """What is wrong."""


Replayer = Callable[[Iterable[Mapping[str, object]]], Iterator[Told]]
"""Goes through the leaves in their order and tells where the rules of their subject were not kept."""


@dataclass(frozen=True)
class Finding:
    """A finding about the log itself, whatever it tells of."""

    leaf: int | None
    code: str
    sentence: Trilingual

    def because(self, refusal: Refusal) -> Finding:
        """The finding with the sentence of a refusal after its own."""
        both = (f"{self.sentence.say(language)}. {refusal.say(language)}" for language in LANGUAGES)
        return replace(self, sentence=Trilingual(*both))


def finding(code: str, *, leaf: int | None = None, **values: object) -> Finding:
    """The finding of a code, with the values that its sentence names."""
    return Finding(leaf, code, SENTENCES[code].fill(**values))


def say(told: Told, language: str) -> str:
    """A finding as a line: which leaf, what."""
    sentence = told.sentence.say(language)
    return sentence if told.leaf is None else f"{LEAF.fill(leaf=told.leaf).say(language)}: {sentence}"


LEAF = Trilingual(kk="{leaf}-жазба", ru="Запись {leaf}", en="Leaf {leaf}")
SENTENCES: dict[str, Trilingual] = {
    "signature": Trilingual(
        kk="«{name}» бақылау жазбасындағы журналдың қолтаңбасы дұрыс емес немесе жоқ.",
        ru="В контрольной записи «{name}» подпись журнала неверна или её нет.",
        en="The checkpoint '{name}' has no sound signature of the log.",
    ),
    "time": Trilingual(
        kk="«{name}» бақылау жазбасында уақыты көрсетілген дұрыс қолтаңба жоқ.",
        ru="В контрольной записи «{name}» нет верной подписи с указанием времени.",
        en="The checkpoint '{name}' has no sound signature that says when.",
    ),
    "origin": Trilingual(
        kk="«{name}» бақылау жазбасы басқа журналдікі: {origin}.",
        ru="Контрольная запись «{name}» принадлежит другому журналу: {origin}.",
        en="The checkpoint '{name}' is of another log: {origin}.",
    ),
    "witness": Trilingual(
        kk="Куәгер {witness} бұл бақылау жазбасына қол қоймаған.",
        ru="Свидетель {witness} эту контрольную запись не подписал.",
        en="The witness {witness} has not signed this checkpoint.",
    ),
    "root": Trilingual(
        kk="Жазбалардан қол қойылғаннан басқа түбір шығады: олар өзгертілген.",
        ru="Корень, вычисленный по записям, не тот, что подписан: записи изменены.",
        en="The leaves do not give the root that was signed: they have been changed.",
    ),
    "fork": Trilingual(
        kk="«{name}» бақылау жазбасы алғашқы {size} жазбаны басқаша көрген: журналдың өткені қайта жазылған.",
        ru="Контрольная запись «{name}» видела первые {size} записей иными: прошлое журнала переписано.",
        en="The checkpoint '{name}' saw the first {size} leaves otherwise: the past of the log has been rewritten.",
    ),
    "shrunk": Trilingual(
        kk="«{name}» бақылау жазбасында {size} жазба болған, ал мұнда {now} ғана: жазбалар алынып тасталған.",
        ru="В контрольной записи «{name}» было {size} записей, а здесь только {now}: записи изъяты.",
        en="The checkpoint '{name}' knew {size} leaves and here are only {now}: leaves have been removed.",
    ),
    "back-dated-checkpoint": Trilingual(
        kk="«{name}» бақылау жазбасына ертерек күн қойылған: {at}, ал одан бұрынғысына {before} кезінде қол қойылған.",
        ru="Контрольная запись «{name}» помечена задним числом: {at}, а более ранняя подписана {before}.",
        en="The checkpoint '{name}' is back-dated: it says {at}, and an earlier one was signed at {before}.",
    ),
    "signed-before": Trilingual(
        kk="Жазба {at} кезінде жасалған, ал оны қамтитын «{name}» бақылау жазбасына ертерек, {signed} қол қойылған.",
        ru="Запись сделана {at}, а контрольная запись «{name}», где она есть, подписана раньше: {signed}.",
        en="It is of {at}, but the checkpoint '{name}' that holds it was signed before that, at {signed}.",
    ),
    "back-dated": Trilingual(
        kk="Жазбаға ертерек уақыт қойылған: {at}, ал журнал ол кезде {before} уақытына жеткен.",
        ru="Запись внесена задним числом: помечена {at}, а журнал тогда уже дошёл до {before}.",
        en="It is back-dated: it says {at}, and the log had already reached {before}.",
    ),
    "leaf": Trilingual(
        kk="жазбаның түрі дұрыс емес",
        ru="запись недопустима",
        en="it may not stand in the log",
    ),
    "missing": Trilingual(
        kk="tile/{path} файлы жоқ.",
        ru="Нет файла tile/{path}.",
        en="The file tile/{path} is missing.",
    ),
    "truncated": Trilingual(
        kk="tile/{path} файлы толық емес: ішінде {found}, ал {wanted} болуы керек.",
        ru="Файл tile/{path} неполон: в нём {found}, а должно быть {wanted}.",
        en="The file tile/{path} is not whole: it holds {found} and should hold {wanted}.",
    ),
    "changed": Trilingual(
        kk="жазбаның мазмұны tile/{path} файлындағы хэшіне сай емес.",
        ru="содержание записи не соответствует её хешу в файле tile/{path}.",
        en="its content does not match its hash in the file tile/{path}.",
    ),
    "tile": Trilingual(
        kk="tile/{path} файлындағы хэштер төменгі хэштерден шықпайды.",
        ru="Хеши в файле tile/{path} не вычисляются из нижележащих.",
        en="The hashes in the file tile/{path} do not come from those below.",
    ),
}
