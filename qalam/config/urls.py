"""The addresses of the site. Kazakh has none of its own before them; Russian is under /ru/, English under /en/."""

from __future__ import annotations

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path

from qalam.config.health import health
from qalam.config.records import city_records
from qalam.portal.permissions import Action, for_action
from qalam.portal.web.robots import robots

urlpatterns = [
    path("health/", for_action(Action.ASK_HEALTH)(health), name="health"),
    path("robots.txt", robots, name="robots"),
    *i18n_patterns(
        path("account/", include("qalam.portal.web.account_urls")),
        path("notices/", include("qalam.notices.web.urls")),
        path("log/", include("qalam.ledger.web.urls")),
        path("queue/", include("qalam.preschool.web.urls")),
        path("report/", include("qalam.reports.web.urls"), {"city": city_records}),
        *([path("stand-in/", include("qalam.portal.stand_in.urls"))] if settings.HAS_STAND_IN else []),
        path("", include("qalam.portal.web.urls")),
        prefix_default_language=False,
    ),
]

handler400 = "qalam.portal.web.problems.bad_request"
handler403 = "qalam.portal.web.problems.forbidden"
handler404 = "qalam.portal.web.problems.not_found"
handler500 = "qalam.portal.web.problems.server_error"
