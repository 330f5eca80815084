"""A small city, served to a real browser."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright
from psycopg.types.range import DateRange

from qalam.access.models import Role, RoleGrant, User
from qalam.registry.models import Institution, InstitutionName, InstitutionProfile
from qalam.registry.models.city import City
from tests.factories import records

ASSETS = Path(__file__).resolve().parents[2] / "assets"
AXE = ASSETS / "node_modules" / "axe-core" / "axe.min.js"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
PASSWORD = "a long enough word"
DAY = date(2023, 5, 1)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    if CHROMIUM is None:
        pytest.skip("there is no Chromium on this machine: apt-get install chromium")
    if not AXE.exists() or not (ASSETS / "dist").exists():
        pytest.skip("the styles and axe-core are not installed: make setup")
    # The driver runs an event loop of its own, in which Django would refuse to touch the database.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as driver:
        yield driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
    del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 360, "height": 740}, has_touch=True)
    yield context.new_page()
    context.close()


@pytest.fixture
def plain_phone(browser: Browser) -> Iterator[Page]:
    """A phone whose browser runs no script of a page."""
    context = browser.new_context(viewport={"width": 360, "height": 740}, has_touch=True, java_script_enabled=False)
    yield context.new_page()
    context.close()


@pytest.fixture
def desktop(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    yield context.new_page()
    context.close()


@pytest.fixture
def city(transactional_db: None) -> City:
    """Two schools in two villages, with seven pupils."""
    area = records.area(kind="city", name_kk="Жаңаөзен", name_ru="Жанаозен", name_en="Zhanaozen")
    for number, pupils in ((1, 4), (2, 3)):
        school = records.institution(
            number=number,
            area=records.area(name_kk=f"Ауыл {number}", name_ru=f"Село {number}", name_en=f"Village {number}"),
        )
        name_school(school)
        group = records.group(institution=school)
        for _ in range(pupils):
            records.enrolment(group=group)
    return City.objects.create(area=area, is_invented=True, records_until=DAY)


def name_school(school: Institution) -> None:
    """What a school needs besides its bare row."""
    InstitutionName.objects.create(
        institution=school,
        name_kk=f"№ {school.number} мектеп",
        name_ru=f"Школа № {school.number}",
        name_en=f"School No. {school.number}",
        sort_key=f"{school.number}",
        search_key=f"{school.number}",
        period=records.OPEN,
    )
    InstitutionProfile.objects.create(
        institution=school, ownership="state", languages=["kk"], seats=100, period=records.OPEN
    )


@pytest.fixture
def specialist(city: City) -> User:
    """Somebody of the department."""
    user = User.objects.create_user("aliya", password=PASSWORD)
    RoleGrant.objects.create(user=user, role=Role.SPECIALIST, period=DateRange(date(2020, 1, 1), None))
    return user
