"""argparse in Chinese: help, usage, and what it says of wrong arguments."""

import argparse
import re
import sys
from collections.abc import Callable
from typing import Any, NoReturn

from lawgov.output import print_error

_MESSAGES: tuple[tuple[str, str], ...] = (
    (r"the following arguments are required: (.+)", r"缺少参数：\1"),
    (r"unrecognized arguments: (.+)", r"没有这个参数：\1"),
    (r"argument (.+?): invalid choice: (.+?) \(choose from (.+)\)", r"\1 不能是 \2，可选：\3"),
    (r"argument (.+?): expected one argument", r"\1 后面要给一个值"),
    (r"argument (.+?): expected at least one argument", r"\1 后面至少要给一个值"),
    (r"argument (.+?): ignored explicit argument (.+)", r"\1 后面不能带值 \2"),
    (r"argument (.+?): not allowed with argument (.+)", r"\1 不能与 \2 同用"),
    (r"ambiguous option: (.+?) could match (.+)", r"\1 不明确，可能是：\2"),
    (r"argument (.+?): (.+)", r"\1：\2"),
)


class Parser(argparse.ArgumentParser):
    """An ``ArgumentParser`` whose every word is Chinese; a wrong argument ends in exit code 2."""

    def __init__(self, **settings: Any) -> None:
        settings.setdefault("formatter_class", _Formatter)
        super().__init__(add_help=False, allow_abbrev=False, **settings)
        self._positionals.title = "参数"
        self._optionals.title = "选项"
        self.add_argument("-h", "--help", action="help", help="显示这份帮助")

    def error(self, message: str) -> NoReturn:
        for pattern, chinese in _MESSAGES:
            if re.fullmatch(pattern, message):
                message = re.sub(pattern, chinese, message).replace("'", "")
                break
        print_error(f"{message}。用法见 {self.prog} --help")
        sys.exit(2)

    def _print_message(self, message: str, file: Any = None) -> None:
        """Help in UTF-8 whatever the locale."""
        stream = (file or sys.stdout).buffer
        stream.write(message.encode("utf-8", "backslashreplace"))
        stream.flush()


class _Formatter(argparse.RawDescriptionHelpFormatter):
    def __init__(self, prog: str) -> None:
        super().__init__(prog, max_help_position=28, width=72)

    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, prefix or "用法：")


def parsed_by(read: Callable[[str], Any]) -> Callable[[str], Any]:
    """A converter whose ``ValueError`` text reaches the user."""

    def convert(text: str) -> Any:
        try:
            return read(text)
        except ValueError as error:
            raise argparse.ArgumentTypeError(str(error)) from error

    return convert
