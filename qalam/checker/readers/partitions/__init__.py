"""Categories that leave nothing out together, and their whole."""
