"""The colours and faces of the house on paper (light)."""

from __future__ import annotations

INK = "#15233B"
SEA = "#0A6273"
MUTED = "#55617A"
FAINT = "#A9B1BF"
LINE = "#D8D0C0"
PAPER = "#FBF8F2"

# The family names of the print fonts, of the site's variable fonts, then what a machine has.
FONT = "Golos Text, Golos Text Variable, Noto Sans, DejaVu Sans, Liberation Sans, sans-serif"
LABEL_SIZE = 12
CHART_WIDTH = 460
LETTER = 7.2  # mean width of a letter of that size
