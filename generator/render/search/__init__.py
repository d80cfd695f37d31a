"""Search without a server: the text of every page, in files that the reader's browser scans."""
