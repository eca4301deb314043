"""The names an office goes by in its report: title, addressee, self-reference."""

import re
from dataclasses import dataclass

from assistant.domain import Profile
from assistant.genres import Genre, fill

NO_ISSUER = "【待补：单位名称】"

_GOVERNMENT = re.compile(r"(?:人民政府|办事处|政府)$")
_PARTY = re.compile(r"^中共|(?:党委|委员会|党工委)$")
_COUNTY = re.compile(r"^(?P<county>.{1,8}?(?:自治县|县|区|市|旗))(?=.{2,}(?:镇|乡|街道|苏木)$)")
_KIND = re.compile(r"(街道|镇|乡|苏木)$")


@dataclass(frozen=True, slots=True)
class Office:
    """`town` is the bare name (白石渡镇), `superior` the last word of the county's (县), "" where unknown."""

    town: str
    county: str
    government: str
    party: str
    self_name: str
    superior: str
    joint: bool

    @property
    def level(self) -> str:
        """The level of phrases that fit: "town" for 镇 and 乡."""
        return "town" if self.town.endswith(("镇", "乡")) else "any"


def office(profile: Profile) -> Office:
    """The names that follow from the profile; the county may stand before the town in the issuer's name."""
    bare = _PARTY.sub("", _GOVERNMENT.sub("", profile.issuer.split("\n")[-1].strip()))
    found = _COUNTY.match(bare)
    county = profile.county or (found["county"] if found else "")
    town = bare.removeprefix(county)
    street = town.endswith("街道")
    return Office(
        town=town,
        county=county,
        government=_government(profile, town, county, street),
        party=f"中共{county}{town}{'工作委员会' if street else '委员会'}",
        self_name=profile.self_name or _self_name(town),
        superior=county[-1:],
        joint=profile.joint,
    )


def title_of(names: Office, genre: Genre, year: int) -> str:
    form = "joint" if names.joint and "joint" in genre.titles else "government"
    return genre.title(names.government, year, form, party=names.party, town=names.town)


def addressee_of(profile: Profile, names: Office, genre: Genre) -> str:
    """Whom the report goes to, with its colon; "" where the genre has none or it is not known."""
    if profile.addressee:
        return profile.addressee.rstrip("：:") + "："
    template = genre.addressees.get("joint" if names.joint else "government", "")
    if not names.county:
        return ""
    return fill(template, county=names.county, superior=names.superior)


def _government(profile: Profile, town: str, county: str, street: bool) -> str:
    head = f"{county}{town}" if profile.joint else town
    if not town:
        return profile.issuer or NO_ISSUER
    return f"{head}办事处" if street else f"{head}人民政府"


def _self_name(town: str) -> str:
    kind = _KIND.search(town)
    return f"我{kind.group(1)}" if kind else "我单位"
