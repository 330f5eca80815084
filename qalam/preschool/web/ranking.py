"""Ranking kindergartens: for a child who enters the queue, asks for a move, or changes its list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from urllib.parse import urlencode

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from qalam.kernel.iin import parse_iin
from qalam.kernel.refusal import Refusal
from qalam.preschool.days import local_day
from qalam.preschool.models import Application
from qalam.preschool.permissions import Action, for_action
from qalam.preschool.queries.choices import home_area, of_the_queue
from qalam.preschool.queries.own import application_of, held_seat_of, holder, own_application
from qalam.preschool.services import applications, children
from qalam.preschool.services.children import Named, known_child
from qalam.preschool.web.drafts import Draft, drop, keep, kept
from qalam.preschool.web.edges import moment, page_language, visitor
from qalam.preschool.web.forms import ChildForm
from qalam.preschool.web.presenters.late_births import NEXT, is_offered
from qalam.preschool.web.presenters.ranking import Purpose, Sought, ranking_page
from qalam.registry.models import Area, Enrolment, Institution, Person
from qalam.registry.models.choices import GroupKind, Language, Stay
from qalam.registry.queries.city import the_city
from qalam.registry.queries.family import children_of

NAMED = "named"
CHILD = "child-"
KEPT = ("q", "near", "all")
"""What a step on the list keeps of the address: words sought, the area from which distances count, the whole list."""


@dataclass(frozen=True)
class Task:
    """What the list is for: a child of the records, a named one, or an application that is there."""

    sought: Sought
    parent: Person
    child: Person | None = None
    application: Application | None = None
    seat: Enrolment | None = None


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@for_action(Action.KEEP_OWN)
def name_child(request: HttpRequest) -> HttpResponse:
    """Ask for a child's IIN and name; what the records know as the visitor's goes straight to the list."""
    at, parent, city = moment(), holder(visitor(request)), the_city()
    if parent is None:
        messages.info(request, _("First say who you are."))
        return redirect("queue:own")
    form = ChildForm(request.POST or None, accept_invented=bool(city and city.is_invented))
    if request.method == "POST" and form.is_valid():
        named = form.named()
        own = known_child(parent, named.iin, at)
        if own is not None:
            return redirect("queue:rank", about=f"{CHILD}{own.pk}")
        said = {
            "iin": named.iin.number, "surname": named.surname, "given_name": named.given_name,
            "patronymic": named.patronymic, "kind": str(named.kind),
        }  # fmt: skip
        keep(request, NAMED, replace(kept(request, NAMED) or Draft(), named=said))
        return redirect("queue:rank", about=NAMED)
    return render(request, "preschool/family/name_child.html", {"form": form}, status=400 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@for_action(Action.KEEP_OWN)
def rank(request: HttpRequest, about: str) -> HttpResponse:
    """The list, changed step by step, and filed at last."""
    at = moment()
    task = task_of(request, about, at)
    draft = kept(request, about) or first_draft(task)
    if request.method == "POST":
        draft = changed(draft, request)
        keep(request, about, draft)
        if "file" in request.POST:
            return filed(request, about, task, draft, at)
        asked = urlencode({key: request.POST[key] for key in KEPT if request.POST.get(key)})
        return redirect(f"{reverse('queue:rank', args=[about])}?{asked}#list")
    page = ranking_page(
        task.sought, draft, at, page_language(),
        query=request.GET.get("q", ""), shows_all="all" in request.GET, near=area_numbered(request.GET.get("near", "")),
    )  # fmt: skip
    return render(request, "preschool/family/rank.html", {"page": page, "about": about})


def area_numbered(number: str) -> Area | None:
    """The area that a visitor chose to count distances from; None for none."""
    return Area.objects.filter(pk=int(number)).first() if number.isascii() and number.isdigit() else None


def task_of(request: HttpRequest, about: str, at: datetime) -> Task:
    """What the address speaks of; not found where it is not the visitor's."""
    user, on = visitor(request), local_day(at)
    parent = holder(user)
    if parent is None:
        raise Http404("person")
    if about == NAMED:
        return named_task(request, parent, at)
    if about.startswith(CHILD):
        child = (
            children_of(user, on).filter(pk=int(about[len(CHILD) :])).first() if about[len(CHILD) :].isdigit() else None
        )
        if child is None or application_of(child) is not None:
            raise Http404("child")
        seat = held_seat_of(child, on)
        purpose, born_on = (Purpose.MOVE, None) if seat else (Purpose.ENTER, child.born_on)
        sought = Sought(str(child), child.born_on.year, purpose, home_area(child, on), born_on=born_on)
        return Task(sought, parent, child, seat=seat)
    found = own_application(user, about, on)
    if found is None:
        raise Http404("application")
    sought = Sought(str(found.child), found.birth_year, Purpose.CHANGE, home_area(found.child, on), found)
    return Task(sought, parent, found.child, found)


