"""An archive made of real text with planted errors, and what `factcheck archive` makes of it."""
