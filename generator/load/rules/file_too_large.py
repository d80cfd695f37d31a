"""文件过大。

一个 YAML 文件至多 4 MiB、20 万个键和值。人手写的记录远小于此；更大的文件多半是误放的数据。

坏例：把整份数据库导出存成 content/events/2023/dump.yaml。

好例：一个事件一个文件。
----
A file is too large.

A YAML file holds at most 4 MiB and 200,000 keys and values. A record written by hand is far
smaller; a larger file is most likely data put in the wrong place.

Bad: a database export kept as content/events/2023/dump.yaml.

Good: one file per event.
"""

from generator.diagnostics.diagnostic import Sentence
from generator.diagnostics.rule import Rule

RULE = Rule.documented(__name__, __doc__)
HELP = Sentence("一个事件一个文件；数据不放进 content/。", "Keep one event per file, and data out of content/.")
