"""The national sign-in: OpenID Connect as allauth speaks it, with everything checked that can be."""

from __future__ import annotations

from secrets import token_urlsafe
from typing import Any

import jwt
from allauth.account.utils import get_next_redirect_url
from allauth.socialaccount.internal import jwtkit
from allauth.socialaccount.providers.base.constants import AuthProcess
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from allauth.socialaccount.providers.oauth2.views import OAuth2CallbackView
from allauth.socialaccount.providers.openid_connect.provider import OpenIDConnectProvider
from allauth.socialaccount.providers.openid_connect.views import OpenIDConnectOAuth2Adapter
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponseBase
from django.urls import reverse
from django.utils import translation

from qalam.access.queries.sign_in import NATIONAL

SIGNATURES = frozenset({"RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"})
"""Signatures that only the holder of a private key can make."""


class NationalConversation(OpenIDConnectOAuth2Adapter):  # type: ignore[misc]
    """What is said between this site and the national sign-in during one visit."""

    def __init__(self, request: HttpRequest, provider_id: str = NATIONAL) -> None:
        super().__init__(request, provider_id)

    @property
    def authorize_url(self) -> str:
        """Where the visitor goes; the stand-in is reached by the address that the visitor's browser uses."""
        if settings.HAS_STAND_IN:
            return str(self.request.build_absolute_uri(reverse("idp:oidc:authorization")))
        return str(super().authorize_url)

    def get_callback_url(self, request: HttpRequest, app: Any) -> str:
        """One address for all languages, since it is registered with the national sign-in."""
        with translation.override(settings.LANGUAGE_CODE):
            return request.build_absolute_uri(reverse("national_answer"))

    def complete_login(self, request: HttpRequest, app: Any, token: Any, **values: Any) -> Any:
        """What the national sign-in tells; both of its tellings must be about the same person."""
        if not values["response"].get("id_token"):
            raise OAuth2Error("no id_token")
        login = super().complete_login(request, app, token, **values)
        about = {login.told[part].get("sub") for part in ("userinfo", "id_token") if part in login.told}
        if len(about) != 1:
            raise OAuth2Error("userinfo and id_token are about different people")
        return login

    def _decode_id_token(self, app: Any, id_token: str) -> Any:
        """The token, with its signature, issuer, audience and time checked, even though it came by a safe way."""
        try:
            header = jwt.get_unverified_header(id_token)
        except jwt.PyJWTError as problem:
            raise OAuth2Error("damaged id_token") from problem
        if header.get("alg") not in SIGNATURES or "kid" not in header:
            raise OAuth2Error("id_token is not signed as it must be")
        return jwtkit.verify_and_decode(
            credential=id_token,
            keys_url=self.openid_config["jwks_uri"],
            issuer=self.openid_config["issuer"],
            audience=app.client_id,
            lookup_kid=jwtkit.lookup_kid_jwk,
        )


class NationalProvider(OpenIDConnectProvider):  # type: ignore[misc]
    """The provider of allauth, with addresses of ours, a nonce, and nothing personal kept beside the account."""

    oauth2_adapter_class = NationalConversation

    @property
    def server_url(self) -> str:
        if settings.HAS_STAND_IN:
            with translation.override(settings.LANGUAGE_CODE):
                return str(self.request.build_absolute_uri(reverse("idp:oidc:configuration")))
        return str(super().server_url)

    def get_login_url(self, request: HttpRequest, **values: Any) -> str:
        return reverse("national_sign_in")

    def get_callback_url(self) -> str:
        return reverse("national_answer")

    def redirect(self, request: HttpRequest, process: str, **values: Any) -> Any:
        """Send the visitor away; what must come back with them stays in their session."""
        nonce = token_urlsafe(24)
        asked = {**(values.pop("auth_params", None) or self.get_auth_params()), "nonce": nonce}
        language = translation.get_language()
        return super().redirect(request, process, auth_params=asked, nonce=nonce, language=language, **values)

    def sociallogin_from_response(self, request: HttpRequest, response: dict[str, Any]) -> Any:
        """The sign-in, and beside it what was told, which is read once and not stored."""
        login = super().sociallogin_from_response(request, response)
        login.told = response
        return login

    def extract_extra_data(self, data: dict[str, Any]) -> dict[str, Any]:
        return {}


def is_offered() -> bool:
    """Whether this site has a national sign-in, or its stand-in."""
    return bool(settings.SOCIALACCOUNT_PROVIDERS["openid_connect"]["APPS"])


def begin(request: HttpRequest) -> HttpResponseBase:
    """Send the visitor to the national sign-in. A site without one has no such page."""
    if not is_offered():
        raise Http404("national sign-in")
    provider = NationalConversation(request).get_provider()
    # Nothing else of the address is passed on: it could change what is asked.
    answer: HttpResponseBase = provider.redirect(request, AuthProcess.LOGIN, next_url=get_next_redirect_url(request))
    return answer


def answered(request: HttpRequest) -> HttpResponseBase:
    """The visitor is back from the national sign-in."""
    if not is_offered():
        raise Http404("national sign-in")
    answer: HttpResponseBase = OAuth2CallbackView.adapter_view(NationalConversation(request))(request)
    return answer
