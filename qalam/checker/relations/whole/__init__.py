"""Parts of a whole that the same sentence tells."""
