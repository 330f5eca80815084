"""Accounts: who they are, what they may do, by which phone they open, what was refused to them; and kept pages."""

from qalam.access.models.kept import KeptPage, OwnRevision, Revision
from qalam.access.models.phone import Phone
from qalam.access.models.refused import Refused
from qalam.access.models.stated import StatedIdentity
from qalam.access.models.user import Role, RoleGrant, User

__all__ = [
    "KeptPage", "OwnRevision", "Phone", "Refused", "Revision", "Role", "RoleGrant", "StatedIdentity", "User",
]  # fmt: skip
