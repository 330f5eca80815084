"""Installs what a lock file names and says how far it is: `install.py requirements.lock`.

It runs before anything is installed, so it uses nothing but Python itself.
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

# One such line comes for each library of the lock file.
COUNTED = re.compile(r"\s*(?:Collecting|Requirement already satisfied:|Ignoring) ([\w.-]+)")
UNPACKING = "Installing collected packages"
LINES_WITHOUT_TERMINAL = 5


def main(lock: str) -> int:
    """Install; on failure show all that pip said."""
    total = len(re.findall(r"^[\w.\[\]-]+==", Path(lock).read_text(encoding="utf-8"), re.MULTILINE))
    command = [sys.executable, "-m", "pip", "install", "--disable-pip-version-check", "--progress-bar", "off"]
    said: list[str] = []
    done = 0
    with subprocess.Popen(
        [*command, "--require-hashes", "-r", lock], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as pip:
        for line in pip.stdout or ():
            said.append(line)
            if found := COUNTED.match(line):
                done += 1
                show(done, total, found[1])
            elif line.startswith(UNPACKING):
                show(total, total, "unpacking, this takes a moment")
    if sys.stdout.isatty():
        print()
    if pip.returncode:
        sys.stderr.writelines(said)
    return pip.returncode


def show(done: int, total: int, name: str) -> None:
    """One line that counts up on a terminal; elsewhere a line now and then."""
    if sys.stdout.isatty():
        print(f"\r\033[K  {done} of {total}  {name}", end="", flush=True)
    elif done == total or done % max(1, total // LINES_WITHOUT_TERMINAL) == 0:
        print(f"  {done} of {total}  {name}", flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
