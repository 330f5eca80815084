"""The addresses of the report.

Whoever includes them gives `city`, a callable without arguments that answers with `CityRecords`.
"""

from __future__ import annotations

from django.urls import path, register_converter

from qalam.reports.web import deeds, views
from qalam.reports.web.converters import FormatConverter, YearConverter

register_converter(YearConverter, "school_year")
register_converter(FormatConverter, "report_format")

app_name = "reports"
urlpatterns = [
    path("", views.years, name="years"),
    path("<school_year:year>/", views.year, name="year"),
    path("<school_year:year>/draft/", views.draft, name="draft"),
    path("<school_year:year>/draft/report.<report_format:format>", views.draft_file, name="draft_file"),
    path("<school_year:year>/report.<report_format:format>", views.year_file, name="year_file"),
    path("<school_year:year>/edition/<int:number>/", views.edition, name="edition"),
    path("<school_year:year>/edition/<int:number>/report.<report_format:format>", views.edition_file, name="file"),
    path("<school_year:year>/edition/<int:number>/drift/", views.drifted, name="drift"),
    path("<school_year:year>/publish/", deeds.publish, name="publish"),
    path("<school_year:year>/amend/", deeds.amend, name="amend"),
]
