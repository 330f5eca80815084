"""Who a person is to the system, and which role in which institution."""
