"""Parts whose whole some other sentence tells."""
