"""``python -m benchmarks`` runs every measurement; ``python -m benchmarks.site`` and the like run one."""

from benchmarks import drawings, lighthouse, search, serve, site

drawings.main()
search.main()
serve.main()
lighthouse.main()
site.main()
