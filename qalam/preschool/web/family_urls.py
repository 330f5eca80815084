"""Addresses for families."""

from __future__ import annotations

from django.urls import path

from qalam.preschool.web import answers, family, family_deeds, ranking, vouchers

urlpatterns = [
    path("my/", family.own, name="own"),
    path("my/child/", ranking.name_child, name="name_child"),
    path("my/list/<slug:about>/", ranking.rank, name="rank"),
    path("<queue_number:application>/", family.application, name="application"),
    path("<queue_number:application>/journal/", family.moves, name="journal"),
    path("<queue_number:application>/why/<int:institution>/", family.why_not, name="why"),
    path("<queue_number:application>/why/<int:institution>/letter.pdf", family.letter, name="why_letter"),
    path("<queue_number:application>/filed.pdf", family.filed, name="filed"),
    path("<queue_number:application>/receipt.json", family.proof, name="receipt"),
    path("<queue_number:application>/offer/", answers.offer, name="offer"),
    path("<queue_number:application>/choose/", vouchers.choose, name="choose"),
    path("<queue_number:application>/extend/", answers.extend, name="extend"),
    path("<queue_number:application>/give-back/", answers.give_back, name="give_back"),
    path("<queue_number:application>/wish/<int:place>/", answers.wish, name="wish"),
    path("<queue_number:application>/withdraw/", family_deeds.withdraw, name="withdraw"),
    path("<queue_number:application>/restore/", family_deeds.restore, name="restore"),
    path("<queue_number:application>/confirm/", family_deeds.confirm, name="confirm"),
    path("<queue_number:application>/grounds/", family_deeds.grounds, name="grounds"),
    path("<queue_number:application>/grounds/<int:evidence>/", family.paper, name="paper"),
    path("<queue_number:application>/together/", family_deeds.together, name="together"),
    path("<queue_number:application>/review/<int:event>/", family_deeds.review, name="review"),
]
