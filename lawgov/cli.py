"""Arguments in, one command's call, exit code out. Each command's modules are imported only when it is called."""

import sys
from collections.abc import Sequence
from importlib import import_module

_EXIT_USAGE = 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit code is that of contract and ``--help``: 0, 1 findings, 2 unusable input."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given in (["--version"], ["-V"]):
        return _version()
    debug = "--debug" in given
    try:
        return _run([item for item in given if item != "--debug"], debug)
    except BrokenPipeError:
        sys.stderr.close()
        return 0
    except KeyboardInterrupt:
        return 130
    except Exception as error:
        return _fail(error, debug)


def _version() -> int:
    from lawgov.commands.version import version_text

    sys.stdout.buffer.write(f"{version_text()}\n".encode())
    return 0


def _fail(error: Exception, debug: bool) -> int:
    from lawgov.errors import LawgovError
    from lawgov.output import print_error

    if debug:
        from traceback import print_exception

        print_exception(error)
    elif isinstance(error, LawgovError):
        print_error(f"{error}")
    else:
        print_error(
            f"程序出错（{type(error).__name__}：{str(error)[:120]}），加 --debug 再运行一次可以看到详情，请一并报告"
        )
    return _EXIT_USAGE


def _run(given: list[str], debug: bool) -> int:
    from lawgov.commands.parser import build_parser

    parser = build_parser()
    parsed = parser.parse_args(given)
    parsed.debug = debug
    command = parsed.command
    if command is None:
        parser.error(
            "缺少命令，可用 check、outline、metrics、new、draft、format、templates、schema、rules、explain、profiles"
        )
    if command in ("rules", "explain"):
        from lawgov.commands import rules

        return rules.run_rules(parsed) if command == "rules" else rules.run_explain(parsed)
    module = import_module(f"lawgov.commands.{command}")
    done: int = module.run(parsed)
    return done


def entry() -> None:
    """The console script."""
    sys.exit(main())
