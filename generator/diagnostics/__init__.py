"""What can be said about content: where, how grave, what is wrong and how to fix it."""
