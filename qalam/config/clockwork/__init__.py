"""Jobs kept in PostgreSQL: when they are due, who does them, and what becomes of one that was cut off."""
