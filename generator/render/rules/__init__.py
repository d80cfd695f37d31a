"""What can be said about the settings of a site; one code per file."""
