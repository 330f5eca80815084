"""Words by which a number that was told before is told again."""

from __future__ import annotations

# Before a number of which some are told: 'из этих 317 учреждений', 'осы 555-тің 373-і'.
FROM_THESE = (
    r"(?:\bиз|\bof|\bfrom)(?:\s(?:этих|тех|всех|указанных|общего числа|these|all|the))?",
    r"\b(?:осы|бұл|аталған)",
    r"\bиз\s[^\W\d]+(?:нн|вш|ющ|ящ|ущ)[иы]х(?:ся)?",  # 'из выделенных 460 млн'
)

# Behind a number of which some are told: '121 мектептің 114-інен'.
OF_WHICH = r"(?:-?\s?[^\W\d]*[нтд][ыі]ң\b|(?:\s[^\W\d]+){0,2}?\s[^\W\d]+[нтд][ыі]ң\b)"
