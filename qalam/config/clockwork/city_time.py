"""A cron line means the city's time of day, wherever the machine stands."""

from __future__ import annotations

from datetime import datetime
from functools import cached_property
from typing import Any

from croniter import croniter
from procrastinate import App
from procrastinate.periodic import PeriodicRegistry, PeriodicTask
from procrastinate.tasks import ConfigureTaskOptions, Task

from qalam.kernel.clock import CITY_ZONE


class CityTask(PeriodicTask[Any, Any, Any]):
    """A periodic task whose cron line is read in the city's zone; the library itself reads it in UTC."""

    @cached_property
    def croniter(self) -> croniter:
        """The line, from any moment on: the library sets the moment and keeps the zone."""
        return croniter(self.cron, datetime.fromtimestamp(0, CITY_ZONE))


class CityRegistry(PeriodicRegistry):
    """Keeps periodic tasks in the city's time."""

    def register_task(
        self, task: Task[Any, Any, Any], cron: str, periodic_id: str, configure_kwargs: ConfigureTaskOptions
    ) -> PeriodicTask[Any, Any, Any]:
        """Enter a task as the library does, then read its line in the city's zone."""
        plain: PeriodicTask[Any, Any, Any] = super().register_task(task, cron, periodic_id, configure_kwargs)
        entered = CityTask(plain.task, plain.cron, plain.periodic_id, plain.configure_kwargs)
        self.periodic_tasks[task.name, periodic_id] = entered
        return entered


def keep_city_time(app: App) -> None:
    """Read the lines of all jobs, those already known and those to come, in the city's zone."""
    known = app.periodic_registry.periodic_tasks.values()
    app.periodic_registry = CityRegistry()  # type: ignore[no-untyped-call]
    for task in known:
        app.periodic_registry.register_task(task.task, task.cron, task.periodic_id, task.configure_kwargs)
