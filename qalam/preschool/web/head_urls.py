"""Addresses for the head of a kindergarten."""

from __future__ import annotations

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
