"""Bytes to text: one UTF-8 file of bounded size, or the finding that says why not."""

from __future__ import annotations

import codecs
import errno
import os
import re
import stat
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import Final

from generator.diagnostics.diagnostic import Diagnostic, Fix, Sentence, Severity, Span
from generator.load.rules import encoding, file_too_large, unreadable_file

_NO_WAIT: Final = getattr(os, "O_NONBLOCK", 0)  # Windows has no pipes among its files
MAX_BYTES: Final = 4 * 1024 * 1024
_REASONS: Final = {
    errno.EACCES: "没有读取权限",
    errno.ELOOP: "链接绕成了圈",
    errno.ENAMETOOLONG: "路径太长",
    errno.ENOENT: "链接指向的文件不存在",
}
CONTROL: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufdd0-\ufdef\ufffe\uffff]")


def read_text(path: Path, file: PurePosixPath) -> tuple[str | None, list[Diagnostic]]:
    """Read one file, called ``file`` in findings; ``None`` when its text cannot be known."""
    data = read_bytes(path, file)
    return (None, [data]) if isinstance(data, Diagnostic) else decode_text(data, file)


def read_bytes(path: Path, file: PurePosixPath) -> bytes | Diagnostic:
    """Read the bytes of one file, called ``file`` in findings, or say why that cannot be done."""
    try:
        # Without O_NONBLOCK a pipe would be waited for; the file that was asked about is the one that is read.
        with open(path, "rb", opener=_at_once) as opened:
            status = os.fstat(opened.fileno())
            if not stat.S_ISREG(status.st_mode):
                return _irregular(file)
            if status.st_size > MAX_BYTES:
                return _too_large(file, status.st_size)
            return opened.read(MAX_BYTES + 1)
    except OSError as error:
        irregular = error.errno in {errno.EISDIR, errno.ENXIO, errno.ENODEV}
        return _irregular(file) if irregular else refused(file, error)


def _at_once(name: str, flags: int) -> int:
    return os.open(name, flags | _NO_WAIT)


def leads_outside(path: Path, content: Path) -> bool:
    """Whether a path is a link, or lies behind one, that leads out of the record."""
    try:
        return not path.resolve(strict=True).is_relative_to(content.resolve())
    except (
        OSError,
        RuntimeError,
    ):  # broken links and circles (which Python 3.11 calls a RuntimeError) are told of when they are read
        return False


def unlinked(file: PurePosixPath) -> Diagnostic:
    """Report a link out of the record: what it leads to is not the record's to print or to publish."""
    return unreadable(file, "它是指向 content/ 之外的链接", "it is a link that leads out of content/")


def _irregular(file: PurePosixPath) -> Diagnostic:
    return unreadable(file, "不是普通文件", "it is not a regular file")


def decode_text(data: bytes, file: PurePosixPath) -> tuple[str | None, list[Diagnostic]]:
    """Decode the bytes of one file; ``None`` when its text cannot be known."""
    bom = data.startswith(codecs.BOM_UTF8)
    try:
        text = data[3:].decode() if bom else data.decode()
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        return None, [_not_utf8(file, line, _guess(data))]
    if control := CONTROL.search(text):
        line = text[: control.start()].count("\n") + 1
        column = control.start() - text.rfind("\n", 0, control.start())
        return None, [control_character(Span(file, line, column), control.group())]
    return text, [*([_bom(file)] if bom else []), *([_crlf(file)] if "\r" in text else [])]


def control_character(span: Span, character: str) -> Diagnostic:
    """Report a character that no text needs and that acts on a terminal."""
    code = f"U+{ord(character):04X}"
    return encoding.RULE.at(
        span,
        Sentence(f"文件里有控制字符 {code}", f"the file holds the control character {code}"),
        Sentence("删去这个字符。", "Remove this character."),
    )


def _guess(data: bytes) -> str:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "UTF-16"
    try:
        data.decode("gb18030")
    except UnicodeDecodeError:
        return ""
    return "GBK (GB18030)"


def _not_utf8(file: PurePosixPath, line: int, guess: str) -> Diagnostic:
    return encoding.RULE.at(
        Span(file, line),
        Sentence(
            "文件不是 UTF-8 编码" + (f"，看来是 {guess}" if guess else ""),
            "the file is not UTF-8" + (f"; it looks like {guess}" if guess else ""),
        ),
        Sentence("在编辑器里以 UTF-8（无 BOM）重新保存。", "Save it again as UTF-8 without BOM."),
    )


def _bom(file: PurePosixPath) -> Diagnostic:
    return encoding.RULE.at(
        Span(file),
        Sentence("文件开头有 BOM", "the file begins with a byte order mark (BOM)"),
        Sentence("在编辑器里以 UTF-8（无 BOM）重新保存。", "Save it again as UTF-8 without BOM."),
        Fix(Span(file), "\ufeff", ""),
    )


def _crlf(file: PurePosixPath) -> Diagnostic:
    finding = encoding.RULE.at(
        Span(file),
        Sentence("文件以 CRLF 换行", "the lines of the file end in CRLF"),
        Sentence(
            "无需处理：读取无碍，biannian fmt 也保留它。",
            "Nothing to do: it is read all the same, and biannian fmt keeps it.",
        ),
    )
    return replace(finding, severity=Severity.HINT)


def refused(file: PurePosixPath, error: OSError) -> Diagnostic:
    """Report what the system said about a path."""
    reason = error.strerror or str(error)
    return unreadable(file, _REASONS.get(error.errno or 0, reason), reason)


def unreadable(file: PurePosixPath, zh: str, en: str) -> Diagnostic:
    """Report a path that cannot be read, with the reason in both languages."""
    return unreadable_file.RULE.at(
        Span(file),
        Sentence(f"读不出 {file}：{zh}", f"cannot read {file}: {en}"),
        Sentence("改名、移走，或给它读取权限。", "Rename it, move it away, or make it readable."),
    )


def _too_large(file: PurePosixPath, size: int) -> Diagnostic:
    return file_too_large.RULE.at(
        Span(file),
        Sentence(
            f"文件有 {size / 2**20:.1f} MiB，上限是 {MAX_BYTES // 2**20} MiB",
            f"the file has {size / 2**20:.1f} MiB; the limit is {MAX_BYTES // 2**20} MiB",
        ),
        file_too_large.HELP,
    )
