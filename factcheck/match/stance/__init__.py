"""Where one text denies, reverses or says more than the other does of the same thing."""
