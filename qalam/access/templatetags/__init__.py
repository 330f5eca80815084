"""Tags of templates that ask what a visitor may do."""
