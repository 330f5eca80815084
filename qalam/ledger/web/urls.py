"""The addresses of the log; those of its files are what C2SP tlog-tiles asks for, below one prefix."""

from __future__ import annotations

from django.urls import path

from qalam.ledger.web import files, pages

app_name = "ledger"
urlpatterns = [
    path("", pages.about, name="log"),
    path("proof/", pages.proof, name="proof"),
    path("checkpoint", files.checkpoint, name="checkpoint"),
    path("log.pub", files.key, name="key"),
    path("tile/<path:place>", files.tile, name="tile"),
]
