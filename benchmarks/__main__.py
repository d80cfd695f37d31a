"""``python -m benchmarks`` runs every measurement; ``python -m benchmarks.site`` and the like run one."""

from benchmarks import drawings, lighthouse, search, site

drawings.main()
search.main()
lighthouse.main()
site.main()
