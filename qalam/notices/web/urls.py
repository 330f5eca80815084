"""The addresses of notices."""

from __future__ import annotations

from django.urls import path

from qalam.notices.web import own, reports

app_name = "notices"

urlpatterns = [
    path("<int:notice>/", own.open_notice, name="open"),
    path("report/<str:delivery>/", reports.report, name="report"),
]
