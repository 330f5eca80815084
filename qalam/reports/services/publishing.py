"""Publishing the yearly report, and amending what was published."""

from __future__ import annotations

from datetime import datetime

from django.db import IntegrityError, transaction

from qalam.access.demanding import demand
from qalam.access.models import User
from qalam.figures.freezing import freeze
from qalam.kernel.refusal import Refusal
from qalam.kernel.trilingual import Trilingual
from qalam.ledger.models import Deed
from qalam.reports.composing.report import Standing, compose_report
from qalam.reports.models import Edition
from qalam.reports.permissions import MAY, Action
from qalam.reports.readings import Readings
from qalam.reports.storing import content_hash, to_plain


class NumbersDoNotAgree(Refusal):
    """A declared relation among the figures is broken; the sentence says which."""


class AlreadyPublished(Refusal):
    """The year has an edition; a further one is an amendment."""


class NotPublished(Refusal):
    """There is nothing to amend."""


class NoReason(Refusal):
    """An amendment without a reason."""


def publish(*, readings: Readings, by: User, at: datetime, is_invented: bool = False) -> Edition:
    """Publish the first edition of a school year's report.

    Refuses with NotOfYourRole, NumbersDoNotAgree, AlreadyPublished, or NoRecords.
    """
    demand(MAY, Action.PUBLISH, by=by, at=at)
    year = str(readings.days.year)
    if latest_edition(year):
        raise AlreadyPublished(PUBLISHED.fill(year=year))
    return _keep(readings, number=1, reason="", by=by, at=at, is_invented=is_invented)


def amend(*, readings: Readings, reason: str, by: User, at: datetime, is_invented: bool = False) -> Edition:
    """Publish a further edition, computed anew, that says why; earlier editions keep their address and content.

    Refuses with NotOfYourRole, NoReason, NotPublished, or NumbersDoNotAgree.
    """
    demand(MAY, Action.AMEND, by=by, at=at)
    if not reason.strip():
        raise NoReason(NO_REASON)
    year = str(readings.days.year)
    latest = latest_edition(year)
    if latest is None:
        raise NotPublished(NOTHING_PUBLISHED.fill(year=year))
    return _keep(readings, number=latest.number + 1, reason=reason.strip(), by=by, at=at, is_invented=is_invented)


def latest_edition(year: str) -> Edition | None:
    """The edition in force of a school year."""
    return Edition.objects.filter(school_year=year).order_by("-number").first()


def _keep(readings: Readings, *, number: int, reason: str, by: User, at: datetime, is_invented: bool) -> Edition:
    refuse_broken(readings)
    standing = Standing(is_invented=is_invented, is_draft=False, edition=number, reason=reason)
    documents = compose_report(readings, standing)
    year = str(readings.days.year)
    try:
        with transaction.atomic():
            edition = Edition.objects.create(
                school_year=year,
                on=readings.days.day,
                number=number,
                published_at=at,
                by=by,
                reason=reason,
                content_hash=content_hash(documents),
                documents={language: to_plain(document) for language, document in documents.items()},
                freeze=freeze(readings.on("day"), by=by, at=at, reason=reason),
            )
            Deed.objects.create(
                action="reports.amend" if reason else "reports.publish",
                by=by,
                at=at,
                subject_kind="reports.edition",
                subject_key=f"{year}/{number}",
                reason=reason,
                detail={"content_hash": edition.content_hash},
            )
    except IntegrityError as problem:
        # Somebody else published the same number between the question and the deed.
        raise AlreadyPublished(PUBLISHED.fill(year=year)) from problem
    return edition


def refuse_broken(readings: Readings) -> None:
    """Refuse numbers that contradict each other, saying which."""
    if readings.broken:
        said = {name: " ".join(sentence.say(name) for sentence in readings.broken) for name in ("kk", "ru", "en")}
        raise NumbersDoNotAgree(
            Trilingual(*(DISAGREE.say(name).format(sentences=said[name]) for name in ("kk", "ru", "en")))
        )


DISAGREE = Trilingual(
    kk="Сандар өзара сәйкес келмейді, есеп жарияланбады: {sentences}",
    ru="Числа не сходятся, отчёт не опубликован: {sentences}",
    en="The numbers do not agree, so the report was not published: {sentences}",
)
PUBLISHED = Trilingual(
    kk="{year} оқу жылының есебі жарияланып қойған. Өзгерту үшін себебін көрсетіп, түзетілген басылым шығарыңыз.",
    ru="Отчёт за {year} учебный год уже опубликован. Чтобы изменить его, выпустите исправленное издание с причиной.",
    en="The report on the school year {year} is published already. To change it, publish an amended edition.",
)
NOTHING_PUBLISHED = Trilingual(
    kk="{year} оқу жылының есебі әлі жарияланған жоқ, сондықтан түзететін басылым жоқ. Алдымен жариялаңыз.",
    ru="Отчёт за {year} учебный год ещё не опубликован, исправлять нечего. Сначала опубликуйте его.",
    en="The report on the school year {year} is not published yet, so there is nothing to amend. Publish it first.",
)
NO_REASON = Trilingual(
    kk="Түзетудің себебі жазылмаған. Нені және неге өзгерткеніңізді бір сөйлеммен жазыңыз.",
    ru="Не указана причина исправления. Напишите одним предложением, что и почему изменено.",
    en="The amendment has no reason. Say in a sentence what was changed and why.",
)
