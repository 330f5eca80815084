"""Accounts: who they are, what they may do, and by which phone they open."""

from qalam.access.models.phone import Phone
from qalam.access.models.stated import StatedIdentity
from qalam.access.models.user import Role, RoleGrant, User

__all__ = ["Phone", "Role", "RoleGrant", "StatedIdentity", "User"]
