from __future__ import annotations

import pytest

from qalam.partnerships.models import Agreement, Participant
from tests.factories import records
from tests.factories.records import INSIDE, YEAR
from tests.factories.refused import refused_by

pytestmark = pytest.mark.django_db


def test_a_school_joins_an_agreement_once_at_a_time() -> None:
    titles = {"title_kk": "Келісім", "title_ru": "Соглашение", "title_en": "Agreement"}
    agreement, school = Agreement.objects.create(code="lyceums", period=YEAR, **titles), records.institution()
    Participant.objects.create(agreement=agreement, institution=school, period=YEAR)
    with refused_by("partnerships_an_institution_joins_once_at_a_time"):
        Participant.objects.create(agreement=agreement, institution=school, period=INSIDE)
