"""Numbers that acts set for pedagogues, each dated."""

from pathlib import Path

from qalam.kernel.parameter import Parameters

PARAMETERS = Parameters.read(Path(__file__).with_name("parameters.toml"))
