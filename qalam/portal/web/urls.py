"""The addresses of the portal."""

from __future__ import annotations

from django.urls import path

from qalam.portal.web import check, city, desk, figures, identities, refused, rows

urlpatterns = [
    path("", city.home, name="home"),
    path("check/", check.check, name="check"),
    path("figures/", figures.catalogue, name="figures"),
    path("figures/<str:figure_id>/", figures.figure, name="figure"),
    path("figures/<str:figure_id>/data.<str:form>", figures.data, name="figure_data"),
    path("figures/<str:figure_id>/rows/", rows.rows, name="figure_rows"),
    path("cabinet/", desk.cabinet, name="cabinet"),
    path("cabinet/children/", desk.children, name="children"),
    path("cabinet/institution/", desk.institution, name="institution"),
    path("cabinet/identities/", identities.identities, name="identities"),
    path("cabinet/identities/<int:number>/", identities.decide, name="decide_identity"),
    path("cabinet/refused/", refused.refused, name="refused"),
    path("cabinet/accounts/", desk.accounts, name="accounts"),
]
