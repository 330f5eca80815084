from __future__ import annotations

import pytest

from qalam.kernel.arguments import Arguments, NotUnderstood


def arguments() -> Arguments:
    known = Arguments(prog="qalam sing")
    known.add_argument("song", metavar="SONG")
    known.add_argument("--voice", choices=("alto", "bass"))
    known.add_argument("--times", type=int)
    return known


def test_what_is_understood_comes_back() -> None:
    read = arguments().parse_args(["Aqqum", "--voice", "bass", "--times", "2"])
    assert (read.song, read.voice, read.times) == ("Aqqum", "bass", 2)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (["a", "--voice", "tenor"], "--voice takes one of: alto, bass. More: qalam sing --help."),
        (["a", "--times", "x"], "The value of --times is missing or cannot be understood. More: qalam sing --help."),
        (["a", "--times"], "The value of --times is missing or cannot be understood. More: qalam sing --help."),
        (["a", "--loud"], "The command does not know '--loud'. What it takes: qalam sing --help."),
        (["a", "b"], "The command does not know 'b'. What it takes: qalam sing --help."),
        ([], "Also needed: SONG. More: qalam sing --help."),
    ],
)
def test_what_is_not_understood_is_one_sentence(given: list[str], said: str) -> None:
    with pytest.raises(NotUnderstood) as refused:
        arguments().parse_args(given)
    assert refused.value.say("en") == said
    assert "--help" in refused.value.say("kk")
    assert "\n" not in refused.value.say("ru")
