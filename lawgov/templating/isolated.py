"""A user's template, rendered in a process of its own that can be stopped."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from lawgov.errors import TemplateError
from lawgov.templating.plain import Failure, Json

_START = "import sys; sys.path += sys.argv[1:]; from lawgov.templating.child import main; main()"
_MEMORY = "填写模板占用的内存超过上限，已经停止，请检查模板里的循环和宏"


@dataclass(frozen=True, slots=True)
class TemplateLimits:
    """Bounds on one template; over one of them it ends in a ``TemplateError``."""

    seconds: int = 5  # of computing
    wait_seconds: int = 20  # by the clock, on a busy machine; the only bound on time where there are no others
    memory_bytes: int = 1 << 29  # of the child process
    source_characters: int = 20_000_000  # of the template
    characters: int = 20_000_000  # of what comes out


DEFAULT_TEMPLATE_LIMITS = TemplateLimits()


def render_text(
    text: str,
    values: Mapping[str, Json],
    *,
    where: str | Path | None,
    limits: TemplateLimits = DEFAULT_TEMPLATE_LIMITS,
) -> str:
    """A user's text template filled in: sandboxed, bounded, with nothing to include but our own templates.

    Args:
        where: what errors call the template.

    Raises:
        TemplateError: a fault in the template, with its line, or one of ``limits`` is reached.
    """
    try:
        return render_pieces([text], values, limits=limits, markup=False)[0]
    except Failure as failure:
        raise TemplateError(failure.name or where, failure.line, failure.reason) from failure


def render_pieces(
    sources: Sequence[str], values: Mapping[str, Json], *, limits: TemplateLimits, markup: bool
) -> list[str]:
    """Several templates in one child process; as ``markup`` each value is escaped for XML.

    Raises:
        Failure: a fault in one of them, or one of ``limits`` is reached.
    """
    if sum(map(len, sources)) > limits.source_characters:
        raise Failure(None, None, f"模板超过上限 {limits.source_characters} 个字符")
    task = {
        "sources": list(sources),
        "values": values,
        "markup": markup,
        "most": limits.characters,
        "memory": limits.memory_bytes,
        "seconds": limits.seconds,
    }
    told = _run(json.dumps(task).encode(), limits)
    if "written" in told:
        return [str(item) for item in told["written"]]
    raise Failure(told["name"], told["line"], told["reason"] or _MEMORY, told["index"])


def _run(task: bytes, limits: TemplateLimits) -> dict[str, Any]:
    """One child: isolated from the user's environment, knowing only where the three packages are."""
    command = [sys.executable, "-I", "-S", "-B", "-X", "utf8", "-c", _START, *_homes()]
    try:
        process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={key: os.environ[key] for key in ("SYSTEMROOT", "LD_LIBRARY_PATH") if key in os.environ},
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError as error:
        raise Failure(None, None, "启动不了填写模板的进程，请检查 Python 的安装") from error
    try:
        out, _ = process.communicate(task, limits.wait_seconds)
    except subprocess.TimeoutExpired as error:
        raise Failure(None, None, _slow(limits.wait_seconds)) from error
    finally:
        process.kill()
        process.wait()
    try:
        told: dict[str, Any] = json.loads(out)
    except ValueError as error:
        stopped = -process.returncode in (getattr(signal, "SIGXCPU", None), getattr(signal, "SIGKILL", None))
        raise Failure(None, None, _slow(limits.seconds) if stopped else _MEMORY) from error
    return told


def _slow(seconds: int) -> str:
    return f"填写模板超过 {seconds} 秒，已经停止，请检查模板里的循环"


def _homes() -> list[str]:
    """The folders that hold lawgov, jinja2 and markupsafe, in a checkout as in an installed wheel."""
    homes: list[str] = [str(Path(__file__).resolve().parent.parent.parent)]
    for name in ("jinja2", "markupsafe"):
        spec = find_spec(name)
        if spec is not None and spec.origin is not None:
            homes.append(str(Path(spec.origin).parent.parent))
    return list(dict.fromkeys(homes))
