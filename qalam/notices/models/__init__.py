"""Contacts, notices, their deliveries, and what was done for those whom no message reached."""

from qalam.notices.models.contact import Contact, ContactCode
from qalam.notices.models.delivery import Attempt, Delivery, Outcome
from qalam.notices.models.notice import Notice
from qalam.notices.models.reaching import Reaching
from qalam.notices.models.way import Language, Way

__all__ = ["Attempt", "Contact", "ContactCode", "Delivery", "Language", "Notice", "Outcome", "Reaching", "Way"]
