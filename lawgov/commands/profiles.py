"""``lawgov profiles``: the profiles, their base, dates in force."""

import argparse
import json

from lawgov.output import print_out
from lawgov.profiles import load_profile, profile_names
from lawgov.reporters.columns import wrap


def run(arguments: argparse.Namespace) -> int:
    profiles = [load_profile(name) for name in profile_names()]
    if arguments.format == "json":
        data = [
            {
                "name": p.name,
                "title": p.title,
                "base": p.base,
                "in_force": p.in_force,
                "verified": p.verified,
                "source": p.source,
                "about": p.about,
            }
            for p in profiles
        ]
        print_out(json.dumps(data, ensure_ascii=False, indent=2) + "\n")
        return 0
    for number, profile in enumerate(profiles):
        begin, _, end = profile.in_force.partition("/")
        lines = [
            f"{profile.name}　{profile.title}{'' if profile.verified else '　【未核对原文】'}",
            f"  依据的配置集：{profile.base or '无'}　有效期：{begin} 至 {end or '今'}",
            *wrap(f"出处：{profile.source}", 80, "  "),
            *wrap(profile.about, 80, "  "),
        ]
        print_out(("\n" if number else "") + "\n".join(lines) + "\n")
    return 0
