"""The addresses of the queue, one file for each audience."""

from __future__ import annotations

from django.urls import include, path, register_converter

from qalam.preschool.web.converters import NumberConverter

register_converter(NumberConverter, "queue_number")

app_name = "queue"
urlpatterns = [
    path("", include("qalam.preschool.web.public_urls")),
    path("referral/", include("qalam.preschool.web.referral_urls")),
    path("kindergarten/", include("qalam.preschool.web.head_urls")),
    path("department/", include("qalam.preschool.web.staff_urls")),
    path("department/", include("qalam.preschool.web.intake_urls")),
    path("", include("qalam.preschool.web.family_urls")),
]
