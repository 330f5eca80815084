"""A kindergarten with its head, a group, and a child that has a referral to it."""

from __future__ import annotations

from dataclasses import dataclass

from qalam.access.models import Role, User
from qalam.preschool.models import Referral
from qalam.preschool.services import offers
from qalam.preschool.services.places import open_places
from qalam.registry.models import Group, Institution
from tests.factories import queue, records
from tests.factories.queue import MORNING
from tests.preschool.families import Family, family, garden, head_of, somebody


@dataclass(frozen=True)
class Home:
    """A kindergarten with one group of ten seats."""

    institution: Institution
    head: User
    group: Group

    def refers(self, home: Family | None = None) -> Referral:
        """A family files, is offered a place of the group, and takes it."""
        home = home or family()
        made = home.files(wants=[self.institution])
        [place] = open_places(group=self.group, count=1, by=head_of(self.group), at=MORNING)
        [offer] = offers.serve(pool=place.pool, at=MORNING)
        assert offer.application_id == made.pk
        offers.accept(offer=offer, by=home.user, at=MORNING)
        return Referral.objects.get(offer=offer)


def kindergarten() -> Home:
    institution = garden()
    head = somebody(Role.HEAD, institution_bin=institution.bin)
    return Home(institution, head, queue.group(institution=institution, seats=10, period=records.OPEN))
