"""Addresses for the specialists of the department."""

from __future__ import annotations

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
