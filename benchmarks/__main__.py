"""``python -m benchmarks`` runs every measurement."""

from benchmarks import site

site.main()
