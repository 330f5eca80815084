"""Signing in, password and one-time codes: those pages of allauth that the site has.

Parents come with a code sent to their phone or through the national sign-in, which makes their account; the accounts of
the staff are given by an administrator. There is no address for letters.
"""

from __future__ import annotations

from allauth.account import views as account
from allauth.mfa.base import views as codes
from allauth.mfa.recovery_codes import views as recovery
from allauth.mfa.totp import views as totp
from django.urls import path

from qalam.portal.permissions import Action, for_action
from qalam.portal.web import introducing
from qalam.portal.web.sign_in import code_back, national, national_answer, no_password, phone, sign_in

may_sign_in, may_keep = for_action(Action.SIGN_IN), for_action(Action.KEEP_ACCOUNT)

urlpatterns = [
    path("login/", may_sign_in(sign_in), name="account_login"),
    path("phone/", may_sign_in(phone), name="account_request_login_code"),
    path("phone/code/", may_sign_in(code_back), name="account_confirm_login_code"),
    path("national/", may_sign_in(national), name="national_sign_in"),
    path("national/answer/", may_sign_in(national_answer), name="national_answer"),
    path("who/", introducing.introduce_oneself, name="introduce"),
    path("logout/", may_sign_in(account.logout), name="account_logout"),
    path("inactive/", may_sign_in(account.account_inactive), name="account_inactive"),
    path("code/", may_sign_in(codes.authenticate), name="mfa_authenticate"),
    path("reauthenticate/", may_keep(account.reauthenticate), name="account_reauthenticate"),
    path("reauthenticate/code/", may_keep(codes.reauthenticate), name="mfa_reauthenticate"),
    path("password/", may_keep(account.password_change), name="account_change_password"),
    path("password/none/", may_keep(no_password), name="account_set_password"),
    path("codes/", may_keep(codes.index), name="mfa_index"),
    path("codes/app/", may_keep(totp.activate_totp), name="mfa_activate_totp"),
    path("codes/app/off/", may_keep(totp.deactivate_totp), name="mfa_deactivate_totp"),
    path("codes/recovery/", may_keep(recovery.view_recovery_codes), name="mfa_view_recovery_codes"),
    path("codes/recovery/new/", may_keep(recovery.generate_recovery_codes), name="mfa_generate_recovery_codes"),
    path("codes/recovery/file/", may_keep(recovery.download_recovery_codes), name="mfa_download_recovery_codes"),
]
