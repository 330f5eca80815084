"""The keys of the log: what this city signs with, and whose signatures beside its own it keeps."""

from __future__ import annotations

from django.conf import settings

from qalam.transparency.notes import TIMED, Key, Signer


def log_signer() -> Signer:
    """What signs the log, under its origin."""
    return Signer(settings.LOG_ORIGIN, settings.LOG_KEY)


def log_key() -> Key:
    """The public key of the log."""
    return log_signer().key()


def witness_keys() -> tuple[Key, ...]:
    """The public keys of the witnesses that the settings name, each for signatures that say when."""
    return tuple(Key.read(text).of_kind(TIMED) for text in settings.LOG_WITNESSES)
