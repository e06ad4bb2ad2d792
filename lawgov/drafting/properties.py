"""What the written file says about itself: facts of the report, never of the machine."""

from collections.abc import Mapping
from datetime import date, datetime, time
from typing import Any

from lawgov.layout.settings import Properties
from lawgov.report.model import Report
from lawgov.schemas.draft import Draft

_UNKNOWN = date(1980, 1, 1)


def properties_of(draft: Draft, values: Mapping[str, Any], created: date | None) -> Properties:
    day = created or draft.sign_off.date or date(draft.year + 1, 1, 1)
    return Properties(values["title"], values["issuer"], datetime.combine(day, time()))


def properties_of_report(report: Report, created: date | None) -> Properties:
    issued = report.date_issued.value if report.date_issued else None
    year = report.reporting_year
    day = created or issued or (date(year + 1, 1, 1) if year and year < date.max.year else _UNKNOWN)
    title = report.title.text if report.title else ""
    return Properties(title, report.issuer or "", datetime.combine(day, time()))
