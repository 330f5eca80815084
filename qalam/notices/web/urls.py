"""The addresses of notices."""

from __future__ import annotations

from django.urls import path

from qalam.notices.web import contacts, own, reports, staff

app_name = "notices"

urlpatterns = [
    path("", own.inbox, name="inbox"),
    path("seen/", own.see_all, name="see_all"),
    path("<int:notice>/", own.open_notice, name="open"),
    path("contacts/", contacts.contacts, name="contacts"),
    path("contacts/<int:contact>/", contacts.contact, name="contact"),
    path("contacts/<int:contact>/code/", contacts.ask_again, name="ask_again"),
    path("contacts/<int:contact>/language/", contacts.choose_language, name="choose_language"),
    path("contacts/<int:contact>/remove/", contacts.remove, name="remove"),
    path("unreached/", staff.unreached, name="unreached"),
    path("unreached/<int:notice>/", staff.work, name="work"),
    path("outbox/", staff.outbox, name="outbox"),
    path("report/<str:delivery>/", reports.report, name="report"),
]
