"""Fills the disk while people use the queue; each must read one sentence, nothing may be lost, and all comes back.

`python -m tests.crash.full_disk [--rounds 12] [--seed N]`: exit status 1 when somebody read anything else, when a
deed was lost or done twice, when the site did not come back by itself once there was room, or when a command left half
a file. In the end the database of the site is made read-only, closed, crowded and slow, one after the other. It takes
a disk of its own, which only root can have: elsewhere nothing is tried, and a sentence says so.
"""

from __future__ import annotations

import argparse
import random
import subprocess
import sys
import threading
import time
from collections import Counter
from pathlib import Path

from tests.crash.failing_commands import commands_without_room, first_starts_without_room
from tests.crash.failing_database import ways_to_fail
from tests.crash.first_start import NotRecovered, last_line
from tests.crash.full_site import FullSite
from tests.crash.queue import PATIENCE, listen, start
from tests.crash.small_disk import SmallDisk, can_mount, records_on, small_disk

LEFT = (0, 64 * 2**10, 2**20, 6 * 2**20, 20 * 2**20)
"""Bytes that are left at first: none, room for some rows, for less than a journal file, for some deeds more."""
LONGEST = 4.0
"""Seconds of work before the disk is filled, at most."""
GOES_ON = 5.0
"""Seconds of work with what was left, before nothing is."""
ENDS = ("The disk is full", "The database stopped working", "The database did not start")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=12, help="so many times for one office, and for the site")
    parser.add_argument("--seed", type=int, default=int(time.time()))
    wanted = parser.parse_args()
    if not can_mount():
        print("A small disk cannot be mounted here (only root can), so no full disk was tried.")
        return 0
    print(f"seed {wanted.seed}", flush=True)
    with small_disk() as disk:
        failed = first_starts_without_room(disk)
        failed += office_on(disk, wanted.rounds, wanted.seed) + site_on(disk, wanted.rounds, wanted.seed)
    print(f"{2 * wanted.rounds} full disks, {failed} times not as it should be")
    return 1 if failed else 0


def office_on(disk: SmallDisk, rounds: int, seed: int) -> int:
    """The deeds of the queue in one process, which ends when it finds no room; the next one looks what is there."""
    failed, chance = 0, random.Random(seed)
    with records_on(disk, "office") as var:
        for number in range(rounds):
            left, moment = LEFT[number % len(LEFT)], chance.uniform(0, LONGEST)
            try:
                said = office_round(disk, var, f"{seed}-{number}", moment, left)
            except NotRecovered as problem:
                failed, said = failed + 1, f"NOT SOUND: {problem}"
            print(f"{number + 1:>3}. an office with {left >> 10} KB left after {moment:.1f} s; {said}", flush=True)
        last = start(var, "last", "--check")
        failed += last.wait(PATIENCE) != 0
        print("after the last full disk:", (last.stdout.read() if last.stdout else "").strip(), flush=True)
    return failed


def office_round(disk: SmallDisk, var: Path, seed: str, moment: float, left: int) -> str:
    """Look and work, fill the disk, wait for the end; what was seen at first and done until then."""
    office, lines, ready = start(var, seed), list[str](), threading.Event()
    reader = threading.Thread(target=listen, args=(office, lines, ready))
    reader.start()
    try:
        if not ready.wait(PATIENCE):
            raise NotRecovered("the office did not come up")
        time.sleep(moment)
        disk.fill(left)
        time.sleep(GOES_ON if left else 0)
        disk.fill(0)
        office.wait(60)
    except subprocess.TimeoutExpired as problem:
        raise NotRecovered("the office went on without room") from problem
    finally:
        disk.empty()
        office.kill()
        reader.join()
    faults = [line for line in lines if line.startswith("fault")]
    if faults or not lines:
        raise NotRecovered("; ".join(faults[:5]) or last_line(var))
    if not any(end in last_line(var) for end in ENDS):
        raise NotRecovered(f"it ended with other words: {last_line(var)}")
    done = [line for line in lines if line.startswith("done") and len(line.split()) == 3]
    with (var / "done.txt").open("a") as kept:
        kept.writelines(f"{line}\n" for line in done)
    counted = ", ".join(f"{count} {kind}" for kind, count in sorted(Counter(x.split()[1] for x in done).items()))
    return f"{lines[0]}; {counted or 'no deed'}"


def site_on(disk: SmallDisk, rounds: int, seed: int) -> int:
    """The whole site with people at it; then its database in other trouble, and commands that find no room."""
    with records_on(disk, "site") as var:
        site = FullSite(var, disk)
        try:
            failed = site.without_room_to_renew()
            for number in range(rounds):
                failed += site.filled(LEFT[number % len(LEFT)], f"{seed}-{number}", ends=number % 2 == 0)
            failed += ways_to_fail(site)
            failed += commands_without_room(var)
            failed += site.verified(disk.folder / "log")
        finally:
            site.stop()
        print(f"back by itself after {site.longest_away:.1f} s at most; deeds {dict(Counter(d for d, _ in site.done))}")
    return failed


if __name__ == "__main__":
    sys.exit(main())
