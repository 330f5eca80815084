"""A page that a visitor has seen is kept for that visit until anything happens: see docs/adr/0013-kept-pages.md."""
