"""Who, where, when."""

from qalam.registry.models.account import AccountHolder
from qalam.registry.models.area import Area
from qalam.registry.models.city import City
from qalam.registry.models.group import Enrolment, Group
from qalam.registry.models.institution import Institution, InstitutionName, InstitutionProfile, StateOrder
from qalam.registry.models.person import Guardianship, Person, Residence, Standing

__all__ = [
    "AccountHolder", "Area", "City", "Enrolment", "Group", "Guardianship", "Institution", "InstitutionName",
    "InstitutionProfile", "Person", "Residence", "Standing", "StateOrder",
]  # fmt: skip
