"""文件放错了位置。

记录的每类文件各有其位置：content/sources/、content/observations/、content/entities/、
content/events/<年>/，以及 content/ 下的 indicators、regions、topics、units、redirects。扩展名是
.yaml；记事本另存时常加上 .txt，Windows 又不显示。放在别处的文件不会被读取，所以报告出来。
Word、网页、表格之类放在 content/ 里也不会被读取，给一条警告；以 . 开头或以 ~ 结尾的是系统和编辑器的
临时文件，略过。

坏例：content/events/reading-week.yml

好例：content/events/2023/reading-week.yaml
----
A file lies in the wrong place.

Each kind of file has its place: content/sources/, content/observations/, content/entities/,
content/events/<year>/, and indicators, regions, topics, units and redirects in content/ itself.
The suffix is .yaml; Notepad likes to add .txt, which Windows does not show. A file elsewhere would not
be read, so it is reported. Documents, pages and tables in content/ are not read either and get a
warning; names that begin with . or end with ~ belong to systems and editors and are passed over.

Bad: content/events/reading-week.yml

Good: content/events/2023/reading-week.yaml
"""

from generator.diagnostics.rule import Rule

RULE = Rule.documented(__name__, __doc__)
