"""Claims that speak of a sentence's subject, and the sentence's words and facts beside the claim's."""
