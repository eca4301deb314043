"""Which theme of the genre each fact is written under: by its own cues, its neighbours, or its wording."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import groupby

from assistant.domain import Fact, Source
from assistant.drafting.breath import in_one_sentence
from assistant.drafting.lexicon import sequels
from assistant.drafting.problems import is_improvement
from assistant.drafting.wording import counted_rows, is_total, leans, table_of
from assistant.genres import Genre, theme_of
from assistant.genres.phrases import all_phrases
from assistant.language import grams, has_verb
from assistant.language.words import tagged

_LIKE = 6.0
"""Least weight of shared bigrams (bits) by which wording alone assigns a fact: two or three rare ones."""


_WEAK = 2
_PLAIN = 6
"""Characters of a text that speak for a theme: no more than one word of two, and at least two of three."""
_FEW_LINES = 3
_HEAD = 3
_VERB = re.compile("[vp]")
"""Word classes that begin a piece without a subject: a verb, or whom it is done for (给…上课)."""
_NUMBER = r"[（(]?[一二三四五六七八九十\d]{1,3}[）)]?[、.．，\s]*"
_TITLE = re.compile(rf"(?:{_NUMBER}|[#＃【\[]+\s*)(?P<name>[\u4e00-\u9fff、和]{{2,12}})[】\]：:。]?")
"""A line of the notes that numbers or marks a name and says nothing of it."""
_SENDER = re.compile(r"(?:[所队办站科局室部会]|中心)$")
_LABEL = re.compile(rf"(?:{_NUMBER})?(?P<name>[\u4e00-\u9fff“”]{{2,8}})[：:]")
"""What a line of several facts says that it is about (普法：…，讲座22场)."""


def themed(facts: Sequence[Fact], genre: Genre, lines: Sequence[Source] = ()) -> tuple[Fact, ...]:
    """Every fact with a theme of the genre, "" only where nothing in it speaks of one.

    `lines` are those of the notes: a heading among them wins over the other themes that a fact speaks of.
    """
    known = {theme.key for theme in genre.themes}
    headed = _headed(facts, genre, lines)
    own = [
        _by_heading(fact, headed.get(fact.source.line, ""), genre)
        or _by_head(fact, genre)
        or (fact.theme if fact.theme in known else theme_of(genre, fact.text))
        or headed.get(fact.source.line, "")
        for fact in facts
    ]
    inspected = False
    for at, fact in enumerate(facts):
        same_line = at > 0 and fact.source == facts[at - 1].source
        inspected = same_line and inspected
        came_of_it = inspected and bool(sequels()["sequel"].match(fact.text))
        told_on = same_line and in_one_sentence(facts[at - 1], fact) and _goes_on(fact, own[at - 1], genre)
        follows = same_line and (leans(fact) or came_of_it or told_on)
        if follows or (at and is_improvement(fact.text)):
            own[at] = own[at - 1]
        inspected = (follows and inspected) or bool(sequels()["check"].search(fact.text))
    own = _of_tables(facts, own)
    under_headings = ["" if theme and genre.theme(theme).stands_first else theme for theme in own]
    found = [
        theme
        or _beside(at, facts, own, 0)
        or nearest(facts[at].text, genre)
        or _beside(at, facts, under_headings, _FEW_LINES)
        for at, theme in enumerate(own)
    ]
    return tuple(replace(fact, theme=theme) for fact, theme in zip(facts, found, strict=True))


def _by_head(fact: Fact, genre: Genre) -> str:
    """The theme of what a fact begins with; what is behind goes on with it (农机检验152台，签责任书152份).

    Not of an inspection's, which is one wherever it was, nor of a table's row.
    """
    head = fact.text.split("，")[0]
    whole = table_of(fact) or sequels()["check"].search(fact.text) or theme_of(genre, fact.text) != fact.theme
    return "" if whole or len(head) <= _HEAD else theme_of(genre, head)


def _goes_on(fact: Fact, before: str, genre: Genre) -> bool:
    """Whether a piece behind a comma of one sentence goes on with the theme told `before` it.

    It begins with a verb, whose actor stands there, says little of what it is about (年内考核合格61人), or
    only counts on in a sentence on how things stand (企业21家，加油站3座).
    """
    if _VERB.match(tagged(fact.text)[0][1]):
        return True
    own = theme_of(genre, fact.text)
    weak = not own or genre.theme(own).score(fact.text) <= _WEAK
    if weak and (not own or theme_of(genre, fact.text[:_HEAD]) != own):
        return True
    return bool(before) and genre.theme(before).stands_first and not has_verb(fact.text)


def _headed(facts: Sequence[Fact], genre: Genre, lines: Sequence[Source]) -> dict[int, str]:
    """The theme of each line's own label, else of the heading above it; "" where these name none.

    A heading may also name one in the words of the genre's headings (组织领导); who sent something in
    (【司法所】) names none.
    """
    telling = {(fact.source.file, fact.source.line) for fact in facts}
    found: dict[int, str] = {}
    current = ""
    for line in lines:
        title = _TITLE.fullmatch(line.text.strip())
        if title and (line.file, line.line) not in telling:
            name = title["name"]
            current = "" if _SENDER.search(name) else theme_of(genre, name) or nearest(name, genre)
        label = _LABEL.match(line.text.strip())
        found[line.line] = (theme_of(genre, label["name"]) if label else "") or current
    return found


def _by_heading(fact: Fact, theme: str, genre: Genre) -> str:
    """The heading's theme where the fact speaks of it, among others, or of no other plainly."""
    if not theme:
        return ""
    own = theme_of(genre, fact.text)
    plain = bool(own) and (genre.theme(own).stands_first or genre.theme(own).score(fact.text) >= _PLAIN)
    return theme if genre.theme(theme).score(fact.text) or not plain else ""


