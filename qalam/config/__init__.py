"""Settings, addresses, the command line, the embedded database."""
