"""The field of a day for forms that a page writes by hand."""

from __future__ import annotations

from datetime import date

from django.template import Library
from django.utils.safestring import SafeString

from qalam.registry.day_fields import DayInput

register = Library()


@register.simple_tag
def day_input(
    name: str, value: date | str | None = None, *, id: str = "", latest: date | None = None, is_wrong: bool = False
) -> SafeString:
    """`{% day_input "on" page.on latest=page.today %}`: `value` is a day, or what was typed and could not be read.

    The sentence about what is wrong has the id of the field with `-wrong`.
    """
    own = {"id": id or name, "class": "form-control"}
    if is_wrong:
        own |= {"aria-invalid": "true", "aria-describedby": f"{id or name}-wrong"}
    return DayInput(latest=latest).render(name, value or None, own)
