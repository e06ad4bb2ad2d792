"""A user's TOML file, read; what it holds is validated in ``schemas``."""

import tomllib
from pathlib import Path
from typing import Any

from lawgov.errors import ConfigError


def load_toml(path: Path) -> dict[str, Any]:
    """The tables of a TOML file.

    Raises:
        ConfigError: it cannot be opened, is not UTF-8, or is no TOML.
    """
    try:
        return tomllib.loads(path.read_text("utf-8-sig"))
    except FileNotFoundError as error:
        raise ConfigError(path, "没有这个文件，请核对路径") from error
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(path, "文件打不开，或者不是 UTF-8 编码的文本") from error
    except (ValueError, RecursionError) as error:
        # TOMLDecodeError, but also a number of thousands of digits or lists nested without end
        raise ConfigError(path, f"不是正确的 TOML（{error}），请核对格式") from error
