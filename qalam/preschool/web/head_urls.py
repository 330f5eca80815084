"""Addresses for the head of a kindergarten."""

from __future__ import annotations

from django.urls import path

from qalam.preschool.web import exchanges_of_head, head, head_deeds, occupancy

urlpatterns = [
    path("", head.kindergarten, name="kindergarten"),
    path("groups/<int:group>/", head.group, name="kindergarten_group"),
    path("places/<int:place>/close/", head_deeds.close, name="close_place"),
    path("referrals/<queue_number:referral>/", head_deeds.referral, name="kindergarten_referral"),
    path("referrals/<queue_number:referral>/refuse/", head_deeds.refuse, name="refuse_referral"),
    path("occupancy/", occupancy.own, name="kindergarten_occupancy"),
    path("exchanges/", exchanges_of_head.exchanges, name="kindergarten_exchanges"),
    path("enrolled/", head.enrolled, name="kindergarten_enrolled"),
]