def named_task(request: HttpRequest, parent: Person, at: datetime) -> Task:
    """The task of a child that was named a page before."""
    draft = kept(request, NAMED)
    if draft is None or not draft.named:
        raise Http404("named")
    iin = parse_iin(draft.named["iin"], accept_invented=True)
    name = f"{draft.named['surname']} {draft.named['given_name']} {draft.named['patronymic']}".strip()
    home = home_area(parent, local_day(at))
    return Task(Sought(name, iin.born_on.year, Purpose.NAME, home, born_on=iin.born_on), parent)


def first_draft(task: Task) -> Draft:
    """What the list begins with."""
    if task.application is not None:
        wants = task.application.choices.order_by("rank").values_list("institution__bin", flat=True)
        about = task.application
        return Draft(tuple(wants), about.language, about.stay, about.group_kind)
    if task.seat is not None:
        group = task.seat.group
        return Draft((), group.language, group.stay, group.kind)
    return Draft()


def changed(draft: Draft, request: HttpRequest) -> Draft:
    """The draft after the button that was pressed."""
    given = request.POST
    draft = replace(
        draft,
        language=one_of(given.get("language"), Language.values, draft.language),
        stay=one_of(given.get("stay"), Stay.values, draft.stay),
        group_kind=one_of(given.get("group_kind"), GroupKind.values, draft.group_kind),
        is_younger=given["birth_year"] == NEXT if "birth_year" in given else draft.is_younger,
    )
    if "add" in given:
        draft = draft.with_added(given["add"])
    if "drop" in given:
        draft = draft.without(given["drop"])
    if "up" in given:
        draft = draft.moved(given["up"], -1)
    return draft.moved(given["down"], 1) if "down" in given else draft


def one_of(given: str | None, allowed: Sequence[str], otherwise: str) -> str:
    """What was given, if it is an answer at all."""
    return given if given is not None and given in allowed else otherwise


def filed(request: HttpRequest, about: str, task: Task, draft: Draft, at: datetime) -> HttpResponse:
    """File the list; a refusal is said on the page of the list, where nothing is lost."""
    by_bin = {one.bin: one for one in of_the_queue(local_day(at)).filter(bin__in=draft.wants)}
    wants = [by_bin[number] for number in draft.wants if number in by_bin]
    try:
        answer = do(request, task, draft, wants, at)
    except Refusal as refusal:
        messages.error(request, refusal.say(page_language()))
        return redirect("queue:rank", about=about)
    drop(request, about)
    return answer


def do(request: HttpRequest, task: Task, draft: Draft, wants: list[Institution], at: datetime) -> HttpResponse:
    """The deed that the list is for."""
    user = visitor(request)
    is_younger = draft.is_younger and is_offered(task.sought.born_on, local_day(at))
    if task.application is not None:
        applications.change_choices(application=task.application, wants=wants, by=user, at=at)
        messages.success(request, _("The list is changed. The place in the order is the same."))
        return redirect("queue:application", task.application.number)
    if task.child is None:
        named = draft.named
        iin = parse_iin(named["iin"], accept_invented=True)
        children.state(
            named=Named(**{**named, "iin": iin}),  # type: ignore[arg-type]
            guardian=task.parent, language=draft.language, stay=draft.stay, group_kind=draft.group_kind,
            wants=wants, is_asked_younger=is_younger, by=user, at=at,
        )  # fmt: skip
        messages.success(request, _("Written down. Bring the child's birth certificate to the education department."))
        return redirect("queue:own")
    if task.seat is not None:
        made = applications.ask_for_move(
            child=task.child, guardian=task.parent, language=draft.language, wants=wants, by=user, at=at
        )
    else:
        made = applications.file(
            child=task.child, guardian=task.parent, language=draft.language, stay=draft.stay,
            group_kind=draft.group_kind, wants=wants, is_asked_younger=is_younger, by=user, at=at,
        )  # fmt: skip
    messages.success(request, _("The application is filed. Your child stands in the queue from this moment."))
    return redirect("queue:application", made.number)
