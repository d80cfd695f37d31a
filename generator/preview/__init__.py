"""The live preview: watches the project, keeps the last good site, and serves it page by page."""
