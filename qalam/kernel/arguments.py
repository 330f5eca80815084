"""The arguments of a command; what cannot be understood is refused in one sentence of the reader's language."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any, NoReturn

from qalam.kernel.refusal import Refusal
from qalam.kernel.trilingual import LANGUAGES, Language, Trilingual

LANGUAGE_OPTION = "--lang"
LANGUAGE_VARIABLES = ("QALAM_LANG", "LC_ALL", "LC_MESSAGES", "LANG")


def terminal_language(given: Sequence[str] = ()) -> Language:
    """The language to speak in: that of `--lang` among the arguments, of `QALAM_LANG`, of the locale, else Kazakh."""
    wanted = [*_languages_given(given), *(os.environ.get(name, "")[:2].lower() for name in LANGUAGE_VARIABLES)]
    return next((known for word in wanted for known in LANGUAGES if word == known), "kk")


def _languages_given(given: Sequence[str]) -> Iterator[str]:
    """What `--lang ru` and `--lang=ru` name, the last one first; a lone `--` ends the options."""
    options = given[: given.index("--")] if "--" in given else given
    for place in reversed(range(len(options))):
        name, _, value = options[place].partition("=")
        if name == LANGUAGE_OPTION:
            yield value or "".join(options[place + 1 : place + 2])


class NotUnderstood(Refusal):
    """An argument that the command does not know, misses, or cannot take."""


class Arguments(argparse.ArgumentParser):
    """An argument parser that raises NotUnderstood where the standard one prints its usage and ends the process.

    One that is told a language explains itself in it; its own arguments are in two groups then, `given` and `chosen`.
    """

    def __init__(self, language: Language | None = None, **options: Any) -> None:
        known: dict[str, Any] = {"add_help": False, "formatter_class": partial(Usage, language)} if language else {}
        super().__init__(exit_on_error=False, allow_abbrev=False, **known, **options)
        self.given: Any = self
        self.chosen: Any = self
        if language:
            self.given = self.add_argument_group(GIVEN.say(language))
            self.chosen = self.add_argument_group(CHOSEN.say(language))
            self.chosen.add_argument("-h", "--help", action="help", help=HELP.say(language))

    def parse_args(self, args: Sequence[str] | None = None, namespace: Any = None) -> Any:
        """The arguments; refuses with NotUnderstood."""
        try:
            known, unknown = self.parse_known_args(args, namespace)
        except argparse.ArgumentError as problem:
            raise NotUnderstood(self.sentence(problem)) from problem
        if unknown:
            raise NotUnderstood(UNKNOWN.fill(text=" ".join(unknown), command=self.prog))
        return known

    def sentence(self, problem: argparse.ArgumentError) -> Trilingual:
        """What is wrong with an argument; what it takes where that is a list."""
        for action in self._actions:
            name = "/".join(action.option_strings) or str(action.metavar or action.dest)
            if name == problem.argument_name and action.choices:
                return CHOICE.fill(name=name, choices=", ".join(map(str, action.choices)), command=self.prog)
        return VALUE.fill(name=problem.argument_name or "", command=self.prog)

    def error(self, message: str) -> NoReturn:
        """What argparse itself found, such as a missing argument: its list of names is kept, its words are not."""
        raise NotUnderstood(MISSING.fill(names=message.rpartition(": ")[2], command=self.prog))


class Usage(argparse.HelpFormatter):
    """The help of a command, headed in a language."""

    def __init__(self, language: Language, prog: str, **options: Any) -> None:
        super().__init__(prog, **options)
        self.language = language

    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, USAGE.say(self.language) if prefix is None else prefix)


USAGE = Trilingual(kk="қолданылуы: ", ru="вызов: ", en="usage: ")
GIVEN = Trilingual(kk="берілетіні", ru="что указать", en="what to give")
CHOSEN = Trilingual(kk="қалауыңызша", ru="по желанию", en="options")
HELP = Trilingual(kk="осы анықтаманы көрсету", ru="показать эту справку", en="show this help")
UNKNOWN = Trilingual(
    kk="«{text}» дегенді бұйрық білмейді. Не жазуға болатыны: {command} --help.",
    ru="Команда не знает «{text}». Что можно написать: {command} --help.",
    en="The command does not know '{text}'. What it takes: {command} --help.",
)
CHOICE = Trilingual(
    kk="{name} мына мәндердің бірін алады: {choices}. Толығырақ: {command} --help.",
    ru="{name} принимает одно из значений: {choices}. Подробнее: {command} --help.",
    en="{name} takes one of: {choices}. More: {command} --help.",
)
VALUE = Trilingual(
    kk="{name} мәні түсініксіз немесе көрсетілмеген. Толығырақ: {command} --help.",
    ru="Значение {name} непонятно или не указано. Подробнее: {command} --help.",
    en="The value of {name} is missing or cannot be understood. More: {command} --help.",
)
MISSING = Trilingual(
    kk="Мынаны да көрсетіңіз: {names}. Толығырақ: {command} --help.",
    ru="Укажите ещё: {names}. Подробнее: {command} --help.",
    en="Also needed: {names}. More: {command} --help.",
)
