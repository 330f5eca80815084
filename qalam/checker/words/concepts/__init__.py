"""What reports speak of, in all the words of the field."""
