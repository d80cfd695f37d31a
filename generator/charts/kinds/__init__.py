"""Option builders, one kind of chart per file; importing one imports pyecharts."""
