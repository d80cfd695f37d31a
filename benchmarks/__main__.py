"""``python -m benchmarks`` runs every measurement; ``python -m benchmarks.site`` and the like run one."""

from benchmarks import check, drawings, lighthouse, search, site, timeline

check.main()
drawings.main()
search.main()
timeline.main()
lighthouse.main()
site.main()
