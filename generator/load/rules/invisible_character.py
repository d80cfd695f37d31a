r"""文字里有看不见的字符。

零宽空格、软连字符、文字方向控制符之类，多半是从网页或 PDF 里一起复制来的：搜索会因此找不到这个词，
显示的次序也可能与写下的不同。表情里的连接符、汉字和表情的变体选择符、阿拉伯文和印度诸文字里的连接符，
是文字本身需要的，不算。

坏例：

    title: {zh: "空\u200b间巡防"}

好例：

    title: {zh: 空间巡防}
----
A text holds invisible characters.

Zero-width spaces, soft hyphens, controls of direction and the like mostly come along with text copied
from a page or a PDF. A search then misses the word, and what is shown may have another order than what
is written. Joiners of emoji, variation selectors of emoji and Han characters, and joiners in Arabic and
Indic words belong to the text and are left alone.

Bad:

    title: {zh: "空\u200b间巡防"}

Good:

    title: {zh: 空间巡防}
"""

from generator.diagnostics.rule import Rule

RULE = Rule.documented(__name__, __doc__)
