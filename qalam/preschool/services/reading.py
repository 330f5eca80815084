"""Looking at children who are not one's own: it changes nothing in the queue, and leaves a row in the audit."""

from __future__ import annotations

from datetime import datetime

from qalam.access.models import User
from qalam.ledger.models import Deed
from qalam.preschool.models import Referral
from qalam.preschool.services.rights import demand_head, demand_reader
from qalam.registry.models import Institution


def read_card(*, referral: Referral, by: User, at: datetime, how: str) -> Referral:
    """Somebody looks at what a referral says of a child; `how` is the page or the paper. Refuses with NotYours."""
    demand_reader(referral, by, at)
    Deed.objects.create(
        action="read referral",
        by=by,
        at=at,
        subject_kind="referral",
        subject_key=str(referral.pk),
        detail={"how": how},
    )
    return referral


def read_list(*, institution: Institution, by: User, at: datetime, how: str, rows: int) -> None:
    """The head looks at a list of the children of the kindergarten; `how` is the page. Refuses with NotTheHead."""
    demand_head(institution, by, at)
    Deed.objects.create(
        action="read referrals",
        by=by,
        at=at,
        subject_kind="institution",
        subject_key=institution.bin,
        detail={"how": how, "rows": rows},
    )
