"""Whatever happens to a family stands on its pages at once, also while the site gives pages as they were."""

from __future__ import annotations

import pytest
from django.test import Client

from qalam.preschool.models import StatedChild
from tests.preschool.keeping.deeds import CASES, father_names_the_child, open_the_department, second_guardian
from tests.preschool.keeping.towns import SAID, Town, made_now, pressed, told, wholly

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.mark.parametrize("name", CASES)
def test_a_family_sees_what_is_about_itself_at_once_and_others_the_page_of_a_moment_that_is_told(
    town: Town, name: str
) -> None:
    case = CASES[name]
    open_the_department()
    case.before(town)
    own, others, wholes = town.one.pages(), town.other.pages(), wholly()
    case.deed(town)
    assert (wholly() == wholes) is case.of_the_queue
    with pressed():
        seen, seen_by_other = town.one.pages(), town.other.pages()
    assert seen == made_now(town.one)
    assert not any(SAID.search(page) for page in seen)
    assert (seen != own) is case.changes
    now = made_now(town.other)
    for page, as_it_was, as_it_is in zip(seen_by_other, others, now, strict=True):
        assert page == as_it_is or (SAID.search(page) and told(page) == told(as_it_was))
        if not case.of_the_queue:
            assert page == as_it_is


def test_a_second_guardian_sees_the_child_and_its_application_at_once(town: Town) -> None:
    open_the_department()
    father_names_the_child(town)
    father = StatedChild.objects.get().stated_by
    browser = Client()
    browser.force_login(father)
    own, application = town.one.addresses()[:2]
    assert town.one.made.number not in browser.get(own).content.decode()
    assert browser.get(application).status_code == 404
    second_guardian(town)
    with pressed():
        assert town.one.made.number in browser.get(own).content.decode()
        assert browser.get(application).status_code == 200


def test_the_cases_are_those_that_a_family_must_see_at_once() -> None:
    named = {
        "offer made", "offer accepted", "offer declined", "referral extended", "offer expired", "offer recalled",
        "enrolment", "refusal by the head", "round published", "move by hand signed", "review decided",
        "evidence confirmed", "evidence rejected", "evidence lapsed", "withdrawal", "restoration by the family",
        "yearly renewal", "transfer asked for", "doubles merged", "second guardian", "state order signed",
    }  # fmt: skip
    assert named <= {name.removeprefix("an ").removeprefix("a ").removeprefix("the ") for name in CASES}
