"""The pages of the portal, a file for each audience."""
