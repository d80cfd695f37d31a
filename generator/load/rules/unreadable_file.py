"""文件读不出来。

content/ 里的每个 .yaml 都应当是能读的普通文件。目录取名 x.yaml、没有读取权限、断开的链接、
指向 content/ 之外的链接，都会报告。

坏例：一个名叫 content/events/2023/x.yaml 的文件夹。

好例：把文件夹改名，或给文件加上读取权限。
----
A file cannot be read.

Every .yaml in content/ should be a regular file that can be read. A directory called x.yaml, a
file without read permission, a broken link and one that leads out of content/ are reported.

Bad: a folder called content/events/2023/x.yaml.

Good: rename the folder, or give the file read permission.
"""

from generator.diagnostics.rule import Rule

RULE = Rule.documented(__name__, __doc__)
