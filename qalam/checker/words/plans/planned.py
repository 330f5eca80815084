"""Words of a plan for some years, and of what one of these years or the time so far has of it."""

from __future__ import annotations

# What is built, opened or meant to be.
BUILDING = (
    *(r"постро", r"появ", r"открыт", r"откро", r"строит", r"строят", r"введ", r"ввести", r"сдать", r"сдад", r"сдан"),
    *(r"возв(?:ед|ест|од)", r"тұрғыз", r"\berect"),
    *(r"салу", r"салын", r"\bашыл", r"ашу", r"құрылыс", r"іске қос", r"пайдалануға", r"бой көтер"),
    *(r"built", r"build", r"open"),
)
