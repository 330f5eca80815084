"""The addresses of the stand-in, under the names by which allauth calls them. Demonstrations and tests only."""

from __future__ import annotations

from allauth.idp.oidc import views
from django.urls import include, path
from django.views.decorators.csrf import csrf_exempt

from qalam.portal.permissions import Action, for_action
from qalam.portal.stand_in.views import choice, not_offered

plays = for_action(Action.PLAY_STATE)

oidc = [
    path(".well-known/openid-configuration", plays(views.configuration), name="configuration"),
    path(".well-known/jwks.json", plays(views.jwks), name="jwks"),
    path("authorize/", plays(choice), name="authorization"),
    path("token/", csrf_exempt(plays(views.token)), name="token"),
    path("userinfo/", csrf_exempt(plays(views.user_info)), name="userinfo"),
    path("device/", plays(not_offered), name="device_code"),
    path("logout/", plays(not_offered), name="logout"),
    path("revoke/", plays(not_offered), name="revoke"),
]

app_name = "idp"
urlpatterns = [path("", include((oidc, "oidc")))]
