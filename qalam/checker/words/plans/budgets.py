"""The lines of a budget by their titles, and the two sums of which a line of its own is the difference."""

from __future__ import annotations

INCOME = (r"кіріс", r"түсімдер", r"доход", r"поступлени", r"income", r"revenue")
COSTS = (r"шығын", r"шығыс", r"затрат", r"расход", r"expenditure", r"costs")
LENT = (r"таза бюджеттік кредит", r"чист\w+ бюджетн\w+ кредит", r"net budget lending")
ASSETS = (r"қаржы(?:лық)? активтер", r"финансовы\w+ актив", r"financial assets")
# A deficit of another sort, which is no line of this reckoning.
OTHER_DEFICIT = (r"мұнай", r"ненефт", r"non-oil")
# What comes back of what was lent, or is got for what is sold.
COMES_BACK = (r"өтеу", r"өтелу", r"қайтар", r"погашени", r"возврат", r"сату", r"сатудан", r"продаж", r"repay", r"sale")
GOES_OUT = (r"кредиттер\b", r"кредиты\b", r"бюджетных кредитов", r"сатып алу", r"приобретени", r"loans", r"purchase")
# What a budget told in a few words may spend or use besides its lines.
UNTOLD = (r"кредит", r"актив", r"\bостат", r"қалдық", r"lending", r"\bassets", r"balances?\b")
