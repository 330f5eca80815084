"""The national sign-in, walked against the stand-in with the whole of OpenID Connect between them."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any
from urllib.parse import parse_qs, urlsplit

import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric import rsa
from django.core.cache import cache
from django.test import Client, RequestFactory
from requests import Response

from qalam.access.models import Role, RoleGrant, StatedIdentity, User
from qalam.access.queries.sign_in import is_strong
from qalam.config.environment import NationalSignIn, WrongEnvironment, read_national
from qalam.config.national import national_apps
from qalam.kernel.iin import invented_iin
from qalam.ledger.models import Deed
from qalam.portal.stand_in.inside import Inside
from qalam.portal.stand_in.people import NEWCOMERS
from qalam.portal.stand_in.state import signing_key
from qalam.registry.models import AccountHolder, Guardianship, Person
from tests.factories import records

pytestmark = pytest.mark.django_db
NEWCOMER = NEWCOMERS[0]
IIN = invented_iin(date(1990, 3, 5), "female", 9100)
CARE = records.OPEN


@pytest.fixture(autouse=True)
def counters() -> None:
    """Attempts of one test are none of the next."""
    cache.clear()


@pytest.fixture
def mother() -> Person:
    """A mother of the records, with a child and no account."""
    found = records.person(iin=IIN, surname="Ахметова", given_name="Сәуле", sex="f", born_on=date(1990, 3, 5))
    child = records.person(given_name="Алуа")
    Guardianship.objects.create(child=child, guardian=found, kind="mother", period=CARE)
    return found


def to_the_state(client: Client, prefix: str = "") -> Any:
    """Follow the button to the page of the stand-in."""
    away = client.get(f"{prefix}/account/national/")
    assert away.status_code == 302
    return away.headers["Location"]


def answer_of(client: Client, address: str, iin: str) -> str:
    """Choose a person there; the address to which the stand-in sends the visitor back."""
    page = client.get(address)
    signed = re.search(r'name="request" value="([^"]+)"', page.text)
    assert signed, page.text
    chosen = {"request": signed[1], "person": iin, "action": "grant"}
    back = client.post(urlsplit(address).path, chosen)
    assert back.status_code == 302, back.text
    return back.headers["Location"]


def enter(client: Client, iin: str, prefix: str = "") -> Any:
    """The whole way."""
    return client.get(answer_of(client, to_the_state(client, prefix), iin))


def account(client: Client) -> User | None:
    """Whoever is signed in."""
    number = client.session.get("_auth_user_id")
    return User.objects.get(pk=number) if number else None


def test_the_visitor_leaves_with_state_nonce_and_a_challenge(client: Client) -> None:
    asked = parse_qs(urlsplit(to_the_state(client)).query)
    assert asked["code_challenge_method"] == ["S256"]
    assert all(len(asked[name][0]) >= 16 for name in ("state", "nonce", "code_challenge"))
    assert asked["redirect_uri"] == ["http://testserver/account/national/answer/"]


def test_a_person_new_here_is_registered_as_a_guardian_with_their_iin(client: Client) -> None:
    assert enter(client, NEWCOMER.iin).headers["Location"] == "/cabinet/"
    user = account(client)
    assert user
    assert user.get_full_name() == "Айсұлу Көшербаева"
    assert user.holder.person.iin == NEWCOMER.iin
    assert RoleGrant.objects.get(user=user).role == Role.GUARDIAN
    assert user.stated.proof == StatedIdentity.Proof.NATIONAL
    assert Deed.objects.filter(action="account.identity-proved", by=user).count() == 1


def test_a_mother_of_the_records_sees_her_child_at_once(client: Client, mother: Person) -> None:
    records.enrolment()
    enter(client, IIN)
    assert AccountHolder.objects.get(person=mother).user == account(client)
    assert "Алуа" in client.get("/cabinet/children/").text


def test_a_second_sign_in_opens_the_same_account(client: Client, mother: Person) -> None:
    enter(client, IIN)
    first = account(client)
    client.post("/account/logout/")
    enter(client, IIN, "/ru")
    assert account(client) == first
    assert Person.objects.filter(iin=IIN).count() == 1


def test_the_visitor_comes_back_in_their_language(client: Client) -> None:
    assert enter(client, NEWCOMER.iin, "/ru").headers["Location"] == "/ru/cabinet/"


def test_the_sign_in_counts_as_strong_and_ends_with_the_session(client: Client) -> None:
    def strong() -> bool:
        request = RequestFactory().get("/")
        request.session, request.user = client.session, account(client)  # type: ignore[assignment]
        return is_strong(request)

    enter(client, NEWCOMER.iin)
    assert strong()
    user = account(client)
    client.post("/account/logout/")
    client.force_login(user)  # type: ignore[arg-type]
    assert not strong()


def test_an_account_with_another_statement_is_left_alone(client: Client, mother: Person) -> None:
    other = User.objects.create_user("other")
    StatedIdentity.objects.create(
        user=other, iin=NEWCOMER.iin, surname="С", given_name="Е", stated_at=datetime(2023, 5, 1, tzinfo=UTC)
    )
    client.force_login(other)
    enter(client, IIN)
    assert account(client) != other
    assert AccountHolder.objects.get(person=mother).user != other


def test_whoever_cancels_is_back_at_the_sign_in(client: Client) -> None:
    address = to_the_state(client, "/en")
    page = client.get(address)
    signed = re.search(r'name="request" value="([^"]+)"', page.text)
    assert signed
    back = client.post(urlsplit(address).path, {"request": signed[1], "action": "cancel"})
    assert client.get(back.headers["Location"]).headers["Location"] == "/en/account/login/"
    assert "was not completed" in client.get("/en/account/login/").text


def refused(client: Client, address: str) -> None:
    """The answer is not taken: nobody is signed in, nobody is registered."""
    back = client.get(address)
    assert back.status_code == 302
    assert back.headers["Location"].endswith("/account/login/")
    assert account(client) is None
    assert not AccountHolder.objects.exists()
    assert not StatedIdentity.objects.exists()


def test_a_state_of_another_visit_is_refused(client: Client) -> None:
    back = answer_of(client, to_the_state(client), NEWCOMER.iin)
    refused(client, re.sub(r"state=[^&]+", "state=invented", back))


def test_an_answer_meant_for_another_browser_is_refused(client: Client) -> None:
    back = answer_of(client, to_the_state(client), NEWCOMER.iin)
    refused(Client(), back)


def test_an_answer_is_taken_once(client: Client) -> None:
    back = answer_of(client, to_the_state(client), NEWCOMER.iin)
    client.get(back)
    client.post("/account/logout/")
    assert client.get(back).headers["Location"].endswith("/account/login/")
    assert account(client) is None


def test_a_code_of_another_visit_is_refused(client: Client) -> None:
    """The challenge of one visit does not open the code of another."""
    other = Client()
    theirs = parse_qs(urlsplit(answer_of(other, to_the_state(other), IIN_OF_SECOND)).query)["code"][0]
    back = answer_of(client, to_the_state(client), NEWCOMER.iin)
    refused(client, re.sub(r"code=[^&]+", f"code={theirs}", back))


IIN_OF_SECOND = NEWCOMERS[1].iin
STRANGER = rsa.generate_private_key(public_exponent=65537, key_size=2048)


def tampered(monkeypatch: pytest.MonkeyPatch, *, part: str, change: Callable[[dict[str, Any]], dict[str, Any]]) -> None:
    """Change what the site reads at one address of the stand-in."""
    send = Inside.send

    def lying(self: Inside, request: Any, *rest: Any, **values: Any) -> Response:
        answer = send(self, request, *rest, **values)
        if part in str(request.url):
            answer._content = json.dumps(change(answer.json())).encode()
        return answer

    monkeypatch.setattr(Inside, "send", lying)


def resigned(key: Any, algorithm: str = "RS256", **claims: Any) -> Callable[[dict[str, Any]], dict[str, Any]]:
    """The same token with other claims, signed by somebody else under the name of the right key."""

    def change(answer: dict[str, Any]) -> dict[str, Any]:
        token = answer["id_token"]
        said = {**jwt.decode(token, options={"verify_signature": False}), **claims}
        kid = jwt.get_unverified_header(token)["kid"]
        return {**answer, "id_token": jwt.encode(said, key, algorithm=algorithm, headers={"kid": kid})}

    return change


@pytest.mark.parametrize(
    ("part", "change"),
    [
        ("token", resigned(STRANGER)),
        ("token", resigned("a secret of at least thirty-two bytes", "HS256")),
        ("token", resigned(None, "none")),
        ("token", lambda answer: {**answer, "id_token": answer["id_token"][:-6] + "AAAAAA"}),
        ("token", lambda answer: {**answer, "id_token": "no.token.atall"}),
        ("token", lambda answer: {key: value for key, value in answer.items() if key != "id_token"}),
        ("token", lambda answer: {"error": "invalid_grant"}),
        ("userinfo", lambda answer: {**answer, "sub": "somebody else"}),
        ("userinfo", lambda answer: {key: value for key, value in answer.items() if key != "iin"}),
        ("userinfo", lambda answer: {**answer, "iin": "12345"}),
        ("jwks", lambda answer: {"keys": []}),
    ],
)
def test_an_answer_that_was_tampered_with_is_refused(
    client: Client, monkeypatch: pytest.MonkeyPatch, part: str, change: Callable[[dict[str, Any]], dict[str, Any]]
) -> None:
    back = answer_of(client, to_the_state(client), NEWCOMER.iin)
    tampered(monkeypatch, part=part, change=change)
    refused(client, back)


@pytest.mark.parametrize(
    "claims",
    [
        {"nonce": "of another visit"},
        {"iss": "https://elsewhere.example"},
        {"aud": "another site"},
        {"exp": datetime.now(UTC) - timedelta(hours=1)},
    ],
)
def test_a_rightly_signed_token_for_something_else_is_refused(
    client: Client, monkeypatch: pytest.MonkeyPatch, claims: dict[str, Any]
) -> None:
    back = answer_of(client, to_the_state(client), NEWCOMER.iin)
    own_key = signing_pem()
    tampered(monkeypatch, part="token", change=resigned(own_key, **claims))
    refused(client, back)


def signing_pem() -> str:
    """The stand-in's own key."""
    return str(signing_key().pem)


