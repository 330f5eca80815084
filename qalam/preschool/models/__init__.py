"""The kindergarten queue: who waits, which places there are, who was offered what, and how each turn came about."""

from qalam.preschool.models.application import Application, Batch, Choice
from qalam.preschool.models.event import QueueEvent
from qalam.preschool.models.evidence import Evidence
from qalam.preschool.models.offer import Claim, Offer, Referral
from qalam.preschool.models.order import OrderChange
from qalam.preschool.models.oversight import ManualMove, Review, SavedView
from qalam.preschool.models.package import DayPackage
from qalam.preschool.models.place import Place, Pool
from qalam.preschool.models.round import Round, RoundPlace, RoundResult
from qalam.preschool.models.stated import StatedChild
from qalam.preschool.models.tally import Tally
from qalam.preschool.models.towns import Decision, TownHit, TownSign

__all__ = [
    "Application", "Batch", "Choice", "Claim", "DayPackage", "Decision", "Evidence", "ManualMove", "Offer",
    "OrderChange", "Place", "Pool", "QueueEvent", "Referral", "Review", "Round", "RoundPlace", "RoundResult",
    "SavedView", "StatedChild", "Tally", "TownHit", "TownSign",
]  # fmt: skip
