"""Heaps in stretches of one array: each keeps its largest key on top, which is the first to give its seat up."""

from __future__ import annotations

from qalam.allocation.compiled import compiled
from qalam.allocation.problem import Ints


@compiled
def push(heap: Ints, start: int, size: int, key: int) -> None:
    """Add to the heap at `start` whose top is its largest key."""
    child = size
    while child > 0:
        parent = (child - 1) // 2
        if heap[start + parent] >= key:
            break
        heap[start + child] = heap[start + parent]
        child = parent
    heap[start + child] = key


@compiled
def replace_top(heap: Ints, start: int, size: int, key: int) -> None:
    """Let the largest key go for another; the heap keeps its size."""
    parent = 0
    while True:
        child = 2 * parent + 1
        if child >= size:
            break
        if child + 1 < size and heap[start + child + 1] > heap[start + child]:
            child += 1
        if heap[start + child] <= key:
            break
        heap[start + parent] = heap[start + child]
        parent = child
    heap[start + parent] = key
