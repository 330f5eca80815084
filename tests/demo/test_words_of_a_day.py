"""What a day of the demo city did is told in words of the reader's language."""

from __future__ import annotations

import ast
import inspect

from qalam.config.commands.demo import DUE
from qalam.preschool import jobs


def test_everything_that_a_day_does_has_its_words() -> None:
    [told] = [node for node in ast.walk(ast.parse(inspect.getsource(jobs.run_due))) if isinstance(node, ast.Dict)]
    assert {key.value for key in told.keys if isinstance(key, ast.Constant)} == set(DUE)
