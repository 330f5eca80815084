"""Addresses of the referral: the paper, and how anybody checks one."""

from __future__ import annotations

from django.urls import path

from qalam.preschool.web import referral

urlpatterns = [
    path("", referral.check, name="check_referral"),
    path("code/", referral.check_code, name="check_code"),
    path("code/keeper.js", referral.keeper, name="check_code_keeper"),
    path("<queue_number:referral>.pdf", referral.referral_pdf, name="referral_pdf"),
]
