"""Words of how many times one thing is another told beside it."""

from __future__ import annotations

# What leads from two numbers to what they make.
THAT_MAKES = (
    *(r"яғни", r"демек", r"сонда", r"бұл", r"то есть", r"т\. ?е\.", r"это", r"что", r"значит", r"соотношение"),
    *(r"that is", r"which is", r"or"),
)
