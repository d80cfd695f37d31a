"""``python -m benchmarks`` runs every measurement; ``python -m benchmarks.site`` and the like run one."""

from benchmarks import drawings, lighthouse, search, site, timeline

drawings.main()
search.main()
timeline.main()
lighthouse.main()
site.main()
