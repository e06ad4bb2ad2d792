"""``lawgov templates``: the text templates for drafts, or the text of one."""

import argparse

from lawgov.output import print_out


def run(arguments: argparse.Namespace) -> int:
    from lawgov.reporters.columns import width
    from lawgov.templating import template_about, template_names, template_source

    if arguments.show is not None:
        print_out(template_source(arguments.show))
        return 0
    names = template_names()
    widest = max(width(name) for name in names)
    lines = [f"{name}{' ' * (widest - width(name))}  {template_about(name)}" for name in names]
    print_out(
        "\n".join(
            [*lines, "", "看一个的内容：lawgov templates --show 名称；用自己的：lawgov draft 数据.yaml --template 文件"]
        )
        + "\n"
    )
    return 0
