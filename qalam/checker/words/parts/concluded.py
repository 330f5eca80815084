"""Words by which numbers told one after another are put together at their end: 'another 70 … thus 190 in all'."""

from __future__ import annotations

# Right before a number that comes on top of the one before.
FURTHER = (r"ещ[её]", r"дополнительно(?: ещ[её])?", r"тағы(?: да)?", r"қосымша(?: тағы)?", r"another", r"a further")

# Opens the sentence of the total.
THUS = (
    *(r"таким образом", r"итого", r"в итоге", r"в общей сложности", r"всего", r"суммарно"),
    *(r"осылайша", r"сөйтіп", r"сонымен", r"нәтижесінде", r"барлығы", r"жалпы алғанда", r"жиыны"),
    *(r"thus", r"in all", r"in total", r"altogether", r"overall"),
)

# What takes the total of another time or of more than was told.
MORE_THAN_TOLD = (
    *(r"с начала", r"за (?:все|последние|прошл)", r"с учётом", r"с учетом", r"вместе с", r"включая", r"кроме"),
    *(r"бастап", r"қоса алғанда", r"бұрынғы", r"дейінгі", r"since", r"including", r"together with", r"so far"),
)
