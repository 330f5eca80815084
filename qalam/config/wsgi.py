"""The site as a WSGI application."""

from __future__ import annotations

import os
import threading
import time

from django.core.wsgi import get_wsgi_application

SERVER_PID = "QALAM_SERVER_PID"


def leave_with(server: int) -> None:
    """End this worker when `qalam run` was killed: it would keep the port and the database."""
    while os.getppid() == server:
        time.sleep(0.5)
    os._exit(1)


os.environ.setdefault("DJANGO_SETTINGS_MODULE", "qalam.config.settings")
if SERVER_PID in os.environ:
    # Ctrl-C in a terminal reaches a whole group; only `qalam run` is to hear it, and it stops its workers.
    os.setpgrp()
    threading.Thread(target=leave_with, args=[int(os.environ[SERVER_PID])], daemon=True).start()
application = get_wsgi_application()
