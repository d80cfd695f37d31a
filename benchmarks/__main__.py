"""``python -m benchmarks`` runs every measurement; ``python -m benchmarks.site`` and the like run one."""

from benchmarks import (
    cards,
    check,
    drawings,
    editions,
    explorer,
    lighthouse,
    pages,
    search,
    serve,
    site,
    start,
    timeline,
)

check.main()
serve.main()
drawings.main()
cards.main()
search.main()
timeline.main()
explorer.main()
lighthouse.main()
site.main()
editions.main()
start.main()
pages.main()
