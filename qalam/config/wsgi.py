"""The site as a WSGI application."""

from __future__ import annotations

import os

from django.core.wsgi import get_wsgi_application

from qalam.config.workers import follow_server

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "qalam.config.settings")
follow_server()
application = get_wsgi_application()
