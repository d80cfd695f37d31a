"""要导入的文件读不出来。

文件不是所说的格式：JSON 有语法错误，表格没有表头，引号没有配对，或者编码认不出。什么也没有写。

坏例：表格的第一行就是数据。

好例：表格的第一行是列名，如 title_zh,date,summary_zh，或 Year,Headline,Text。
----
A file to be imported cannot be read.

It is not in the format it is said to be: a syntax error in JSON, a table without a header, an
unmatched quote, or an unknown encoding. Nothing was written.

Bad: the first line of a table is data.

Good: the first line names the columns, such as title_zh,date,summary_zh or Year,Headline,Text.
"""

from generator.diagnostics.diagnostic import Diagnostic, Sentence, Span
from generator.diagnostics.rule import Rule

RULE = Rule.documented(__name__, __doc__)


def finding(span: Span, message: Sentence) -> Diagnostic:
    """Report why the file cannot be read."""
    return RULE.at(span, message, Sentence("改好后再导入一次。", "Fix it, and import again."))
