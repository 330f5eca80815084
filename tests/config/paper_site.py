"""A site of one page, which is a paper set anew for each visitor; as a program, it sets one before it serves."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import Any

from qalam.config.workers import page_servers
from qalam.documents.pdf import typeset


def paper() -> bytes:
    return typeset(Path(__file__).parent / "paper.typ", {"title": "Қағаз"}, on=date(2023, 5, 1))


def site(_environ: dict[str, Any], start_response: Any) -> list[bytes]:
    content = paper()
    start_response("200 OK", [("Content-Type", "application/pdf"), ("Content-Length", str(len(content)))])
    return [content]


def main(port: int) -> None:
    paper()
    page_servers(port, "tests.config.paper_site:site").serve()


if __name__ == "__main__":
    main(int(sys.argv[1]))
