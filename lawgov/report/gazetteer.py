"""Names of cities whose level the name alone does not tell; loaded when first asked."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import NamedTuple


class Gazetteer(NamedTuple):
    municipalities: frozenset[str]  # 直辖市
    provinces: frozenset[str]
    cities: frozenset[str]  # 地级市, 自治州, 地区, 盟
    county_cities: frozenset[str]  # 县级市


@cache
def gazetteer() -> Gazetteer:
    data = tomllib.loads((files("lawgov") / "data" / "gazetteer.toml").read_text("utf-8"))
    return Gazetteer(*(frozenset(data[name].split()) for name in Gazetteer._fields))


def city_level(name: str) -> str | None:
    """``province``, ``city`` or ``county`` for a name that ends in 市; None where the table does not know it."""
    places = gazetteer()
    if name in places.municipalities:
        return "province"
    if name in places.cities:
        return "city"
    return "county" if name in places.county_cities else None
