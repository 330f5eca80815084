"""Terms of sending, each dated. None of them is law."""

from pathlib import Path

from qalam.kernel.parameter import Parameters

PARAMETERS = Parameters.read(Path(__file__).with_name("parameters.toml"))
