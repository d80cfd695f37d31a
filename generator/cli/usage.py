"""A command typed wrongly, in Chinese beside what click says of it in English."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import click
from click.exceptions import NoArgsIsHelpError, NoSuchCommand

from generator.validate.reading.nearest import nearest


@contextmanager
def explained() -> Iterator[None]:
    """Add Chinese to the usage errors that click raises."""
    try:
        yield
    except NoArgsIsHelpError:
        raise
    except click.UsageError as error:
        zh = _chinese(error)
        if not zh:
            raise
        raise click.UsageError(f"{zh} / {error.format_message()}", error.ctx) from error


def _chinese(error: click.UsageError) -> str:
    """The sentence for an error of click's; for one of ours, which has its Chinese, nothing."""
    match error:
        case NoSuchCommand(ctx=click.Context(command=click.Group() as group) as ctx):
            known = group.list_commands(ctx)
            near = nearest(error.command_name, known)
            return f"没有命令 {error.command_name}，{_meant([near] if near else [], known)}"
        case click.NoSuchOption():
            near_options = error.possibilities or []
            return f"没有选项 {error.option_name}" + (f"，{_meant(near_options, ())}" if near_options else "")
        case click.BadOptionUsage():
            return f"选项 {error.option_name} " + ("后面缺少值" if "requires" in error.message else "后面不带值")
        case click.BadParameter():
            return _unfit(error)
    extra = re.search(r"unexpected extra arguments? \((.*)\)", error.message)
    return f"多出了 {extra[1]}；名称里有空格的，整个加引号" if extra else ""


def _unfit(error: click.BadParameter) -> str:
    name = error.param.get_error_hint(error.ctx).replace("'", "") if error.param else "参数"
    match error:
        case click.MissingParameter():
            return f"还缺 {name}"
        case click.BadParameter(param=click.Parameter(type=click.Choice(choices=choices))):
            return f"{name} 的值不能用，可用的是 {'、'.join(map(str, choices))}"
    return f"{name} 的值不能用" if error.message.isascii() else ""


def _meant(near: Sequence[str], known: Sequence[str]) -> str:
    return f"是不是 {'、'.join(near)}？" if near else f"可用的是 {'、'.join(known)}"
