"""What allauth asks of the site: whose a phone is, how a code is sent, whose account the national sign-in opens."""

from __future__ import annotations

import hmac
from typing import Any, cast

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialAccount
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import translation

from qalam.access.models import User
from qalam.access.queries.phones import account_of, phone_of
from qalam.access.queries.sign_in import stated_identity
from qalam.kernel.clock import today
from qalam.kernel.iin import Iin, parse_iin
from qalam.kernel.refusal import Refusal
from qalam.kernel.trilingual import Trilingual
from qalam.ledger.moment import present
from qalam.portal.codes import send_code
from qalam.portal.services.proving import account_by_nation
from qalam.portal.services.registering import PersonalName, confirm_phone
from qalam.portal.stand_in.inside import Inside
from qalam.portal.templatetags.said import active_language


class NotFromHere(Refusal):
    """The national sign-in answered something that this visit did not ask, or the answer was tampered with."""


class WithoutIin(Refusal):
    """The national sign-in did not tell the IIN."""


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Phones of accounts, and the way on after signing in."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """The sign-up pages of allauth are not used: a phone or the national sign-in makes the account of a parent."""
        return False

    def get_phone(self, user: User) -> tuple[str, bool] | None:
        phone = phone_of(user)
        return (phone.number, phone.confirmed_at is not None) if phone else None

    def set_phone(self, user: User, phone: str, verified: bool) -> None:
        """An account keeps the number it began with."""
        raise NotImplementedError

    def set_phone_verified(self, user: User, phone: str) -> None:
        confirm_phone(number=phone, by=user, language=active_language(), at=present())

    def get_user_by_phone(self, phone: str) -> User | None:
        return account_of(phone, today())

    def send_verification_code_sms(self, user: User, phone: str, code: str, **values: Any) -> None:
        send_code(phone, code, active_language())

    def add_message(
        self, request: HttpRequest, level: int, message_template: str | None = None, *rest: Any, **values: Any
    ) -> None:
        """All messages of allauth but the one that says twice that a code is on its way."""
        if message_template != "account/messages/login_code_sent.txt":
            super().add_message(request, level, message_template, *rest, **values)

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        """To the desk, or first to the question who one is."""
        return reverse("introduce" if must_introduce(cast(User, request.user)) else "cabinet")


def shown_name(user: User) -> str:
    """How messages call the holder: by name, or by the phone that opens the account."""
    phone = None if user.get_full_name() else phone_of(user)
    return phone.number if phone else user.get_full_name() or user.username


def must_introduce(user: User) -> bool:
    """Whether the account was opened by a phone and nobody has said whose it is."""
    return phone_of(user) is not None and stated_identity(user) is None


class NationalAdapter(DefaultSocialAccountAdapter):  # type: ignore[misc]
    """The national sign-in and the accounts of this site."""

    def get_requests_session(self) -> Any:
        """Questions to the stand-in are answered inside this process, so that the site never waits for itself."""
        session = super().get_requests_session()
        if settings.HAS_STAND_IN:
            session.mount(self.request.build_absolute_uri("/stand-in/"), Inside())
        return session

    def pre_social_login(self, request: HttpRequest, sociallogin: Any) -> None:
        """Find the account of the person that was named; the IIN decides, whatever the issuer calls them."""
        language = sociallogin.state.get("language")
        translation.activate(language or settings.LANGUAGE_CODE)
        try:
            demand_nonce(sociallogin)
            iin, name = told(sociallogin)
            current = request.user if isinstance(request.user, User) else None
            user = account_by_nation(iin=iin, name=name, current=current, at=present())
        except Refusal as problem:
            raise back_to_sign_in(request, problem.say(active_language())) from problem
        sociallogin.user = user
        sociallogin.account, _ = SocialAccount.objects.update_or_create(
            provider=sociallogin.account.provider, uid=sociallogin.account.uid, defaults={"user": user}
        )

    def on_authentication_error(
        self,
        request: HttpRequest,
        provider: Any,
        error: Any = None,
        exception: Exception | None = None,
        extra_context: dict[str, Any] | None = None,
    ) -> None:
        """Back to the page of sign-in, with a sentence."""
        state = (extra_context or {}).get("state") or {}
        translation.activate(state.get("language") or active_language())
        raise back_to_sign_in(request, NOT_COMPLETED.say(active_language())) from exception


def demand_nonce(sociallogin: Any) -> None:
    """Refuse an answer that was made for another visit."""
    asked, answered = sociallogin.state.get("nonce", ""), sociallogin.told["id_token"].get("nonce", "")
    if not asked or not hmac.compare_digest(str(asked), str(answered)):
        raise NotFromHere(NOT_COMPLETED)


def told(sociallogin: Any) -> tuple[Iin, PersonalName]:
    """Who the person is: the IIN and the name of the claims."""
    claims = {**sociallogin.told["id_token"], **sociallogin.told.get("userinfo", {})}
    number = claims.get(sociallogin.provider.app.settings["iin_claim"])
    if not number:
        raise WithoutIin(WITHOUT_IIN)
    name = PersonalName(
        surname=str(claims.get("family_name") or claims.get("name", ""))[:80],
        given_name=str(claims.get("given_name", ""))[:80],
        patronymic=str(claims.get("middle_name", ""))[:80],
    )
    return parse_iin(str(number), accept_invented=settings.ACCEPTS_INVENTED_IIN), name


def back_to_sign_in(request: HttpRequest, sentence: str) -> ImmediateHttpResponse:
    """The page of sign-in, with the reason."""
    messages.error(request, sentence)
    return ImmediateHttpResponse(redirect("account_login"))


NOT_COMPLETED = Trilingual(
    kk="Ұлттық жүйе арқылы кіру аяқталмады. Қайтадан бастаңыз немесе телефонмен кіріңіз.",
    ru="Вход через национальную систему не завершён. Начните заново или войдите по телефону.",
    en="The national sign-in was not completed. Begin again, or sign in with your phone.",
)
WITHOUT_IIN = Trilingual(
    kk="Ұлттық жүйе ЖСН-ді бермеді, сондықтан кім екеніңіз белгісіз. Телефонмен кіріңіз.",
    ru="Национальная система не сообщила ИИН, поэтому неизвестно, кто Вы. Войдите по телефону.",
    en="The national sign-in did not tell the IIN, so it is unknown who you are. Sign in with your phone.",
)
