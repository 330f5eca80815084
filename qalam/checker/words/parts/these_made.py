"""Words by which the things just told one by one are named together, each with its number."""

from __future__ import annotations

# Right before how many they are: 'осы үш нысан', 'эти три объекта'.
THESE = (
    *(r"осы", r"бұл", r"аталған", r"жоғарыда аталған", r"сол", r"айтылған"),
    *(r"эти", r"этих", r"этим", r"этими", r"все", r"всех", r"указанные", r"названные", r"названных"),
    *(r"these", r"those", r"all", r"all of these", r"the"),
)
# Before or behind what they make together.
MADE = (
    *(r"барлығы", r"жалпы", r"бірге", r"қосып", r"қоса", r"жиыны", r"осылайша", r"сөйтіп", r"сонымен"),
    *(r"всего", r"вместе", r"в сумме", r"суммарно", r"общ[^\W\d]{2,3}", r"таким образом", r"в итоге", r"итого"),
    *(r"in all", r"in total", r"together", r"altogether", r"a total of", r"combined", r"thus"),
)
