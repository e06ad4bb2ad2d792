"""What a (made-up) county asks of reports besides the law: one rule, one metric, one profile."""

from pathlib import Path

from lawgov_yunxi.no_grassroots_contact import RULE

RULES = (RULE,)

METRICS = [
    {
        "id": "yunxi_well_inspections",
        "name": "机井检查",
        "units": ["次"],
        "match": ["检查机井", "机井…巡查"],
        "say": "检查机井#",
    }
]

PROFILES = Path(__file__).parent / "profiles"
