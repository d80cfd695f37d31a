"""The text of an article's file: UTF-8, with or without a mark; anything else is refused with what to do."""

from __future__ import annotations

import codecs
import re
from typing import Final

from generator.diagnostics.diagnostic import Sentence
from generator.edit.importing.encodings import guess

_FILES: Final = (
    (b"PK\x03\x04", Sentence("是 Word、WPS 或表格一类的文件", "a file of Word, WPS or a spreadsheet")),
    (b"\xd0\xcf\x11\xe0", Sentence("是旧版 Word 或 Excel 文件", "a file of an older Word or Excel")),
    (b"%PDF", Sentence("是 PDF 文件", "a PDF file")),
    (b"{\\rtf", Sentence("是 RTF 文件", "an RTF file")),
    (b"\x89PNG", Sentence("是图片", "a picture")),
    (b"\xff\xd8\xff", Sentence("是图片", "a picture")),
)
_WIDE: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_PAGE: Final = re.compile(r"\s*(?:<!--.*?-->\s*)*<(?:!doctype|html|head|body|\?xml)\b", re.IGNORECASE | re.DOTALL)
_TAG: Final = re.compile(r"</?(?:p|div|span|br|table|tr|td|li|ul|h[1-6]|a|img|script)\b[^<>]*>", re.IGNORECASE)
_TAGS: Final = 3
"""So many tags are no slip of the pen."""
_NAMES: Final = {"gb18030": "GBK (GB18030)", "utf-16-le": "UTF-16", "utf-16-be": "UTF-16"}
_AS_TEXT: Final = Sentence("另存为纯文本（UTF-8）再用", "save it as plain text in UTF-8")


class UnfitArticleError(ValueError):
    """A file that is no text in UTF-8: what it is, and what to do."""

    def __init__(self, zh: str, en: str) -> None:
        super().__init__(en)
        self.why = Sentence(zh, en)


def article_text(data: bytes) -> str:
    """The text of a file, without its mark. Raises UnfitArticleError."""
    kind = next((kind for mark, kind in _FILES if data.startswith(mark)), None)
    if kind:
        raise UnfitArticleError(f"{kind.zh}，请打开它，{_AS_TEXT.zh}", f"is {kind.en}: open it and {_AS_TEXT.en}")
    if data.startswith(_WIDE):
        raise _wrong_encoding("UTF-16")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise _wrong_encoding(guess(data)) from None
    if "\0" in text:
        raise _wrong_encoding(guess(data))
    if _PAGE.match(text) or len(_TAG.findall(text)) >= _TAGS:
        raise UnfitArticleError(
            "是网页（HTML）：请在浏览器里选中正文，复制到纯文本文件",
            "is a web page (HTML): copy the article from the browser into a plain text file",
        )
    return text


def _wrong_encoding(encoding: str | None) -> UnfitArticleError:
    if encoding is None:
        return UnfitArticleError(f"不是文本，请{_AS_TEXT.zh}", f"is no text: {_AS_TEXT.en}")
    name = _NAMES.get(encoding, encoding)
    return UnfitArticleError(
        f"不是 UTF-8，看来是 {name}，请在编辑器里另存为 UTF-8",
        f"is not UTF-8 but {name}, it seems: save it as UTF-8 in an editor",
    )
