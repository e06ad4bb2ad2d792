"""``lawgov schema``: the JSON Schema of what people write by hand, and of what ``check`` gives."""

import argparse
import json
from importlib import import_module
from typing import TYPE_CHECKING, Any

from lawgov.output import print_out

if TYPE_CHECKING:
    from pydantic import BaseModel

_MODELS = {"draft": ("draft", "Draft"), "profile": ("profile", "ProfileFile"), "config": ("config", "ConfigFile")}
_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def run(arguments: argparse.Namespace) -> int:
    print_out(json.dumps(schema(arguments.kind), ensure_ascii=False, indent=2) + "\n")
    return 0


def schema(kind: str) -> dict[str, Any]:
    """The schema of ``draft``, ``profile``, ``config`` or ``output``."""
    if kind == "output":
        from lawgov.schemas.output import output_schema

        return output_schema()
    module, name = _MODELS[kind]
    model: type[BaseModel] = getattr(import_module(f"lawgov.schemas.{module}"), name)
    return {"$schema": _DIALECT, **model.model_json_schema(by_alias=True)}
