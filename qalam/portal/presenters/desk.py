"""The desk of whoever has signed in: what their roles let them do here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from qalam.access.models import Role
from qalam.access.permission import Needed
from qalam.notices.permissions import MAY as NOTICE_MAY
from qalam.notices.permissions import Action as NoticeAction
from qalam.portal.permissions import MAY, Action
from qalam.preschool.permissions import MAY as QUEUE_MAY
from qalam.preschool.permissions import Action as QueueAction
from qalam.reports.permissions import MAY as REPORT_MAY
from qalam.reports.permissions import Action as ReportAction


@dataclass(frozen=True)
class Task:
    """One thing that can be done, in a verb, and what it is for."""

    title: Promise | str
    purpose: Promise | str
    address: str


@dataclass(frozen=True)
class DeskPage:
    """What the visitor is here, and what they can do, the most usual first."""

    name: str
    roles: tuple[str, ...]
    tasks: tuple[Task, ...]


WATCHES: Needed = frozenset({Role.AUDITOR})
"""Whoever sees what specialists do, and does nothing of it."""
OFFERED: tuple[tuple[Needed, str, Promise | str, Promise | str], ...] = (
    (
        MAY[Action.SEE_OWN_CHILDREN], "children",
        _("See my children"), _("Where each of them learns, and their place in the kindergarten queue."),
    ),
    (
        QUEUE_MAY[QueueAction.KEEP_OWN], "queue:own",
        _("Follow the kindergarten queue"), _("Put a child in the queue, see why its place moved, answer an offer."),
    ),
    (
        NOTICE_MAY[NoticeAction.READ_OWN], "notices:inbox",
        _("Read my notices"), _("What the department has told you, and where it can write to you."),
    ),
    (
        NOTICE_MAY[NoticeAction.WORK_UNREACHED], "notices:unreached",
        _("Reach whom no message reached"), _("Who could not be told something, why, and what was tried."),
    ),
    (
        QUEUE_MAY[QueueAction.RUN_KINDERGARTEN], "queue:kindergarten",
        _("Receive children in the kindergarten"),
        _("Groups and places for the queue, referrals, papers, contracts, enrolment."),
    ),
    (
        QUEUE_MAY[QueueAction.KEEP_QUEUE], "queue:staff_queue",
        _("Work the kindergarten queue"), _("Every application with its history, and what waits for a decision."),
    ),
    (
        QUEUE_MAY[QueueAction.KEEP_QUEUE], "queue:staff_papers",
        _("Confirm papers"), _("What families claim as a ground for a category, those that are due first."),
    ),
    (
        QUEUE_MAY[QueueAction.RUN_ROUNDS], "queue:staff_rounds",
        _("Run a mass round"), _("Draft it, compare it with the year before, publish it."),
    ),
    (
        QUEUE_MAY[QueueAction.SEE_REFUSALS], "queue:staff_refusals",
        _("Look into refusals of kindergartens"),
        _("Whether they fall on children of one sort more often than by chance: a reason to look and no proof."),
    ),
    (
        MAY[Action.SEE_OWN_INSTITUTION], "institution",
        _("See my institution"), _("Its figures beside those of the city."),
    ),
    (
        MAY[Action.CONFIRM_IDENTITIES], "identities",
        _("Confirm who holds an account"), _("Parents who registered with a phone and show their document."),
    ),
    (
        QUEUE_MAY[QueueAction.KEEP_QUEUE], "queue:paper_entry",
        _("Enter an application on paper"), _("For a family that came in person; it gets a printed receipt."),
    ),
    (
        QUEUE_MAY[QueueAction.KEEP_QUEUE], "queue:named_children",
        _("Confirm children named by parents"), _("With the birth certificate on the table."),
    ),
    (
        MAY[Action.SEE_ROWS], "figures",
        _("Open a figure and its rows"), _("On the page of a figure you also see the records that it counts."),
    ),
    (
        REPORT_MAY[ReportAction.PUBLISH], "reports:years",
        _("Publish the yearly report"), _("Or read an edition, and see which of its numbers have changed since."),
    ),
    (
        MAY[Action.SEE_ACCOUNTS], "accounts",
        _("See accounts and roles"), _("Who may do what, and until when."),
    ),
    (
        MAY[Action.SEE_REFUSED], "refused",
        _("See refused attempts"), _("Who tried to read or change what is not theirs, and how often."),
    ),
    (
        WATCHES, "queue:staff_queue",
        _("Look into the kindergarten queue"), _("Every application with its history; each look is written down."),
    ),
    (
        WATCHES, "notices:unreached",
        _("See whom no message reached"), _("Why they could not be told something, and who was called or looked for."),
    ),
    (
        WATCHES, "notices:outbox",
        _("See what was sent to whom"), _("Each message that left, by which way, and what became of it."),
    ),
    (
        WATCHES, "reports:years",
        _("Read the yearly report"), _("Its editions, and which of their numbers have changed since."),
    ),
)  # fmt: skip


def desk_page(name: str, roles: Iterable[Role]) -> DeskPage:
    """The desk of somebody with these roles."""
    held = frozenset(roles)
    return DeskPage(
        name=name,
        roles=tuple(str(role.label) for role in sorted(held)),
        tasks=tuple(tasks_of(held)),
    )


def tasks_of(held: frozenset[Role]) -> Iterator[Task]:
    """The tasks of these roles; whoever does something with a page is not also asked to look at it."""
    seen: set[str] = set()
    for needed, target, title, purpose in OFFERED:
        if (not needed or needed & held) and target not in seen:
            yield Task(title, purpose, reverse(target))
            seen.add(target)
