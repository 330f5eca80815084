"""The site as a WSGI application."""

from __future__ import annotations

import os

from django.core.wsgi import get_wsgi_application

from qalam.config.workers import follow_server, limit_patience

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "qalam.config.settings")
follow_server()
limit_patience()
application = get_wsgi_application()
