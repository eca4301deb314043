"""The posts of a township's first responsible persons, as notes and reports write them.

Towns and townships have a party secretary and a 镇长 or 乡长, sub-districts a 党工委书记 and a director of
the office, a 苏木 (Inner Mongolia) a 苏木达; in the south the committee is called 镇委.
"""

PARTY_BODY = r"(?:(?:[镇乡]|街道|苏木)?(?:党委|党工委)|[镇乡]委)"
PARTY_HEAD = rf"{PARTY_BODY}?书记"
GOVERNMENT_HEAD = r"(?:[镇乡区]长|苏木(?:达|长)|(?:街道)?(?:办事处|街道办)主任|街道主任)"
"""Patterns; a deputy (副) or a head of a village (支书) before them is the caller's to exclude."""
