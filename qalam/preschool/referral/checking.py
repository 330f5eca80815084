"""Checking the code of a referral: no network, no database; what does not hold is one sentence."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from qalam.kernel.trilingual import Trilingual
from qalam.preschool.referral.code import Code
from qalam.transparency.notes import Key

SOUND = "sound"


def check(code: Code, *, key: Key, on: date, kindergarten: str = "") -> str:
    """`sound`, or what does not hold: `other-key`, `changed`, `foreign`, `expired`, the gravest first.

    `kindergarten` is the BIN of whoever checks; without one a referral to any kindergarten is sound.
    """
    claim = code.claim
    if claim.key_id != key.id.hex():
        return "other-key"
    if not code.is_signed_by(key):
        return "changed"
    if kindergarten and claim.bin != kindergarten:
        return "foreign"
    return SOUND if on <= claim.valid_until else "expired"


def is_older(one: Code, than: Code) -> bool:
    """Whether both are of one referral, and the second replaces the first."""
    return one.claim.number == than.claim.number and one.claim.edition < than.claim.edition


SENTENCES: Mapping[str, Trilingual] = {
    SOUND: Trilingual(
        kk="Жолдама түпнұсқа және мерзімі өтпеген. Баланың құжатымен салыстырыңыз.",
        ru="Направление подлинное, срок не истёк. Сверьте с документом ребёнка.",
        en="The referral is genuine and in term. Compare it with the child's document.",
    ),
    "expired": Trilingual(
        kk="Жолдама түпнұсқа, бірақ мерзімі өтіп кеткен. Мерзімі ұзартылса, отбасының жаңа парағы болуы керек.",
        ru="Направление подлинное, но срок его истёк. Если срок продлён, у семьи есть новый лист.",
        en="The referral is genuine, but its term is over. If it was extended, the family has a newer paper.",
    ),
    "changed": Trilingual(
        kk="Қолтаңба сәйкес келмейді: код өзгертілген немесе қате терілген. Мұндай қағаз бойынша қабылдамаңыз.",
        ru="Подпись не сходится: код изменён или введён с ошибкой. По такой бумаге не принимайте.",
        en="The signature does not match: the code was changed or mistyped. Do not admit anybody on such a paper.",
    ),
    "other-key": Trilingual(
        kk="Кодқа осы қаланың емес, басқа кілтпен қол қойылған. Жолдаманы нөмірі бойынша сайттан тексеріңіз.",
        ru="Код подписан другим ключом, не ключом этого города. Проверьте направление по номеру на сайте.",
        en="The code is signed with another key than this city's. Check the referral by its number on the site.",
    ),
    "foreign": Trilingual(
        kk="Жолдама түпнұсқа, бірақ басқа балабақшаға берілген.",
        ru="Направление подлинное, но выдано в другой детский сад.",
        en="The referral is genuine, but it is to another kindergarten.",
    ),
    "older": Trilingual(
        kk="Бұл жолдаманың жаңа парағы бар: мерзімі кейінгі кодты алыңыз.",
        ru="У этого направления есть более новый лист: берите код с более поздним сроком.",
        en="There is a newer paper of this referral: take the code with the later term.",
    ),
}
