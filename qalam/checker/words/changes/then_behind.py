"""Words of a change beside the figure of then and its year."""

from __future__ import annotations

# What is called two ways, and the one word for it.
CALLED_ALIKE = (
    (r"\b(?:выпускник[^\W\d]*|учащи[^\W\d]*|ученик[^\W\d]*)\s11-?(?:х|ых)?\sкласс[^\W\d]*", "одиннадцатиклассник"),
    (r"\b(?:выпускник[^\W\d]*|учащи[^\W\d]*|ученик[^\W\d]*)\s9-?(?:х|ых)?\sкласс[^\W\d]*", "девятиклассник"),
)
