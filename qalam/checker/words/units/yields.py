"""Words of what a field yields."""

from __future__ import annotations

# A column of what each hectare yields.
YIELD_HEAD = (r"ц\s?/\s?га", r"урожайност", r"өнімділі", r"шығымдылы", r"түсімділі")
