"""One module per kind of page: it asks the index and hands its template what to show."""
