"""Pedagogues: posts, education, categories, hiring, courses, clubs."""
