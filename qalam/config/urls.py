"""The addresses of the site."""

from __future__ import annotations

from django.urls import path

from qalam.config.health import health

urlpatterns = [path("health/", health, name="health")]
