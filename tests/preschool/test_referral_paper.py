"""The referral in print: its QR is read back from the page, and nobody but its own people can have it."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from django.test import Client
from django.urls import reverse

from qalam.access.models import Role
from qalam.kernel.trilingual import LANGUAGES
from qalam.ledger.models import Deed
from qalam.ledger.signing import log_key
from qalam.preschool.models import Referral
from qalam.preschool.referral.checking import check
from qalam.preschool.referral.code import Code, read_code
from qalam.preschool.referral.paper import code_of, referral_pdf
from qalam.preschool.services import referrals
from qalam.registry.models import City
from tests.factories import records
from tests.factories.queue import MORNING
from tests.preschool.families import family, somebody
from tests.preschool.heads import kindergarten
from tests.preschool.walking import guardian_of

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def city() -> City:
    return City.objects.create(
        area=records.area(name_kk="Жаңаөзен", name_ru="Жанаозен", name_en="Zhanaozen"),
        is_invented=True,
        records_until=date(2023, 5, 1),
    )


def read_back(pdf: bytes) -> Code:
    """The QR of a printed page, as a scanner sees it."""
    page = pypdfium2.PdfDocument(pdf)[0]
    image = page.render(scale=3, grayscale=True).to_numpy()
    # Only QR: among the lines of a page a reader of all kinds now and then sees a bar code that is none.
    [found] = zxingcpp.read_barcodes(image, formats=zxingcpp.BarcodeFormat.QRCode)
    return read_code(found.text)


def words(pdf: bytes) -> str:
    """All that is written on the page."""
    return " ".join(pypdfium2.PdfDocument(pdf)[0].get_textpage().get_text_range().split())


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_qr_of_the_printed_paper_is_read_and_verified(language: str) -> None:
    found = kindergarten().refers()
    pdf = referral_pdf(found, language=language, fonts=(), at=MORNING)  # type: ignore[arg-type]
    code = read_back(pdf)
    claim = code.claim
    assert check(code, key=log_key(), on=found.present_by, kindergarten=found.place.pool.institution.bin) == "sound"
    assert (claim.number, claim.valid_until, claim.birth_year) == (found.number, found.present_by, 2020)
    assert claim.edition == 1
    said = words(pdf)
    assert len(pypdfium2.PdfDocument(pdf)) == 1
    for expected in (found.number, str(found.application.child), found.place.group.name, claim.bin):
        assert expected in said
    assert {"kk": "қазақ", "ru": "казахский", "en": "Kazakh"}[language] in said


def test_equal_papers_are_equal_bytes() -> None:
    found = kindergarten().refers()
    papers = {referral_pdf(found, language="kk", fonts=(), at=MORNING) for _ in range(2)}
    assert len(papers) == 1


def test_the_code_names_nobody() -> None:
    found = kindergarten().refers()
    child = found.application.child
    payload = read_code(code_of(found)).payload.decode()
    assert child.surname not in payload
    assert child.given_name not in payload
    assert f"{child.born_on:%Y%m%d}" not in payload


def test_an_extension_makes_a_newer_code() -> None:
    home = kindergarten()
    found = home.refers()
    before = read_code(code_of(found))
    found = referrals.extend(referral=found, by=guardian_of(found.application), at=MORNING)
    after = read_code(code_of(found))
    assert (before.claim.edition, after.claim.edition) == (1, 2)
    assert after.claim.valid_until > before.claim.valid_until
    day = before.claim.valid_until + timedelta(days=1)
    assert [check(code, key=log_key(), on=day) for code in (before, after)] == ["expired", "sound"]


def paper(client: Client, found: Referral) -> int:
    return client.get(reverse("queue:referral_pdf", args=[found.number])).status_code


def signed_in(user: object) -> Client:
    client = Client()
    client.force_login(user)  # type: ignore[arg-type]
    return client


def test_the_family_the_department_and_the_head_of_that_kindergarten_have_the_paper_and_nobody_else() -> None:
    home, mother = kindergarten(), family()
    found = home.refers(mother)
    for user in (mother.user, home.head, somebody(Role.SPECIALIST)):
        assert paper(signed_in(user), found) == 200
    assert Deed.objects.filter(action="read referral", subject_key=str(found.pk)).count() == 3
    others = (family("Бөтенова").user, kindergarten().head)
    assert [paper(signed_in(user), found) for user in others] == [404, 404]
    assert paper(signed_in(somebody(Role.AUDITOR)), found) == 403
    assert paper(Client(), found) == 302
    assert Deed.objects.filter(action="read referral").count() == 3


def test_the_family_finds_its_paper_on_the_page_of_the_application() -> None:
    mother = family()
    found = kindergarten().refers(mother)
    said = signed_in(mother.user).get(reverse("queue:application", args=[found.application.number])).text
    assert reverse("queue:referral_pdf", args=[found.number]) in said


def test_the_paper_is_set_in_the_faces_of_the_house_where_they_are_installed(settings: object, tmp_path: Path) -> None:
    found = kindergarten().refers()
    response = signed_in(somebody(Role.SPECIALIST)).get(reverse("queue:referral_pdf", args=[found.number]))
    assert response.headers["Content-Type"] == "application/pdf"
    assert response.headers["Content-Disposition"] == f'inline; filename="referral-{found.number}.pdf"'
    assert response.content.startswith(b"%PDF-")
