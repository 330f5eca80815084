"""What is done with the report: publishing and amending."""
