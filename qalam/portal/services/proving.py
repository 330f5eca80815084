"""Proving who holds an account: only then does it open what the records say of that person."""

from __future__ import annotations

from datetime import datetime
from secrets import token_hex
from typing import cast

from django.db import IntegrityError, connection, transaction
from django.db.models import Model

from qalam.access.demanding import demand
from qalam.access.models import StatedIdentity, User
from qalam.kernel.iin import Iin, parse_iin
from qalam.kernel.refusal import Refusal
from qalam.kernel.trilingual import Trilingual
from qalam.portal.permissions import MAY, Action
from qalam.portal.services.registering import (
    PersonalName,
    become_guardian,
    new_person,
    remember,
    state,
    write_name,
)
from qalam.registry.models import AccountHolder, Person
from qalam.registry.queries.holding import proved_account

Proof = StatedIdentity.Proof


class PersonHasAccount(Refusal):
    """The person already opens another account."""


class NothingToProve(Refusal):
    """The statement is proved, refused or withdrawn already."""


class OwnStatement(Refusal):
    """A specialist confirms others, never themselves."""


class RecordsCollide(Refusal):
    """What the account has written contradicts what the records say of the person."""


@transaction.atomic
def account_by_nation(*, iin: Iin, name: PersonalName, current: User | None, at: datetime) -> User:
    """The account of the person that the national sign-in has named.

    Theirs, where they have one; else the `current` one, if nobody or this very IIN was stated for it; else a new one.
    Whoever else is signed in keeps their account as it is. Two first sign-ins at once give one account.
    """
    with connection.cursor() as cursor:
        # The person may have no row yet that could be locked.
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [f"account of {iin.number}"])
    own = proved_account(iin.number)
    if own is not None:
        return own
    user = current if current is not None and may_become(current, iin) else new_account()
    if not StatedIdentity.objects.filter(user=user).exists():
        state(iin=iin, name=name, by=user, at=at)
    settle(user=user, name=name, proof=Proof.NATIONAL, by=user, at=at)
    return user


def may_become(user: User, iin: Iin) -> bool:
    """Whether nothing speaks against this account being that person's."""
    stated = StatedIdentity.objects.filter(user=user).first()
    if stated is None:
        return not AccountHolder.objects.filter(user=user).exists()
    return stated.iin == iin.number and not stated.is_proved


def new_account() -> User:
    """An account that the national sign-in alone opens."""
    user = User(username=f"nation-{token_hex(8)}")
    user.set_unusable_password()
    user.save()
    return user


def confirm_by_document(*, stated: StatedIdentity, by: User, at: datetime) -> None:
    """A specialist has seen the identity document of whoever holds the account.

    Refuses with NotOfYourRole, OwnStatement, NothingToProve, PersonHasAccount or RecordsCollide.
    """
    with transaction.atomic():
        open_statement(stated, by, at)
        name = PersonalName(surname=stated.surname, given_name=stated.given_name, patronymic=stated.patronymic)
        settle(user=stated.user, name=name, proof=Proof.DOCUMENT, by=by, at=at)


def refuse_statement(*, stated: StatedIdentity, by: User, at: datetime) -> None:
    """A specialist does not find it true; the account keeps what it has written itself and opens nothing more.

    Refuses with NotOfYourRole, OwnStatement or NothingToProve.
    """
    with transaction.atomic():
        found = open_statement(stated, by, at)
        found.refused_at = at
        found.save(update_fields=["refused_at"])
        remember("account.identity-refused", found.user, by=by, at=at)


def open_statement(stated: StatedIdentity, by: User, at: datetime) -> StatedIdentity:
    """The statement, locked, while it waits for a decision that `by` may take."""
    demand(MAY, Action.CONFIRM_IDENTITIES, by=by, at=at)
    if stated.user_id == by.pk:
        raise OwnStatement(OWN)
    waiting = StatedIdentity.objects.select_for_update().filter(pk=stated.pk, proof="", refused_at__isnull=True)
    found = waiting.first()
    if found is None:
        raise NothingToProve(NOTHING_TO_PROVE)
    return found


def settle(*, user: User, name: PersonalName, proof: StatedIdentity.Proof, by: User, at: datetime) -> None:
    """Join the account to the person of its IIN: the one in the records, or its own, who gets the number now."""
    stated = StatedIdentity.objects.select_for_update().get(user=user)
    iin = parse_iin(stated.iin, accept_invented=True)
    held = AccountHolder.objects.filter(user=user).select_related("person").first()
    known = Person.objects.select_for_update().filter(iin=iin.number).first()
    if known is not None and AccountHolder.objects.filter(person=known).exclude(user=user).exists():
        raise PersonHasAccount(HAS_ACCOUNT)
    if known is None:
        known = held.person if held else new_person(iin, name)
        write_name(known, name)
        known.iin = iin.number
        known.save()
    join(user, known, held)
    stated.proof, stated.proved_at, stated.refused_at = proof, at, None
    stated.proved_by = by if proof == Proof.DOCUMENT else None
    stated.save(update_fields=["proof", "proved_at", "proved_by", "refused_at"])
    become_guardian(user=user, by=by, at=at)
    remember("account.identity-proved", user, by=by, at=at, proof=str(proof))


def join(user: User, person: Person, held: AccountHolder | None) -> None:
    """The account is the person's; what it wrote as a person of its own becomes theirs."""
    if held is None:
        AccountHolder.objects.create(user=user, person=person)
    elif held.person_id != person.pk:
        own = held.person
        held.person = person
        held.save(update_fields=["person"])
        hand_over(own, person)


def hand_over(own: Person, person: Person) -> None:
    """Every row that names the account's own person names the other; then nobody needs the first."""
    try:
        with transaction.atomic():
            for relation in Person._meta.related_objects:
                rows = cast("type[Model]", relation.related_model)._base_manager.filter(**{relation.field.name: own})
                rows.update(**{relation.field.name: person})
            own.delete()
    except IntegrityError as problem:
        raise RecordsCollide(COLLIDE) from problem


HAS_ACCOUNT = Trilingual(
    kk="Бұл адамның басқа тіркелгісі бар және сол тіркелгі расталған. Ұлттық жүйе арқылы сол тіркелгіге кіріңіз.",
    ru="У этого человека уже есть другая, подтверждённая учётная запись. Войдите в неё через национальную систему.",
    en="This person already has another, proved account. Open that one with the national sign-in.",
)
NOTHING_TO_PROVE = Trilingual(
    kk="Бұл дерек бойынша шешім қабылданып қойған. Тізімді жаңартыңыз.",
    ru="По этой записи решение уже принято. Обновите список.",
    en="This statement has been decided already. Reload the list.",
)
OWN = Trilingual(
    kk="Өз деректеріңізді өзіңіз растай алмайсыз. Мұны басқа маман жасайды.",
    ru="Свои данные нельзя подтвердить самому. Это сделает другой специалист.",
    en="Nobody confirms their own statement. Another specialist does it.",
)
COLLIDE = Trilingual(
    kk="Тіркелгідегі жазбалар тізілімдегі жазбаларға қайшы келеді. Алдымен қайталанған жазбаларды қараңыз.",
    ru="Записи учётной записи противоречат записям реестра. Сначала разберите повторяющиеся записи.",
    en="What the account has written contradicts the records. Look at the doubled records first.",
)
