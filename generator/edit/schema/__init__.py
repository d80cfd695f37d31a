"""JSON Schemas of the files of the record, for editors that complete and check while one types."""
