"""What can be wrong with a file before its content is looked at; one finding code per file."""
