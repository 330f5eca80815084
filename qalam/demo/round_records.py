"""The rounds of the demo city's past as records: their places, and what each said to every child."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from qalam.demo.city import City
from qalam.demo.rounds import MECHANISM, Held
from qalam.preschool.models import Round, RoundPlace, RoundResult

TITLE = "{year} жылғы жаппай жинақтау, {number}-кезең"


def write_rounds(city: City, rounds: Sequence[Held], applications: Mapping[str, int]) -> dict[str, int]:
    """Published rounds; their ids by code."""
    ids = city.sheets.add(
        Round,
        len(rounds),
        code=[held.code for held in rounds],
        title=[TITLE.format(year=held.at.year, number=number) for number, held in enumerate(rounds, 1)],
        state="published",
        mechanism=MECHANISM,
        seed="",
        drafted_at=[held.at.isoformat() for held in rounds],
        published_at=[held.at.isoformat() for held in rounds],
        input_hash=[held.asked.hash() for held in rounds],
        summary=[json.dumps(summary(held)) for held in rounds],
    )
    for id, held in zip(ids.tolist(), rounds, strict=True):
        write_round(city, id, held, applications)
    return {held.code: id for id, held in zip(ids.tolist(), rounds, strict=True)}


def write_round(city: City, id: int, held: Held, applications: Mapping[str, int]) -> None:
    """Its places, and for each child the place or none, and why."""
    places = [place.id for place in held.places.values()]
    city.sheets.add(RoundPlace, len(places), round_id=id, place_id=places)
    result = held.verdict.outcome
    offers = {offer.who: offer for offer in result.offers}
    reasons: dict[str, list[dict[str, object]]] = defaultdict(list)
    for one in result.explained:
        reasons[one.who].append(one.plain())
    asked = [seeker.who for seeker in held.asked.seekers]
    city.sheets.add(
        RoundResult,
        len(asked),
        round_id=id,
        application_id=[applications[who] for who in asked],
        place_id=[int(offers[who].place) if who in offers else None for who in asked],
        rank=[offers[who].rank if who in offers else None for who in asked],
        explanation=[json.dumps(reasons[who], ensure_ascii=False) for who in asked],
    )


def summary(held: Held) -> dict[str, object]:
    """Whom the round serves, in numbers, as `services.rounds.summary_of` has them."""
    result = held.verdict.outcome
    ranks, categories = (
        Counter(one.rank for one in result.offers),
        Counter(str(one.category) for one in held.asked.seekers if one.who in {offer.who for offer in result.offers}),
    )
    return {
        "places": len(held.places),
        "seekers": len(held.asked.seekers),
        "offers": len(result.offers),
        "by_rank": {str(rank): count for rank, count in sorted(ranks.items())},
        "by_category": dict(sorted(categories.items())),
        "let_go": [],
    }
