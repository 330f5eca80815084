"""The law of the kindergarten queue as pure code: dated, sourced, explained. Knows no framework and no clock."""

from pathlib import Path

from qalam.kernel.parameter import Parameters

PARAMETERS = Parameters.read(Path(__file__).with_name("parameters.toml"))
