"""Addresses for specialists who take in papers: applications on paper, and birth certificates of named children."""

from __future__ import annotations

from django.urls import path

from qalam.preschool.web import intake

urlpatterns = [
    path("paper/", intake.enter, name="paper_entry"),
    path("paper/<queue_number:application>.pdf", intake.receipt, name="paper_receipt"),
    path("children/", intake.named, name="named_children"),
    path("children/<int:stated>/", intake.decide, name="decide_child"),
]
