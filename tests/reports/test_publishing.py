from __future__ import annotations

from datetime import datetime

import pytest

from qalam.access.models import User
from qalam.documents.tree import Notice
from qalam.figures.freezing import drift
from qalam.figures.models import Freeze
from qalam.kernel.clock import CITY_ZONE
from qalam.ledger.models import Deed
from qalam.reports.editions import document_of
from qalam.reports.models import Edition
from qalam.reports.readings import NoRecords
from qalam.reports.services.publishing import (
    AlreadyPublished,
    NoReason,
    NotPublished,
    NumbersDoNotAgree,
    amend,
    publish,
)
from qalam.reports.storing import content_hash
from tests.factories import records
from tests.reports.city import readings, small_city, specialist

pytestmark = pytest.mark.django_db

AT = datetime(2023, 6, 1, 9, tzinfo=CITY_ZONE)


@pytest.fixture(name="specialist")
def of_the_department() -> User:
    return specialist()


def test_an_edition_keeps_its_words_its_numbers_and_who_published_them(specialist: User) -> None:
    small_city()
    edition = publish(readings=readings(), by=specialist, at=AT)
    assert (edition.number, edition.school_year, edition.by, edition.reason) == (1, "2022-2023", specialist, "")
    documents = {language: document_of(edition, language) for language in ("kk", "ru", "en")}  # type: ignore[arg-type]
    assert edition.content_hash == content_hash(documents)
    assert edition.freeze.values.get(figure_id="schools.pupils.day").value == 3
    deed = Deed.objects.get()
    assert (deed.action, deed.by, deed.subject_key) == ("reports.publish", specialist, "2022-2023/1")
    assert not any(isinstance(block, Notice) for block in documents["kk"].blocks)


def test_a_broken_relation_stops_publication_and_is_named(specialist: User) -> None:
    small_city()
    records.institution(kind="primary_school")
    with pytest.raises(NumbersDoNotAgree, match="schools is 2, but its parts make") as refused:
        publish(readings=readings(), by=specialist, at=AT)
    assert "schools: 2" in refused.value.say("kk")
    assert (Edition.objects.count(), Freeze.objects.count(), Deed.objects.count()) == (0, 0, 0)


def test_a_year_is_published_once_and_then_amended_with_a_reason(specialist: User) -> None:
    school = small_city()
    with pytest.raises(NotPublished):
        amend(readings=readings(), reason="ертерек", by=specialist, at=AT)
    first = publish(readings=readings(), by=specialist, at=AT)
    with pytest.raises(AlreadyPublished, match="2022-2023"):
        publish(readings=readings(), by=specialist, at=AT)
    with pytest.raises(NoReason):
        amend(readings=readings(), reason="  ", by=specialist, at=AT)
    records.enrolment(group=records.group(institution=school, name="6А", grade=6))
    second = amend(readings=readings(), reason=" бір оқушы тіркелмей қалған ", by=specialist, at=AT)
    assert (second.number, second.reason) == (2, "бір оқушы тіркелмей қалған")
    assert document_of(first, "kk") != document_of(second, "kk")
    told = [block.text for block in document_of(second, "kk").blocks if isinstance(block, Notice)]
    assert "бір оқушы тіркелмей қалған" in told[0]
    assert [deed.action for deed in Deed.objects.order_by("pk")] == ["reports.publish", "reports.amend"]


def test_what_changes_after_publication_is_seen_as_drift_and_the_edition_stays(specialist: User) -> None:
    school = small_city()
    edition = publish(readings=readings(), by=specialist, at=AT)
    before = document_of(edition, "ru")
    assert drift(edition.freeze) == []
    records.enrolment(group=records.group(institution=school, name="6А", grade=6))
    assert "schools.pupils.day" in {found.figure_id for found in drift(edition.freeze) if found.is_visible}
    edition.refresh_from_db()
    assert document_of(edition, "ru") == before


def test_a_year_without_records_is_not_published(specialist: User) -> None:
    with pytest.raises(NoRecords):
        publish(readings=readings(), by=specialist, at=AT)
    assert Freeze.objects.count() == 0
