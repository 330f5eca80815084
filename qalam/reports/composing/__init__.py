"""From text and figures to a document."""
