"""``python -m benchmarks`` runs every measurement."""

from benchmarks import drawings, search, site

drawings.main()
search.main()
site.main()
