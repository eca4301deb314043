"""Rewriting a text: how the office calls itself, which year it is, and what the notes say against it."""

import re
from collections import Counter
from dataclasses import replace

from assistant import checking
from assistant.domain import Exemplar, Finding, Profile, Rewriting, Severity
from assistant.errors import Confidential, EndpointFailure, NotConfigured, Refused
from assistant.genres import Genre
from assistant.labels import AUTHOR
from assistant.models.chat import chat_model
from assistant.reading import parse_report
from assistant.register import Context
from assistant.rewriting import (
    LLM,
    OFFLINE,
    Manner,
    Wish,
    manner_of,
    rewrite_offline,
    rewrite_with_model,
    wishes_of,
)
from assistant.settings import NOT_SET, STRAY_KEY
from assistant.workspace.confidential import secret_text
from assistant.workspace.installation import Installation
from assistant.workspace.values import RewriteRequest

_OWN = re.compile(r"(?:我们?|咱们?|全|俺们?)(镇|乡|街道)")
_USUAL = "我镇"
_NO_LONGER = "改写不添加内容：要写得更长，请把新的事实写进素材，再起草。"
_NOT_DONE = (
    "离线改写只能照办：写短些、标题对仗、自称统一、合并成段、拆分长句、按去年的写法；“{wish}”没有照办。"
)
_NO_LAST_YEAR = "资料库里没有{year}年的同类报告，没有按去年的结构调整。"
_QUERY, _EXEMPLARS = 200, 3


def rewritten(request: RewriteRequest, workspace: Installation) -> Rewriting:
    """The text rewritten, with what the notes, where there are any, say against it.

    Raises NotConfigured, Refused for a wish to write more, and where a model was asked for by name
    Confidential and EndpointFailure.
    """
    genre = workspace.genre(request.genre)
    profile = request.profile or workspace.profile(request.issuer) or Profile()
    year = request.year or parse_report(request.text).year
    context = Context(_self_name(request.text, profile), year=year, strength=request.strength)
    done = _written(request, context, genre, workspace)
    return replace(done, findings=(*done.findings, *_contradicted(request, genre, profile, year)))


def rewritten_file(
    data: bytes, request: RewriteRequest, workspace: Installation
) -> tuple[str, Rewriting, bytes]:
    """The running text of a Word file, its rewriting, and the file with every change as a tracked one.

    The request's own text does not count. Raises UnreadableFile besides what `rewritten` raises.
    """
    # lxml is slow to import and only this road needs it.
    from assistant.revisions import opened, saved

    manuscript = opened(data)
    text = manuscript.text
    done = rewritten(replace(request, text=text), workspace)
    manuscript.revise(done.changes, AUTHOR)
    return text, done, saved(data, manuscript)


def _written(request: RewriteRequest, context: Context, genre: Genre, workspace: Installation) -> Rewriting:
    settings = workspace.settings
    if request.drafter == LLM and not settings.has_model:
        raise NotConfigured(NOT_SET)
    wishes = wishes_of(request.instruction)
    if Wish.LONGER in wishes:
        raise Refused(_NO_LONGER)
    if request.drafter == OFFLINE or not settings.has_model:
        manner = _manner(request, context.year, genre, workspace) if Wish.LAST_YEAR in wishes else None
        done = rewrite_offline(request.text, context, wishes, manner)
        if Wish.LAST_YEAR in wishes and manner is None:
            year = context.year - 1 if context.year else "上"
            done = replace(done, fell_back=(_NO_LAST_YEAR.format(year=year),))
        if request.instruction and not wishes:
            done = replace(done, fell_back=(_NOT_DONE.format(wish=request.instruction),))
        stray = request.drafter != OFFLINE and settings.model is None and settings.openai_api_key is not None
        return replace(done, fell_back=(*done.fell_back, STRAY_KEY)) if stray else done
    if reason := secret_text(request.text, settings):
        if request.drafter == LLM:
            raise Confidential(f"{reason}请改用 offline。")
        done = rewrite_offline(request.text, context, wishes)
        return replace(done, fell_back=(f"{reason}已改用离线改写。",))
    done = rewrite_with_model(
        request.text,
        context,
        chat=chat_model(settings),
        instruction=request.instruction,
        exemplars=_exemplars(request.text, genre, workspace),
    )
    if request.drafter == LLM and done.rewriter != LLM and done.fell_back:
        raise EndpointFailure(done.fell_back[0])
    return done


def _manner(
    request: RewriteRequest, year: int | None, genre: Genre, workspace: Installation
) -> Manner | None:
    """How last year's section on the same matter is built; None where the library has no such report."""
    if year is None or not workspace.has_records:
        return None
    issuer = request.issuer or (request.profile.issuer if request.profile else "")
    found = workspace.kept.library.search(
        request.text[:_QUERY], k=1, year=year - 1, issuer=issuer or None, genre=genre.key, kind="section"
    )
    return manner_of(found.hits[0].passage.text) if found.hits else None


def _exemplars(text: str, genre: Genre, workspace: Installation) -> tuple[Exemplar, ...]:
    """How past reports put the like, masked; none where there is no library."""
    if not workspace.has_records:
        return ()
    found = workspace.kept.library.search(text[:_QUERY], k=_EXEMPLARS, genre=genre.key, kind="section")
    return tuple(map(Exemplar.of, found.hits))


def _self_name(text: str, profile: Profile) -> str:
    """As the profile has it, else after the kind of place that the text itself speaks of."""
    if profile.self_name:
        return profile.self_name
    kinds = Counter(_OWN.findall(f"{text}全{profile.issuer[-1:]}"))
    return f"我{kinds.most_common(1)[0][0]}" if kinds else _USUAL


def _contradicted(
    request: RewriteRequest, genre: Genre, profile: Profile, year: int | None
) -> tuple[Finding, ...]:
    """Where the text as given says something else than the notes; rewriting changes no fact."""
    if request.notes is None:
        return ()
    from assistant.facts import read_facts

    sheet = read_facts(request.notes, year=year, genre=genre, profile=profile)
    found = checking.check(request.text, sheet, profile=profile, year=year).findings
    return tuple(
        one
        for one in found
        if one.span is not None and one.severity is not Severity.INFO and (one.evidence or one.facts)
    )
