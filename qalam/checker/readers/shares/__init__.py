"""What each percentage is, and of which numbers."""
