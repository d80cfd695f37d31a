"""Files of the site and of the record: their addresses, what they hold, and how they come whole onto a disk."""
