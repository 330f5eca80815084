"""What pages show, as frozen dataclasses of display-ready values."""
