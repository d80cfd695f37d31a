"""The only home of MkDocs: hands it the artifacts as files in memory."""
