"""Jobs about jobs."""

from __future__ import annotations

from django.conf import settings
from procrastinate import JobContext
from procrastinate.contrib.django import app


@app.periodic(cron="* * * * *")
@app.task(name="clockwork.take_up", queueing_lock="clockwork.take_up", pass_context=True)
async def take_up(context: JobContext, timestamp: int) -> int:
    """Take up the jobs whose worker has given no sign of life: they run again from their beginning."""
    manager = context.app.job_manager
    cut_off = list(await manager.get_stalled_jobs(seconds_since_heartbeat=settings.WORKER_SILENCE))
    for job in cut_off:
        await manager.retry_job(job)
    return len(cut_off)


@app.periodic(cron="30 3 * * *")
@app.task(name="clockwork.tidy", queueing_lock="clockwork.tidy", pass_context=True)
async def tidy(context: JobContext, timestamp: int) -> None:
    """Forget the jobs that ended long ago, also those that failed; what they did stands in the records."""
    await context.app.job_manager.delete_old_jobs(
        nb_hours=settings.JOBS_KEPT_HOURS, include_failed=True, include_cancelled=True, include_aborted=True
    )
