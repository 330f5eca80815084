"""What happens to an organisation or a building once, and lists of names that are not complete."""

from __future__ import annotations

# What happens to an organisation once.
OPENED = (
    r"\bашыл",
    r"пайдалануға беріл",
    r"іске қос",
    r"открыт",
    r"открыл",
    r"сдан",
    r"введ",
    r"построен",
    r"салын",
    r"opened",
    r"built",
)

# What is done to a building once, as a rule, and what is done to it over two years.
RENEWED = (r"жөнде", r"жаңғырт", r"отремонтир", r"капремонт", r"капитальн\w+ ремонт", r"repaired", r"renovated")

CARRIED_ON = (r"баст", r"аяқта", r"жалғас", r"начат", r"начал", r"продолж", r"заверш", r"began", r"begun", r"complet")

# A list of names that is not complete.
AND_OTHERS = (r"(?:ж\.\s?)?т\.\s?б", r"және басқа", r"и др", r"и т\.\s?д", r"etc")
