"""文件放错了位置。

记录的每类文件各有其位置：content/sources/、content/observations/、content/entities/、
content/events/<年>/，以及 content/ 下的 indicators、regions、topics、units、redirects。扩展名是
.yaml；记事本另存时常加上 .txt，Windows 又不显示。放在别处的文件不会被读取，所以报告出来。

坏例：content/events/kunshan.yml

好例：content/events/2023/kunshan.yaml
----
A file lies in the wrong place.

Each kind of file has its place: content/sources/, content/observations/, content/entities/,
content/events/<year>/, and indicators, regions, topics, units and redirects in content/ itself.
The suffix is .yaml; Notepad likes to add .txt, which Windows does not show. A file elsewhere would not
be read, so it is reported.

Bad: content/events/kunshan.yml

Good: content/events/2023/kunshan.yaml
"""

from generator.diagnostics.rule import Rule

RULE = Rule.documented(__name__, __doc__)
