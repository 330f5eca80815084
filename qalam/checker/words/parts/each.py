"""Words of so many for each and of all together: 'мектепке 120 орыннан, барлығы 360', 'по 120 мест, всего 360'."""

from __future__ import annotations

EACH_BEHIND = (r"each", r"кажд(?:ый|ая|ое)(?=[,.;)]|\s[–—]|\Z)", r"per (?:school|group|team|class|shift)", r"apiece")
