"""Words of what a field yields: areas, weights, and so much from each hectare."""

from __future__ import annotations

# Right behind a number.
HECTARES = r"\s?(?:га|гектар[^\W\d]*)(?!\w)"
TONNES = r"\s?(?:т|тонн[^\W\d]*)(?![\w/])"
# So many centners from a hectare, and behind a number of which the words before say that it is from each.
CENTNERS_EACH = (
    r"\s?(?:ц|центнер[^\W\d]*)\.?\s?(?:/\s?га|с\s(?:одного\s|каждого\s)?(?:га|гектара)|гектар[^\W\d]*)(?!\w)"
)
CENTNERS = r"\s?(?:ц|центнер[^\W\d]*)(?!\w)"
FROM_EACH = (
    r"(?:әр\s|әрбір\s|бір\s)?гектар(?:ына?н?|дан)",
    r"(?:әр\s|әрбір\s)?га-?(?:дан|ға)",
    r"с\s(?:одного\s|каждого\s|1\s)?(?:га|гектара)",
)
# A column of what each hectare yields.
YIELD_HEAD = (r"ц\s?/\s?га", r"урожайност", r"өнімділі", r"шығымдылы", r"түсімділі")

# Beside such numbers they are no harvest of that field: plans, what is left, by how much there is more.
NOT_YET = (
    *(r"план", r"прогноз", r"ожида", r"рассчитыва", r"предсто", r"потенциал", r"вместо", r"норм[аы]\b"),
    *(r"жоспар", r"болжам", r"күтіл", r"күтіп", r"көздел", r"межеле", r"орнына"),
)
LEFT = (r"остал", r"остаётся", r"остается", r"остают", r"қалды", r"қалған", r"неубран", r"всего посев")
MORE = (r"больше", r"выше", r"меньше", r"ниже", r"артық", r"көп\b", r"жоғары", r"төмен", r"кем\b", r"аз\b")
# Of a field that was sown not all is harvested.
SOWN = (r"посе[вя]", r"засе[вя]", r"посадил", r"посажен", r"егілген", r"егілді", r"егіп", r"егіс", r"себіл", r"отырғыз")
