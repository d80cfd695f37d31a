"""Whether the tests notice small changes of our own code."""
