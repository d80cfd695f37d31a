"""Files of other formats become draft events, and findings for what could not be carried over."""
