"""Words of how many times one thing is another told beside it."""

from __future__ import annotations

# What opens a sentence that concludes from the two numbers of the one before it.
CONCLUDES = (r"сонда", r"сөйтіп", r"яғни", r"демек", r"осылайша", r"то есть", r"таким образом", r"итак", r"so", r"thus")
# What leads from two numbers to what they make.
THAT_MAKES = (
    *(r"яғни", r"демек", r"сонда", r"бұл", r"то есть", r"т\. ?е\.", r"это", r"что", r"значит", r"соотношение"),
    *(r"that is", r"which is", r"or"),
)
