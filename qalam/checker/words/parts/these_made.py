"""Words by which the things just told one by one are named together, each with its number."""

from __future__ import annotations

# Before or behind what they make together.
MADE = (
    *(r"барлығы", r"жалпы", r"бірге", r"қосып", r"қоса", r"жиыны", r"осылайша", r"сөйтіп", r"сонымен"),
    *(r"всего", r"вместе", r"в сумме", r"суммарно", r"общ[^\W\d]{2,3}", r"таким образом", r"в итоге", r"итого"),
    *(r"in all", r"in total", r"together", r"altogether", r"a total of", r"combined", r"thus"),
)
