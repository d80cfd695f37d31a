"""用了记录里不用的 YAML 写法。

锚点（&x）、别名（*x）、标签（!!int）、多个文档（---）和超过 32 层的嵌套都不用：它们让文件难读，
还能把很小的文件变得极大。

坏例：

    topics: &t [lending]

好例：

    topics: [lending]
----
A YAML feature that the record does not use.

Anchors (&x), aliases (*x), tags (!!int), several documents (---) and more than 32 levels of
nesting are not used: they make files hard to read, and can make a very small file very large.

Bad:

    topics: &t [lending]

Good:

    topics: [lending]
"""

from generator.diagnostics.rule import Rule

RULE = Rule.documented(__name__, __doc__)
