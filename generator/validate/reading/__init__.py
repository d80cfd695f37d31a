"""What several rules read from a draft: the amounts, dates, names and words in it, and how they hang together."""
