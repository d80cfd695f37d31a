"""文件不是无 BOM 的 UTF-8。

记录一律用 UTF-8 保存，不带 BOM，也不含 NUL 等控制字符。用记事本或 Excel 另存的文件常是 GBK
或带 BOM，请在编辑器里选择“UTF-8”重新保存。

坏例：以 GBK 保存的文件。

好例：以 UTF-8（无 BOM）保存的同一文件。

以 CRLF 换行的文件照常读取，只给一条提示。
----
A file is not UTF-8 without a BOM.

The record is kept in UTF-8, without a byte order mark and without NUL or other control
characters. Files saved by Notepad or Excel are often GBK or carry a BOM: save them again as UTF-8.

Bad: a file saved as GBK.

Good: the same file saved as UTF-8 without BOM.

A file whose lines end in CRLF is read all the same and gets a hint only.
"""

from generator.diagnostics.rule import Rule

RULE = Rule.documented(__name__, __doc__)
