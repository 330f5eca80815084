"""Addresses for what everybody may see, and for the sandbox of the department."""

from __future__ import annotations

from django.urls import path

from qalam.preschool.web import public, sandbox

urlpatterns = [
    path("", public.front, name="front"),
    path("bulletin/", public.bulletin, name="bulletin"),
    path("bulletin.csv", public.bulletin_csv, name="bulletin_csv"),
    path("bulletin.json", public.bulletin_json, name="bulletin_json"),
    path("statistics/", public.numbers, name="statistics"),
    path("protocol/", public.protocol, name="protocol"),
    path("protocol.csv", public.protocol_csv, name="protocol_csv"),
    path("rounds/", public.rounds, name="rounds"),
    path("rounds/<slug:code>.zip", public.round_file, name="round_file"),
    path("how/", public.how, name="how"),
    path("department/sandbox/", sandbox.sandbox, name="sandbox"),
]
