"""The issuing office: whether two names are its, and what its own past reports say of it."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from assistant.domain import NameKind, Profile, Report
from assistant.drafting.plan import MAIN
from assistant.genres import Genre, section_keys_of
from assistant.language import names, quantities

_SUFFIX = re.compile(r"(?:人民政府|政府|街道办事处|办事处|党工委|党委|工作委员会|委员会)$")
_COUNTY = re.compile(r"^(?P<county>.{1,8}?(?:自治县|县|区|市|旗))(?=.{2,}(?:镇|乡|街道|苏木)$)")
_SELF = re.compile(r"我(?:镇|乡|街道|苏木|办|局|单位)")
_STANDING = re.compile(r"(?:行政)?村(?:（社区）)?|社区|村（居）|网格|村民小组|居民小组")
# A township has offices, stations and centres; bureaus, courts and a procuratorate begin with the county
# (地方组织法). 市场监管所 and 市政所 are its own.
_OF_THE_COUNTY = re.compile(
    r"^(?:省|市(?![场政])|州|县|区(?!域)|旗)|(?<!分)局$|(?:法院|法庭|检察院)$|^(?:人民)?政府$"
)
_OFTEN = 2
_FRAME = ("short_name", "self_name", "level", "county", "addressee", "joint", "outline")


@dataclass(frozen=True, slots=True)
class Office:
    """The bare name (白石渡镇) and the county before it, "" where the name has none."""

    town: str
    county: str


def office_of(name: str) -> Office:
    bare = _SUFFIX.sub("", name.split("\n")[-1].split()[-1] if name.strip() else "").removeprefix("中共")
    found = _COUNTY.match(bare)
    county = found["county"] if found else ""
    return Office(bare.removeprefix(county), county)


def same_office(one: str, other: str) -> bool:
    """Whether two names are one office's: with or without the county, party or government."""
    first, second = office_of(one), office_of(other)
    agree = not first.county or not second.county or first.county == second.county
    return bool(first.town) and first.town == second.town and agree


def profile_from(reports: Sequence[Report], issuer: str, genre: Genre) -> Profile:
    """What an office's past reports, oldest first, say of it. Nothing is said that they do not agree on."""
    latest = reports[-1]
    office = office_of(issuer)
    county = office.county or next((found for r in reversed(reports) if (found := _county(r))), "")
    self_name = _commonest(_SELF.findall("".join(report.text for report in reports)))
    return Profile(
        issuer=issuer,
        short_name=office.town,
        self_name=self_name,
        level="街道" if office.town.endswith("街道") else "乡镇",
        county=county,
        addressee=latest.addressee,
        joint="中共" in latest.title and "政府" in latest.title,
        outline=_outline(latest, genre),
        places=_agreed(reports, lambda text: _named(text, NameKind.PLACE)),
        bodies=_agreed(reports, _own_bodies),
        standing_facts=_agreed(reports[-_OFTEN:], _standing),
        posts=_agreed(reports, lambda text: _named(text, NameKind.POST)),
    )


def with_frame(profile: Profile, reports: Sequence[Report], genre: Genre) -> Profile:
    """The profile with what frames a report (addressee, self-name, outline) as the past reports have it.

    Only what the profile leaves open is filled; nothing of it is evidence for a claim.
    """
    found = profile_from(reports, profile.issuer, genre)
    known = {name: getattr(profile, name) or getattr(found, name) for name in _FRAME}
    return replace(profile, **known)


def _county(report: Report) -> str:
    for name in (report.addressee, *report.title.split()):
        office = office_of(name)
        if office.county or re.fullmatch(r".{1,8}(?:县|区|市|旗)", office.town):
            return office.county or office.town
    return ""


def _outline(report: Report, genre: Genre) -> str:
    """The accepted outline whose sections stand in the report's order, "" where none does."""
    keys = section_keys_of(report, genre)
    order = tuple(dict.fromkeys(key for key in keys if key))
    themed = keys.count(MAIN) > 1
    fitting = [
        outline
        for outline in genre.outlines
        if order and tuple(key for key in outline.sections if key in order) == order
    ]
    return next((outline.key for outline in sorted(fitting, key=lambda o: o.themed is not themed)), "")


def _commonest(words: Iterable[str]) -> str:
    return next((word for word, _ in Counter(words).most_common(1)), "")


def _agreed(reports: Sequence[Report], read: Callable[[str], set[str]]) -> tuple[str, ...]:
    """What at least two of the reports say; all that is said where there is but one."""
    counts = Counter(word for report in reports for word in read(report.text))
    needed = min(_OFTEN, len(reports))
    return tuple(sorted(word for word, count in counts.items() if count >= needed))


def _named(text: str, kind: NameKind) -> set[str]:
    return {name.text for name in names(text) if name.kind is kind}


def _own_bodies(text: str) -> set[str]:
    """The bodies of the township; a report names those of the county beside them."""
    return {name for name in _named(text, NameKind.BODY) if not _OF_THE_COUNTY.search(name)}


def _standing(text: str) -> set[str]:
    """How many villages, communities and grids there are: 25个村（社区）."""
    found = set()
    for quantity in quantities(text):
        noun = _STANDING.match(text, quantity.span.end)
        if quantity.unit == "个" and noun:
            found.add(quantity.text + noun[0])
    return found
