"""The yearly report and the checker of reports: sees figures only."""
