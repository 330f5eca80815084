"""Proving who holds an account: what a proof opens, and what it never does."""

from __future__ import annotations

from datetime import UTC, date, datetime
from threading import Barrier, Thread
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from psycopg.types.range import DateRange

from qalam.access.models import Role, RoleGrant, StatedIdentity, User
from qalam.kernel.iin import invented_iin, parse_iin
from qalam.ledger.models import Deed
from qalam.portal.services.proving import (
    NothingToProve,
    OwnStatement,
    PersonHasAccount,
    RecordsCollide,
    account_by_nation,
    confirm_by_document,
    refuse_statement,
)
from qalam.portal.services.registering import AlreadyIntroduced, NotYetBorn, PersonalName, introduce
from qalam.registry.models import AccountHolder, Guardianship, Person
from qalam.registry.queries.family import children_of
from qalam.registry.queries.holding import is_proved
from tests.factories import records

AT = datetime(2023, 5, 1, 10, tzinfo=UTC)
IIN = parse_iin(invented_iin(date(1990, 3, 5), "female", 9300), accept_invented=True)
NAME = PersonalName(surname="Ахметова", given_name="Сәуле", patronymic="Ерланқызы")
pytestmark = pytest.mark.django_db


def user(name: str = "phone-1") -> User:
    return User.objects.create_user(name)


def specialist(name: str = "specialist") -> User:
    made = User.objects.create_user(name)
    RoleGrant.objects.create(user=made, role=Role.SPECIALIST, period=DateRange(date(2020, 1, 1), None))
    return made


def mother_of(child: Person | None = None) -> Person:
    found = records.person(iin=IIN.number, surname="Ахметова", given_name="Сәуле", sex="f")
    Guardianship.objects.create(
        child=child or records.person(given_name="Алуа"), guardian=found, kind="mother", period=records.OPEN
    )
    return found


def stated(by: User | None = None) -> StatedIdentity:
    return introduce(iin=IIN, name=NAME, by=by or user(), at=AT)


def test_a_statement_gives_a_person_without_the_iin() -> None:
    who = stated()
    person = who.user.holder.person
    assert (person.iin, person.born_on, person.sex) == (None, IIN.born_on, "f")
    assert not is_proved(who.user)


def test_a_document_gives_a_person_new_here_their_iin() -> None:
    who = stated()
    own = who.user.holder.person
    confirm_by_document(stated=who, by=specialist(), at=AT)
    own.refresh_from_db()
    assert own.iin == IIN.number
    assert is_proved(who.user)
    deed = Deed.objects.get(action="account.identity-proved")
    assert (deed.by.username, deed.detail) == ("specialist", {"proof": "document"})  # type: ignore[union-attr]
    assert IIN.number not in str(list(Deed.objects.values()))


def test_a_document_joins_the_account_to_the_person_of_the_records_with_what_it_wrote_itself() -> None:
    mother, who = mother_of(), stated()
    own, second = who.user.holder.person, records.person(given_name="Дияс")
    Guardianship.objects.create(child=second, guardian=own, kind="mother", period=records.OPEN)
    assert set(children_of(who.user, AT.date())) == {second}
    confirm_by_document(stated=who, by=specialist(), at=AT)
    assert AccountHolder.objects.get(user=who.user).person == mother
    assert {child.given_name for child in children_of(who.user, AT.date())} == {"Алуа", "Дияс"}
    assert not Person.objects.filter(pk=own.pk).exists()


def test_what_contradicts_the_records_is_left_for_a_person_to_see() -> None:
    child = records.person(given_name="Алуа")
    mother, who = mother_of(child), stated()
    own = who.user.holder.person
    Guardianship.objects.create(child=child, guardian=own, kind="mother", period=records.OPEN)
    with pytest.raises(RecordsCollide):
        confirm_by_document(stated=who, by=specialist(), at=AT)
    who.refresh_from_db()
    assert (who.proof, AccountHolder.objects.get(user=who.user).person) == ("", own)
    assert not AccountHolder.objects.filter(person=mother).exists()


def test_a_person_opens_one_account() -> None:
    first, second = stated(user("first")), stated(user("second"))
    confirm_by_document(stated=first, by=specialist(), at=AT)
    with pytest.raises(PersonHasAccount):
        confirm_by_document(stated=second, by=User.objects.get(username="specialist"), at=AT)
    assert not is_proved(second.user)


def test_nobody_confirms_their_own_statement() -> None:
    own = specialist()
    who = stated(own)
    with pytest.raises(OwnStatement):
        confirm_by_document(stated=who, by=own, at=AT)
    with pytest.raises(OwnStatement):
        refuse_statement(stated=who, by=own, at=AT)


def test_a_decided_statement_is_not_decided_again() -> None:
    who, by = stated(), specialist()
    refuse_statement(stated=who, by=by, at=AT)
    with pytest.raises(NothingToProve):
        confirm_by_document(stated=who, by=by, at=AT)
    assert Deed.objects.filter(action="account.identity-refused", by=by).count() == 1


