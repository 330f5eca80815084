"""Facts that all pages of one revision share."""

from __future__ import annotations

from qalam.access.keeping.shared import MOST, making_a_page, while_nothing_happens

asked: list[int] = []


@while_nothing_happens
def double(number: int) -> int:
    asked.append(number)
    return 2 * number


def test_a_fact_is_asked_for_once_for_all_pages_of_a_revision() -> None:
    asked.clear()
    for revision, times in ((7_001, 1), (7_001, 1), (7_002, 2)):
        with making_a_page(revision):
            assert (double(2), double(2)) == (4, 4)
        assert asked == [2] * times


def test_outside_of_a_page_that_may_be_kept_a_fact_is_asked_for_each_time() -> None:
    asked.clear()
    assert (double(3), double(3)) == (6, 6)
    with making_a_page(None):
        assert (double(3), double(3)) == (6, 6)
    assert asked == [3] * 4


def test_facts_of_different_questions_are_kept_apart_and_do_not_grow_without_end() -> None:
    asked.clear()
    with making_a_page(7_003):
        assert [double(number) for number in range(3 * MOST)] == [2 * number for number in range(3 * MOST)]
        assert double(3 * MOST - 1) == 2 * (3 * MOST - 1)
    assert len(asked) == 3 * MOST


def test_a_page_that_was_overtaken_by_a_change_leaves_no_fact_behind() -> None:
    told = iter(["old", "new"])

    @while_nothing_happens
    def told_now() -> str:
        word = next(told)
        if word == "old":
            # Another page is made at a newer revision meanwhile.
            with making_a_page(7_005):
                double(1)
        return word

    with making_a_page(7_004):
        assert told_now() == "old"
    with making_a_page(7_005):
        assert told_now() == "new"
