"""The arguments of a command; what cannot be understood is refused in one sentence of the reader's language."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import Any, NoReturn

from qalam.kernel.refusal import Refusal
from qalam.kernel.trilingual import Trilingual


class NotUnderstood(Refusal):
    """An argument that the command does not know, misses, or cannot take."""


class Arguments(argparse.ArgumentParser):
    """An argument parser that raises NotUnderstood where the standard one prints its usage and ends the process."""

    def __init__(self, **options: Any) -> None:
        super().__init__(exit_on_error=False, allow_abbrev=False, **options)

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
