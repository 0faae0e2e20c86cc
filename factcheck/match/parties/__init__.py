"""Who does it to whom, whose it is and who is ahead: where two have changed places."""