def test_one_says_who_one_is_once_and_not_before_birth() -> None:
    who = stated()
    with pytest.raises(AlreadyIntroduced):
        stated(who.user)
    unborn = parse_iin(invented_iin(date(2030, 1, 1), "male", 1), accept_invented=True)
    with pytest.raises(NotYetBorn):
        introduce(iin=unborn, name=NAME, by=user("second"), at=AT)


def test_the_state_opens_the_persons_account_whoever_is_signed_in() -> None:
    mother = mother_of()
    own = User.objects.create_user("own")
    AccountHolder.objects.create(user=own, person=mother)
    assert account_by_nation(iin=IIN, name=NAME, current=user(), at=AT) == own


def test_the_state_proves_the_account_that_said_the_same() -> None:
    mother, who = mother_of(), stated()
    assert account_by_nation(iin=IIN, name=NAME, current=who.user, at=AT) == who.user
    assert AccountHolder.objects.get(user=who.user).person == mother


def test_the_name_that_the_state_tells_takes_the_place_of_the_one_that_was_typed() -> None:
    who = introduce(iin=IIN, name=PersonalName(surname="Ахмет", given_name="С"), by=user(), at=AT)
    account_by_nation(iin=IIN, name=NAME, current=who.user, at=AT)
    person = AccountHolder.objects.get(user=who.user).person
    assert (person.surname, person.given_name, person.iin) == ("Ахметова", "Сәуле", IIN.number)
    assert "ахметова" in person.search_key


def test_the_state_leaves_an_account_alone_that_said_something_else() -> None:
    other = parse_iin(invented_iin(date(1988, 3, 5), "male", 9301), accept_invented=True)
    who = stated()
    found = account_by_nation(iin=other, name=NAME, current=who.user, at=AT)
    assert found != who.user
    assert not is_proved(who.user)


def test_an_impostor_with_the_same_statement_gains_nothing_when_the_person_comes() -> None:
    mother, impostor = mother_of(), stated(user("impostor"))
    account_by_nation(iin=IIN, name=NAME, current=None, at=AT)
    assert AccountHolder.objects.get(person=mother).user != impostor.user
    assert not children_of(impostor.user, AT.date()).exists()
    with pytest.raises(PersonHasAccount):
        confirm_by_document(stated=impostor, by=specialist(), at=AT)


@pytest.mark.django_db(transaction=True)
def test_two_first_sign_ins_at_once_give_one_account() -> None:
    found, gate = [], Barrier(2)

    def come() -> None:
        gate.wait()
        found.append(account_by_nation(iin=IIN, name=NAME, current=None, at=AT).pk)
        connection.close()

    both = [Thread(target=come) for _ in range(2)]
    for each in both:
        each.start()
    for each in both:
        each.join()
    assert len(found) == 2
    assert len(set(found)) == 1
    assert Person.objects.filter(iin=IIN.number).count() == 1


def signed_in(client: Client, role: Role) -> User:
    found = User.objects.create_user("somebody")
    bin_of = "1" * 12 if role == Role.HEAD else ""
    RoleGrant.objects.create(user=found, role=role, period=DateRange(date(2020, 1, 1), None), institution_bin=bin_of)
    client.force_login(found)
    return found


@pytest.mark.parametrize("role", [Role.GUARDIAN, Role.HEAD, Role.AUDITOR, Role.ADMINISTRATOR])
def test_only_a_specialist_sees_and_decides_statements(client: Client, role: Role) -> None:
    who = stated()
    signed_in(client, role)
    assert client.get("/cabinet/identities/").status_code == 403
    assert client.post(f"/cabinet/identities/{who.pk}/", {"decision": "confirm"}).status_code == 403
    who.refresh_from_db()
    assert not who.is_proved


@pytest.mark.parametrize(("decision", "proof"), [("confirm", "document"), ("refuse", "")])
def test_a_specialist_decides_and_every_look_is_kept(client: Client, decision: str, proof: str) -> None:
    who = stated()
    by = signed_in(client, Role.SPECIALIST)
    assert IIN.number in client.get("/cabinet/identities/").text
    assert IIN.number in client.get(f"/cabinet/identities/?q={IIN.number}").text
    assert IIN.number not in client.get("/cabinet/identities/?q=1").text.replace(f'value="{IIN.number}"', "")
    assert Deed.objects.filter(by=by, subject_key="waiting").count() == 3
    answer: Any = client.post(f"/cabinet/identities/{who.pk}/", {"decision": decision}, follow=True)
    who.refresh_from_db()
    assert who.proof == proof
    assert bool(who.refused_at) is (decision == "refuse")
    assert answer.status_code == 200
    assert client.post(f"/cabinet/identities/{who.pk}/", {"decision": "else"}).status_code == 400


def test_a_visitor_without_a_role_is_led_to_say_who_they_are(client: Client) -> None:
    client.force_login(user())
    answer = client.get("/en/queue/my/")
    assert answer.status_code == 403
    assert "First say who you are" in answer.text
    assert "/en/account/who/" in answer.text


def test_a_visitor_with_another_role_is_sent_to_the_administrator(client: Client) -> None:
    signed_in(client, Role.AUDITOR)
    answer = client.get("/en/queue/my/")
    assert answer.status_code == 403
    assert "First say who you are" not in answer.text
