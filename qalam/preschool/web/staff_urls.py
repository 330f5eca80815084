"""Addresses for the specialists of the department."""

from __future__ import annotations

from django.urls import path

from qalam.preschool.web import (
    occupancy,
    staff_card,
    staff_doubles,
    staff_list,
    staff_moves,
    staff_orders,
    staff_papers,
    staff_refusals,
    staff_rounds,
    staff_season,
    staff_towns,
)

urlpatterns = [
    path("", staff_list.queue, name="staff_queue"),
    path("queue.<str:form>", staff_list.download, name="staff_download"),
    path("views/", staff_list.save_view, name="staff_save_view"),
    path("views/<int:view>/", staff_list.drop_view, name="staff_drop_view"),
    path("application/<slug:application>/", staff_card.card, name="staff_card"),
    path("application/<slug:application>/move/", staff_moves.propose, name="staff_propose"),
    path("application/<slug:application>/<slug:deed>/", staff_card.act, name="staff_act"),
    path("papers/", staff_papers.papers, name="staff_papers"),
    path("papers/<int:evidence>/", staff_papers.decide, name="staff_decide_paper"),
    path("papers/<int:evidence>/file/", staff_card.paper, name="staff_paper"),
    path("reviews/", staff_papers.reviews, name="staff_reviews"),
    path("reviews/<int:review>/", staff_papers.answer, name="staff_answer"),
    path("doubles/", staff_doubles.doubles, name="staff_doubles"),
    path("doubles/towns/<int:hit>/", staff_towns.decide, name="staff_decide_town"),
    path("doubles/crowds/<str:crowd>/", staff_towns.find_in_order, name="staff_crowd_in_order"),
    path("doubles/<slug:first>/<slug:second>/", staff_doubles.decide, name="staff_decide_double"),
    path("moves/", staff_moves.moves, name="staff_moves"),
    path("moves/<int:move>/", staff_moves.decide, name="staff_decide_move"),
    path("rounds/", staff_rounds.listed, name="staff_rounds"),
    path("rounds/exchange/", staff_rounds.exchange, name="staff_exchange"),
    path("rounds/<int:round>/", staff_rounds.result, name="staff_round"),
    path("rounds/<int:round>/run/", staff_rounds.act, name="staff_act_round"),
    path("rounds/<int:round>/publish/", staff_rounds.publish, name="staff_publish"),
    path("refusals/", staff_refusals.overview, name="staff_refusals"),
    path("refusals/note/", staff_refusals.note, name="staff_note_refusals"),
    path("refusals/<int:institution>/", staff_refusals.kindergarten, name="staff_refusals_of"),
    path("orders/", staff_orders.orders, name="staff_orders"),
    path("orders/<int:order>/end/", staff_orders.end, name="staff_end_order"),
    path("orders/changes/<int:change>/", staff_orders.decide, name="staff_decide_order"),
    path("occupancy/", occupancy.every, name="staff_occupancy"),
    path("occupancy/<int:institution>/", occupancy.one, name="staff_occupancy_of"),
    path("season/", staff_season.renewal, name="staff_season"),
    path("unreached/", staff_season.unreached, name="staff_unreached"),
    path("unreached/<int:offer>/", staff_season.told, name="staff_told"),
    path("day/", staff_season.next_day, name="staff_next_day"),
]
