"""By how much, how many times and how many percent something changed."""
