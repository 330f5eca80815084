"""Is the site alive, and can people do anything on it?"""

from __future__ import annotations

from django.conf import settings
from django.db import DatabaseError, InterfaceError, connection
from django.http import HttpRequest, HttpResponse

from qalam.kernel.disk import lacks_room
from qalam.portal.failing import Failure, failure_of


def health(request: HttpRequest) -> HttpResponse:
    """`ok`, or status 503 and a word for what keeps people from their deeds."""
    failure = ailment()
    return HttpResponse(f"{failure or 'ok'}\n", content_type="text/plain", status=503 if failure else 200)


def ailment() -> Failure | None:
    """What is wrong now; None where all is well."""
    folder = settings.DATABASE_FOLDER
    if any(lacks_room(place) for place in (folder, settings.VAR) if place):
        return Failure.FULL_DISK
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT current_setting('transaction_read_only')::boolean")
            row = cursor.fetchone()
    except (DatabaseError, InterfaceError) as problem:
        return failure_of(problem, folder) or Failure.AWAY
    return Failure.READ_ONLY if row and row[0] else None