def test_a_site_without_the_national_sign_in_has_no_button_and_no_address(client: Client, settings: Any) -> None:
    assert "/account/national/" in client.get("/account/login/").text
    settings.HAS_STAND_IN = False
    settings.SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"APPS": []}}
    assert "/account/national/" not in client.get("/account/login/").text
    assert client.get("/account/national/").status_code == 404
    assert client.get("/account/national/answer/?code=1&state=2").status_code == 404


def test_production_takes_no_invented_iin(client: Client, settings: Any) -> None:
    back = answer_of(client, to_the_state(client), NEWCOMER.iin)
    settings.ACCEPTS_INVENTED_IIN = False
    refused(client, back)


def test_a_stranger_cannot_be_told_of_by_the_account_of_somebody_real(client: Client) -> None:
    """Whoever is signed in here is no citizen of the stand-in."""
    client.force_login(User.objects.create_user("real"))
    address = to_the_state(client)
    silent = client.get(f"{address}&prompt=none")
    assert "code=" not in silent.headers.get("Location", "")


GIVEN = {
    "QALAM_NATIONAL_ISSUER": "https://id.example",
    "QALAM_NATIONAL_CLIENT_ID": "city",
    "QALAM_NATIONAL_SECRET": "secret",
}


def test_the_environment_describes_the_national_sign_in() -> None:
    found = read_national(GIVEN, "production")
    assert found == NationalSignIn("https://id.example", "city", "secret", "iin")
    (app,) = national_apps(found, has_stand_in=False, secret_key="key")
    assert (app["settings"]["server_url"], app["client_id"]) == ("https://id.example", "city")
    assert national_apps(None, has_stand_in=False, secret_key="key") == []


@pytest.mark.parametrize("missing", sorted(GIVEN))
def test_half_of_the_settings_is_refused_by_name(missing: str) -> None:
    with pytest.raises(WrongEnvironment, match=missing):
        read_national({**GIVEN, missing: ""}, "production")


def test_an_issuer_without_https_is_refused_in_production() -> None:
    with pytest.raises(WrongEnvironment, match="https"):
        read_national({**GIVEN, "QALAM_NATIONAL_ISSUER": "http://id.example"}, "production")
