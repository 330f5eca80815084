"""A stand-in of the national sign-in for demonstrations: real OpenID Connect, invented people, no production site."""