def _of_tables(facts: Sequence[Fact], themes: Sequence[str]) -> list[str]:
    """The themes with one for all rows of a table that count one thing: its total's, else the commonest.

    Rows that count different things (调解, 法律援助, 讲座) keep their own.
    """
    result = list(themes)
    for table, rows in groupby(range(len(facts)), key=lambda at: table_of(facts[at])):
        members = list(rows) if table else []
        with_total = {fact.id for fact in counted_rows([facts[at] for at in members])}
        counted = [at for at in members if facts[at].id in with_total] or members
        totals = [at for at in counted if is_total(facts[at])]
        named = [themes[at] for at in totals if themes[at]] or [themes[at] for at in counted if themes[at]]
        if named and (totals or _count_one_thing([facts[at] for at in counted])):
            for at in counted:
                result[at] = Counter(named).most_common(1)[0][0]
    return result


def _count_one_thing(rows: Sequence[Fact]) -> bool:
    """Whether all rows count in the same units, with a word before them that all have (立案)."""
    units = {tuple(figure.unit for figure in row.figures) for row in rows}
    words = [set(grams("".join(char for char in row.text if not char.isdigit()), (2,))) for row in rows]
    return len(units) == 1 and bool(set.intersection(*words))


def nearest(text: str, genre: Genre) -> str:
    """The theme whose stock of phrases and headings shares most with a text; "" where none shares enough."""
    weights, bags = _bags(genre)
    said = set(grams(text, (2,)))
    scores = {key: sum(weights[gram] for gram in said & bag) for key, bag in bags.items()}
    best = max(scores, key=lambda key: scores[key], default="")
    return best if best and scores[best] >= _LIKE else ""


def _beside(place: int, facts: Sequence[Fact], themes: Sequence[str], lines: int) -> str:
    """The theme of the nearest fact at most so many lines of the notes away, "" where none has one."""
    here = facts[place].source
    beside = [
        at
        for at, fact in enumerate(facts)
        if themes[at]
        and (fact.source.file, fact.source.sheet) == (here.file, here.sheet)
        and abs(fact.source.line - here.line) <= lines
    ]
    return themes[min(beside, key=lambda at: abs(at - place))] if beside else ""


@cache
def _bags(genre: Genre) -> tuple[dict[str, float], dict[str, frozenset[str]]]:
    """The weight of each bigram, -log2 of the share of themes that have it, and each theme's bigrams."""
    texts: dict[str, list[str]] = defaultdict(list)
    for phrase in all_phrases():
        texts[phrase.theme].append(phrase.text)
    bags = {
        theme.key: frozenset(
            gram for text in (*texts[theme.key], *theme.headings, theme.name) for gram in grams(text, (2,))
        )
        for theme in genre.themes
    }
    seen = Counter(gram for bag in bags.values() for gram in bag)
    return {
        gram: math.log2(len(bags) / count) if count < len(bags) else 0.0 for gram, count in seen.items()
    }, bags
