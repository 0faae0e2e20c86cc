"""`factcheck claims ...`: what was asked in, a store looked into or written to, an exit status out."""
