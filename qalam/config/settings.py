"""Settings: safe by default for one city on one machine; everything else comes from the environment.

`QALAM_MODE` is `demo` (default), `production` or `test`; production asks for a secret key and hosts.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from django.utils.translation import gettext_lazy as _

from qalam.config.database.placement import place
from qalam.config.environment import read_environment
from qalam.config.messaging import read_messaging
from qalam.config.national import national_apps
from qalam.config.territory import queue_territory

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "qalam"
VAR = Path(os.environ.get("QALAM_VAR", ROOT / "var"))

ENVIRONMENT = read_environment(os.environ, var=VAR)
MODE = ENVIRONMENT.mode
IS_DEMO = MODE == "demo"
QUEUE_TERRITORY = queue_territory(os.environ)
DEBUG = False
# The stand-in of the national sign-in knows invented people only, and no production site has it.
HAS_STAND_IN = MODE != "production" and ENVIRONMENT.national is None
ACCEPTS_INVENTED_IIN = MODE != "production"
SECRET_KEY = ENVIRONMENT.secret_key
ALLOWED_HOSTS = ENVIRONMENT.allowed_hosts
# The transparency log: the key and the name it signs under, and the public keys of its witnesses.
LOG_KEY = ENVIRONMENT.log_key
LOG_ORIGIN = ENVIRONMENT.log_origin
LOG_WITNESSES = ENVIRONMENT.log_witnesses
DATABASES = {"default": ENVIRONMENT.database}
# Where the embedded database lies: a disk that is full there ends it without a word.
DATABASE_FOLDER = None if os.environ.get("DATABASE_URL") else place(VAR).home
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

ROOMS = [
    "history", "access", "ledger", "figures", "documents", "notices", "registry",
    "preschool", "schooling", "olympiads", "enrichment", "staffing", "estate", "partnerships",
    "funding", "reports", "demo", "portal",
]  # fmt: skip

INSTALLED_APPS = [
    *(f"qalam.{room}" for room in ROOMS),
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django.contrib.humanize",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    *(["allauth.idp.oidc"] if HAS_STAND_IN else []),
    "django_htmx",
    "django_tables2",
    "django_filters",
    "procrastinate.contrib.django",
]

MIDDLEWARE = [
    "qalam.config.database.living.LivingConnections",
    "django.middleware.security.SecurityMiddleware",
    "qalam.portal.security.SecurityPolicy",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "qalam.portal.web.refusals.RefusalsWrittenDown",
    "qalam.portal.web.problems.RefusalPages",
]

ROOT_URLCONF = "qalam.config.urls"
WSGI_APPLICATION = "qalam.config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "qalam.portal.site.site",
            ],
        },
    }
]

AUTH_USER_MODEL = "access.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "cabinet"
ACCOUNT_LOGOUT_REDIRECT_URL = "home"
ACCOUNT_LOGIN_METHODS = {"username"}
# Accounts of the staff are given by an administrator and open with a password; no letters are sent. Parents come with
# a code sent to their phone, or through the national sign-in.
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_EMAIL_NOTIFICATIONS = False
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_ADAPTER = "qalam.portal.adapters.AccountAdapter"
ACCOUNT_USER_DISPLAY = "qalam.portal.adapters.shown_name"
ACCOUNT_LOGIN_BY_CODE_ENABLED = True
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = 5 * 60
ACCOUNT_LOGIN_BY_CODE_MAX_ATTEMPTS = 5
ACCOUNT_PHONE_VERIFICATION_CODE_FORMAT = {"numeric": True, "length": 6, "dashed": False}
# Whole blocks of flats share one address of a mobile operator, so the limits that bite are those of a number.
ACCOUNT_RATE_LIMITS = {"request_login_code": "60/m/ip,3/10m/key,12/d/key", "login": "60/m/ip"}
# In production the front server tells who asks; see docs/how-to/run-in-production.md.
ALLAUTH_TRUSTED_PROXY_COUNT = 1 if MODE == "production" else 0
SOCIALACCOUNT_ADAPTER = "qalam.portal.adapters.NationalAdapter"
SOCIALACCOUNT_STORE_TOKENS = False
SOCIALACCOUNT_PROVIDERS: dict[str, dict[str, Any]] = {
    "openid_connect": {
        "provider_class": "qalam.portal.national.NationalProvider",
        "OAUTH_PKCE_ENABLED": True,
        "APPS": national_apps(ENVIRONMENT.national, has_stand_in=HAS_STAND_IN, secret_key=SECRET_KEY),
    }
}
IDP_OIDC_ADAPTER = "qalam.portal.stand_in.state.StandInAdapter"
# The processes of the site share what they count and keep for a while: attempts, codes of the stand-in.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "kept_for_a_while",
        "OPTIONS": {"MAX_ENTRIES": 100_000},
    }
}
# Passkeys need scripts of their own and come with the pages that hold them.
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = "Qalam"

LANGUAGE_CODE = "kk"
LANGUAGES = [("kk", _("Kazakh")), ("ru", _("Russian")), ("en", _("English"))]
# Each room has its own catalogue; this one also holds what the libraries leave in English, and wins over theirs.
LOCALE_PATHS = [PACKAGE / "config" / "locale"]
FORMAT_MODULE_PATH = ["qalam.config.formats"]
TIME_ZONE = "Asia/Aqtau"
USE_I18N = True
USE_TZ = True

# What goes wrong is written to standard error, where whoever runs the site keeps it; a missing page is no fault.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"one line": {"()": "qalam.config.logs.OneLine"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "filters": ["one line"]}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {
        "django.request": {"level": "ERROR"},
        "procrastinate": {"level": "WARNING"},
        # A copy that is cut off with its connection is told by what failed.
        "psycopg": {"level": "ERROR"},
    },
}

# Jobs are kept in the database; each room has its own in `jobs.py`, those about jobs stand beside the worker.
PROCRASTINATE_AUTODISCOVER_MODULE_NAME = "jobs"
PROCRASTINATE_IMPORT_PATHS = ["qalam.config.clockwork.jobs"]
PROCRASTINATE_ON_APP_READY = "qalam.config.clockwork.city_time.keep_city_time"
# A daily job that fell into a stop of the machine is done at the next start, for up to a day.
PROCRASTINATE_PERIODIC_DEFAULTS = {"max_delay": 86_400}
# Seconds without a sign of life after which a worker counts as dead and its jobs are taken up again.
WORKER_SILENCE = 90
PROCRASTINATE_WORKER_DEFAULTS = {
    "concurrency": 2,
    "delete_jobs": "successful",
    # Each sign of life is a write, and a write empties the readings that pages keep: not oftener than needed.
    "update_heartbeat_interval": WORKER_SILENCE / 3,
    "stalled_worker_timeout": WORKER_SILENCE,
    "shutdown_graceful_timeout": 8,
}
JOBS_KEPT_HOURS = 30 * 24
# Engines know no subject: who tells them the moment of the city, and what the holders of accounts are called.
CITY_CLOCK = "qalam.config.records.present"
CITY_NAMES = "qalam.config.records.names_of"

# The ways by which messages leave; one that is not set up is not used.
MESSAGING = read_messaging(os.environ, hosts=ALLOWED_HOSTS, is_production=MODE == "production")
SITE_ADDRESS = MESSAGING.site
EMAIL_HOST, EMAIL_PORT = MESSAGING.smtp.host, MESSAGING.smtp.port
EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = MESSAGING.smtp.user, MESSAGING.smtp.password
EMAIL_USE_SSL, EMAIL_USE_TLS = MESSAGING.smtp.is_tls, MESSAGING.smtp.is_starttls
EMAIL_TIMEOUT = 20
DEFAULT_FROM_EMAIL = MESSAGING.smtp.sender
NOTICES_SMS, NOTICES_TELEGRAM = MESSAGING.sms, MESSAGING.telegram
NOTICES_SMS_ARRIVED, NOTICES_SMS_LOST = MESSAGING.arrived, MESSAGING.lost

STATIC_URL = "static/"
STATIC_ROOT = VAR / "static"
# Built from the packages that assets/package-lock.json names.
STATICFILES_DIRS = [ROOT / "assets" / "dist"]
# Tests serve the files as they are found, without collecting them.
IS_COLLECTED = MODE != "test"
STORAGES = {
    "default": {"BACKEND": "qalam.documents.storage.WholeFiles"},
    "staticfiles": {
        "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"
        if IS_COLLECTED
        else "django.contrib.staticfiles.storage.StaticFilesStorage"
    },
}
WHITENOISE_USE_FINDERS = WHITENOISE_AUTOREFRESH = not IS_COLLECTED
MEDIA_ROOT = VAR / "files"
# A text to check or a picture of a certificate is never put aside on a disk, where a process that is killed leaves it.
FILE_UPLOAD_MAX_MEMORY_SIZE = 12 * 2**20

# Security headers. The site needs no script or style from elsewhere.
SESSION_ENGINE = "qalam.access.sessions"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = MODE == "production"
SECURE_SSL_REDIRECT = MODE == "production"
SECURE_HSTS_SECONDS = 31_536_000 if MODE == "production" else 0
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if MODE == "production" else None
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CSRF_FAILURE_VIEW = "qalam.portal.web.problems.stale_form"
