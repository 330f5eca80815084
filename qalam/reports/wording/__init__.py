"""How numbers, dates, changes and lists are said in Kazakh, Russian and English."""
