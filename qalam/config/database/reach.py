"""Can the database be reached, and what is said when it cannot, or can no longer."""

from __future__ import annotations

from collections.abc import Mapping

import psycopg

from qalam.config.database.placement import place, var_folder
from qalam.config.system import FULL, DiskIsFull, reason
from qalam.kernel.refusal import Refusal
from qalam.kernel.trilingual import Trilingual
from qalam.portal.failing import Failure, failure_of, words_of

OLDEST_SERVER = 15


class DatabaseOutOfReach(Refusal):
    """The server that `DATABASE_URL` names does not answer."""


class ServerTooOld(Refusal):
    """The server that `DATABASE_URL` names is older than Qalam can use."""


class DatabaseLost(Refusal):
    """The database answered and then failed."""


def reach(url: str) -> None:
    """Refuse at once when the server of one's own does not answer or is too old."""
    try:
        with psycopg.connect(url, connect_timeout=10) as connection:
            version = connection.info.server_version // 10_000
    except psycopg.Error as problem:
        raise DatabaseOutOfReach(OUT_OF_REACH.fill(reason=reason(str(problem)))) from problem
    refuse_old(version)


def refuse_old(version: int) -> None:
    """Refuse a server whose major version is below the oldest that has what the tables need."""
    if version < OLDEST_SERVER:
        raise ServerTooOld(TOO_OLD.fill(version=version, oldest=OLDEST_SERVER))


def database_lost(problem: BaseException, environ: Mapping[str, str]) -> Refusal | None:
    """The sentence for a database that answered at first; None for a fault of the program."""
    folder = None if environ.get("DATABASE_URL") else place(var_folder(environ)).home
    failure = failure_of(problem, folder)
    if failure is None:
        return None
    return (
        DiskIsFull(FULL) if failure is Failure.FULL_DISK else DatabaseLost(LOST.fill(reason=reason(words_of(problem))))
    )


OUT_OF_REACH = Trilingual(
    kk="DATABASE_URL көрсеткен дерекқорға қосылу мүмкін емес: {reason}. "
    "Серверді, мекенжайды, дерекқор атауы мен құпиясөзді тексеріңіз.",
    ru="Нет связи с базой данных из DATABASE_URL: {reason}. Проверьте сервер, адрес, имя базы и пароль.",
    en="The database that DATABASE_URL names cannot be reached: {reason}. "
    "Check the server, the address, the name and the password.",
)
TOO_OLD = Trilingual(
    kk="DATABASE_URL көрсеткен сервердің нұсқасы PostgreSQL {version}, ал кемінде {oldest} қажет. Серверді жаңартыңыз.",
    ru="Сервер из DATABASE_URL имеет версию PostgreSQL {version}, а нужна не ниже {oldest}. Обновите сервер.",
    en="The server that DATABASE_URL names is PostgreSQL {version}; {oldest} or newer is needed. Upgrade the server.",
)
LOST = Trilingual(
    kk="Дерекқор жұмысын тоқтатты: {reason}. Сақталған жазбалар орнында; себебін жойып, қайта іске қосыңыз.",
    ru="База данных перестала работать: {reason}. Сохранённые записи целы; устраните причину и запустите снова.",
    en="The database stopped working: {reason}. What was saved is safe; remove the cause and start again.",
)
