"""YAML 语法错误。

文件不能按 YAML 读出。常见原因：冒号是全角的或后面少了空格、引号没有配对、缩进用了制表符，或者以 { 或 [
开头的文字没有加引号。git 合并留下的
<<<<<<< 也在其中。认得出是哪一种时，问题标在那一处；只有一种改法的，biannian check --fix 会改好。

坏例：

    title: {zh: 夏季行动

好例：

    title: {zh: 夏季行动}
----
YAML syntax error.

The file cannot be read as YAML. Usual causes: a full-width colon or no space after one, an unmatched
quote, a tab in the indentation, text that begins with { or [ and is not quoted, or the <<<<<<< of a
merge that was not finished. Where the cause can
be told, the finding stands at it; where it can be fixed in one way only, biannian check --fix does.

Bad:

    title: {zh: 夏季行动

Good:

    title: {zh: 夏季行动}
"""

from typing import Final

from generator.diagnostics.rule import Rule

RULE = Rule.documented(__name__, __doc__)

PROBLEMS: Final = {
    "mapping values are not allowed in this context": "这里不该有冒号",
    "did not find expected node content": "这里缺了内容，或括号没有配对",
    "did not find expected ',' or '}'": "缺了逗号或 }",
    "did not find expected ',' or ']'": "缺了逗号或 ]",
    "did not find expected key": "这里应当是一个键；看看缩进",
    "did not find expected '-' indicator": "这里应当是列表的 -；看看缩进",
    "could not find expected ':'": "键后面缺了冒号",
    "found unexpected end of stream": "引号没有配对",
    "found unknown escape character": "双引号里的反斜杠后面不是可用的字符",
    "found invalid Unicode character escape code": "双引号里的 \\u 不是一个字符",
    "found character that cannot start any token": "值不能以这个字符开头，请加引号",
    "found a tab character that violates indentation": "缩进用了制表符，请改用空格",
    "found a tab character where an indentation space is expected": "缩进用了制表符，请改用空格",
    "block sequence entries are not allowed in this context": "这里不该有列表的 -",
    "did not find expected hexdecimal number": "双引号里的 \\x、\\u 后面不是一个字符的编码",
    "did not find expected <document start>": "文件到这里应当结束了",
    "found unexpected document indicator": "引号没有配对",
}
"""What libyaml says, in Chinese."""
