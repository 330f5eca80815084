"""Which seat each child of an exchange gets, so that the rings in which families depend on each other are short."""

from __future__ import annotations

from collections.abc import Iterator, Mapping


def rings(moves: Mapping[str, tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Each child with the one whose seat it gets; `moves` are the pools from which and to which each moves.

    The shortest ring is taken first, of equal ones that of the least code. Whoever is in no ring is not told.
    """
    left = dict(sorted(moves.items()))
    while found := [ring for who in left if (ring := ring_from(who, left))]:
        shortest = min(found, key=lambda ring: (len(ring), ring))
        for who, giver in zip(shortest, (*shortest[1:], shortest[0]), strict=True):
            yield who, giver
            del left[who]


def ring_from(first: str, left: Mapping[str, tuple[str, str]]) -> tuple[str, ...]:
    """The shortest ring through the child: each moves to where the next comes from."""
    home, aim = left[first]
    ways: list[tuple[tuple[str, ...], str]] = [((first,), aim)]
    seen = {aim}
    for way, pool in ways:
        if pool == home:
            return way
        for who, (here, there) in left.items():
            if here == pool and there not in seen:
                seen.add(there)
                ways.append(((*way, who), there))
    return ()
