"""What spans subjects: home, sign-in, search, institutions."""
