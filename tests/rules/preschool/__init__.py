"""The law of the kindergarten queue, in tables that can be read aloud."""
