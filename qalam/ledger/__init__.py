"""Who did what, when: deeds run as services and leave a row."""
