"""The settings of the tests: those of the site in the mode `test`, which serves static files as they are found."""

import os

os.environ["QALAM_MODE"] = "test"

from qalam.config.settings import *  # noqa: F403
