"""Message catalogues: what the pages say, in Kazakh and Russian, without the gettext programs."""
