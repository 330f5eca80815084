"""Marks of pupils, and the rates that are reckoned from them: quality of knowledge and success."""
