"""The process that renders a user's template: takes JSON from its input, bounds itself, gives JSON."""

import json
import sys
from typing import Any

from lawgov.templating.engine import Engine
from lawgov.templating.pieces import escape_piece
from lawgov.templating.plain import Failure


def bound(memory: int, seconds: int) -> None:
    """Hold the process to memory and time where the platform can (POSIX); it may write no file and start nothing."""
    try:
        import resource
    except ImportError:
        return  # Windows: the parent's clock and the bounds in the engine are what there is
    for name, value in (("AS", memory), ("CPU", seconds), ("FSIZE", 0), ("CORE", 0)):
        kind = getattr(resource, f"RLIMIT_{name}", None)
        if kind is None:
            continue
        try:
            hard = resource.getrlimit(kind)[1]
            most = value if hard == resource.RLIM_INFINITY else min(value, hard)
            resource.setrlimit(kind, (most, most))
        except (ValueError, OSError):
            continue  # macOS knows RLIMIT_AS and will not set it


def answer(task: dict[str, Any]) -> dict[str, Any]:
    engine = Engine(task["values"], markup=task["markup"], escape=escape_piece)
    written: list[str] = []
    left = task["most"]
    for index, source in enumerate(task["sources"]):
        try:
            written.append(engine.text(source, left))
        except Failure as failure:
            return {"index": index, "name": failure.name, "line": failure.line, "reason": failure.reason}
        left -= len(written[-1])
    return {"written": written}


def main() -> None:
    task = json.loads(sys.stdin.buffer.read())
    bound(task["memory"], task["seconds"])
    try:
        told = json.dumps(answer(task))
    except (MemoryError, RecursionError):
        told = json.dumps({"index": 0, "name": None, "line": None, "reason": None})
    sys.stdout.write(told)
    sys.stdout.flush()


if __name__ == "__main__":
    main()
