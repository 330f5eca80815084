"""The national sign-in as allauth wants it described: that of the environment, or the stand-in of a demonstration."""

from __future__ import annotations

import hashlib
from typing import Any

from qalam.config.environment import NationalSignIn

PROVIDER = "national"
STAND_IN_CLIENT = "qalam"


def national_apps(given: NationalSignIn | None, *, has_stand_in: bool, secret_key: str) -> list[dict[str, Any]]:
    """No entry where there is no national sign-in: then the site has no button for it."""
    if given is not None:
        return [app(given.issuer.rstrip("/"), given.client_id, given.secret, given.iin_claim)]
    if not has_stand_in:
        return []
    secret = hashlib.sha256(f"stand-in of the national sign-in {secret_key}".encode()).hexdigest()
    # The stand-in answers under whatever address the site itself has: an empty one here.
    return [app("", STAND_IN_CLIENT, secret, "iin")]


def app(issuer: str, client_id: str, secret: str, iin_claim: str) -> dict[str, Any]:
    """One provider of OpenID Connect."""
    return {
        "provider_id": PROVIDER,
        "name": "National sign-in",
        "client_id": client_id,
        "secret": secret,
        "settings": {"server_url": issuer, "iin_claim": iin_claim, "scope": ["openid", "profile"]},
    }
