"""Pictures of pages, for where a link to one is passed on."""
