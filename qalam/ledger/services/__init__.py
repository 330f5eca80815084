"""What is done with the log: appending, signing, keeping the signatures of witnesses."""
