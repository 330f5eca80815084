"""A phone number as the way into an account: taken, tried, confirmed."""

from __future__ import annotations

from datetime import datetime, timedelta
from secrets import token_hex

from django.db import transaction

from qalam.access.actor import by_clockwork
from qalam.access.models import Phone, User
from qalam.kernel.refusal import Refusal
from qalam.kernel.trilingual import Trilingual

TRIES = 10
"""How many codes may be typed for one number within `SPELL`, in all browsers together."""
SPELL = timedelta(hours=1)


class TooManyTries(Refusal):
    """So many codes were typed for the number that somebody may be guessing."""


@transaction.atomic
def take_number(*, number: str, at: datetime) -> User:
    """The account of the number, an empty one without a password where there is none yet.

    `number` is in E.164 form. Two who ask at once get the same account.
    """
    Phone.objects.filter(number=number, confirmed_at__isnull=True).update(asked_at=at)
    found = Phone.objects.filter(number=number).select_related("user").first()
    if found is not None:
        return found.user
    user = User(username=f"phone-{token_hex(8)}")
    user.set_unusable_password()
    with transaction.atomic():
        user.save()
        phone, is_new = Phone.objects.get_or_create(number=number, defaults={"user": user, "asked_at": at})
    if not is_new:
        user.delete()
    return phone.user


@transaction.atomic
def count_try(*, number: str, at: datetime) -> None:
    """Count one typed code, before it is looked at.

    Refuses with TooManyTries when the number has had its tries of the hour. The row is locked, so codes
    sent side by side are counted one by one.
    """
    phone = Phone.objects.select_for_update().filter(number=number).first()
    if phone is None:
        return
    if phone.tries_since is None or at - phone.tries_since >= SPELL:
        phone.tries, phone.tries_since = 0, at
    if phone.tries >= TRIES:
        raise TooManyTries(TOO_MANY)
    phone.tries += 1
    phone.save(update_fields=["tries", "tries_since"])


def confirm_number(*, user: User, number: str, at: datetime) -> bool:
    """Note that a code sent to the number has come back; true the first time."""
    Phone.objects.filter(user=user, number=number).update(tries=0, tries_since=None)
    first = Phone.objects.filter(user=user, number=number, confirmed_at__isnull=True)
    return bool(first.update(confirmed_at=at))


@by_clockwork
@transaction.atomic
def drop_unconfirmed(*, asked_before: datetime) -> int:
    """Forget the numbers whose codes never came back, with their empty accounts; tells how many there were."""
    never = Phone.objects.filter(confirmed_at__isnull=True, asked_at__lt=asked_before)
    users = list(never.select_for_update().values_list("user", flat=True))
    Phone.objects.filter(user__in=users).delete()
    User.objects.filter(pk__in=users).delete()
    return len(users)


TOO_MANY = Trilingual(
    kk="Бұл нөмірге код тым көп рет терілді. Бір сағаттан кейін қайталаңыз немесе ұлттық жүйе арқылы кіріңіз.",
    ru="Для этого номера слишком много раз набран код. Попробуйте через час или войдите через национальную систему.",
    en="Codes were typed too many times for this number. Try again in an hour, or use the national sign-in.",
)
