"""What the stand-in of the national sign-in says and signs."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from functools import cache
from typing import Any

from allauth.idp.oidc.adapter import DefaultOIDCAdapter
from allauth.idp.oidc.models import PrivateKey
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from django.conf import settings

from qalam.portal.stand_in.people import claims_of

KEY_BITS = 2048


class StandInAdapter(DefaultOIDCAdapter):  # type: ignore[misc]
    """The answers of the stand-in, under an address of its own in the site."""

    def get_issuer(self) -> str:
        return str(self.request.build_absolute_uri("/stand-in"))

    def list_private_keys(self, **_: Any) -> list[Any]:
        return [signing_key()]

    def get_claims(
        self, purpose: str, user: Any, client: Any, scopes: Iterable[str], email: str | None = None, **_: Any
    ) -> dict[str, Any]:
        """The subject, and to the one who asks with a token also IIN, name and birth date."""
        told = claims_of(user) if purpose == "userinfo" and "profile" in scopes else {}
        return {"sub": self.get_user_sub(client, user), **told}

    def populate_server_metadata(self, data: dict[str, Any]) -> None:
        """Only what the stand-in offers."""
        for name in ("device_authorization_endpoint", "end_session_endpoint", "revocation_endpoint"):
            data.pop(name, None)


@cache
def signing_key() -> Any:
    """The key of this copy of the demonstration, made once and kept in `var/`, readable by its owner only."""
    place = settings.VAR / "stand-in-key.pem"
    if not place.exists():
        key = rsa.generate_private_key(public_exponent=65537, key_size=KEY_BITS)
        place.parent.mkdir(parents=True, exist_ok=True)
        # As with the secret key: whole, under its name, or not at all; of two that are made at once the first stays.
        with tempfile.NamedTemporaryFile("wb", dir=place.parent, prefix="draft-") as draft:
            draft.write(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
            draft.flush()
            with suppress(FileExistsError):
                os.link(draft.name, place)
    return PrivateKey(pem=place.read_text())
