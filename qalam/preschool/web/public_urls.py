"""Addresses for what everybody may see, and for the sandbox of the department."""

from __future__ import annotations

from django.urls import path

from qalam.preschool.web import gardens, public, sandbox

urlpatterns = [
    path("", public.front, name="front"),
    path("bulletin/", public.bulletin, name="bulletin"),
    path("bulletin.csv", public.bulletin_csv, name="bulletin_csv"),
    path("bulletin.json", public.bulletin_json, name="bulletin_json"),
    path("kindergartens/", gardens.listed, name="gardens"),
    path("kindergartens/<slug:number>/", gardens.one, name="garden"),
    path("statistics/", public.numbers, name="statistics"),
    path("protocol/", public.protocol, name="protocol"),
    path("protocol.csv", public.protocol_csv, name="protocol_csv"),
    path("rounds/", public.rounds, name="rounds"),
    path("rounds/<slug:code>.zip", public.round_file, name="round_file"),
    path("packages/", public.packages, name="packages"),
    path("packages/<slug:day>.zip", public.package_file, name="package_file"),
    path("packages/<slug:day>.note", public.package_note, name="package_note"),
    path("how/", public.how, name="how"),
    path("department/sandbox/", sandbox.sandbox, name="sandbox"),
]
