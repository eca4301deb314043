"""Answers as a clerk reads them."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from assistant.checking import Fix, Ignored, Rule
from assistant.domain import (
    Check,
    Coverage,
    Draft,
    Fact,
    FactSheet,
    Finding,
    Hit,
    Manifest,
    Profile,
    Question,
    Rewriting,
    Sent,
    SentenceKind,
    Severity,
    Source,
    Status,
)
from assistant.facts.unread import unread
from assistant.genres import Genre
from assistant.labels import KINDS, MASKED, PROFILE, ROLES, SEVERITIES, STATUSES, place_of
from assistant.workspace import DoctorCheck

if TYPE_CHECKING:
    from assistant.library import Ingested
    from assistant.records import KeptReport, User

_MOST_UNUSED = 20
_LONGEST_QUOTE = 60
_FIRST_ASKED = 12
_AROUND = 6
_NOT_COMPARED = "没有用素材核对：稿子里的数字没有一个与事实比对过，请加 --notes 素材文件再核对。"


def fact_sheet_text(sheet: FactSheet) -> Iterator[str]:
    yield f"共 {len(sheet.facts)} 条事实。"
    for fact in sheet.facts:
        yield fact_text(fact)
    yield from unread_text(unread(sheet))
    yield from questions_text(sheet.questions)


def unread_text(clauses: Sequence[Source]) -> Iterator[str]:
    """What of the notes became no fact."""
    if clauses:
        yield f"素材中有 {len(clauses)} 处没有读成事实："
    for clause in clauses[:_MOST_UNUSED]:
        yield f"  “{shortened(clause.text)}”〔{place_of(clause)}〕"
    if len(clauses) > _MOST_UNUSED:
        yield f"  ……其余 {len(clauses) - _MOST_UNUSED} 处请对照素材。"


def fact_text(fact: Fact) -> str:
    status = "" if fact.status is Status.DONE else STATUSES[fact.status]
    mark = f"（{status}{'：' + fact.reason if fact.reason else ''}）" if status else ""
    return f"{fact.id}\t{fact.section_name or '未归类'}\t{fact.text}{mark}  〔{place_of(fact.source)}〕"


def questions_text(questions: Sequence[Question]) -> Iterator[str]:
    """The questions, the weightiest first, parted where a clerk may stop for the moment."""
    if questions:
        yield f"\n需要确认的问题 {len(questions)} 个（写进 --answers 文件后重新起草）："
    for number, question in enumerate(questions):
        if number == _FIRST_ASKED:
            yield "以下可以稍后再答："
        about = f"（关于 {'、'.join(question.about)}）" if question.about else ""
        yield f"{question.id}\t{question.text}{about}"


def check_text(text: str, check: Check, everything: bool, facts: Sequence[Fact] = ()) -> Iterator[str]:
    shown = [f for f in check.findings if everything or f.severity is not Severity.INFO]
    for finding in shown:
        yield finding_text(text, finding)
    yield _summary(check.findings, everything)
    if check.coverage is not None:
        yield from coverage_text(check.coverage, facts)
    else:
        yield _NOT_COMPARED


def fixes_text(given: str, fixes: Sequence[Fix]) -> Iterator[str]:
    """What was changed, with the words around it: before → after."""
    yield f"已改 {len(fixes)} 处："
    for fix in fixes:
        line = given.count("\n", 0, fix.span.start) + 1
        lead = given[max(0, fix.span.start - _AROUND) : fix.span.start].rpartition("\n")[2]
        tail = given[fix.span.end : fix.span.end + _AROUND].partition("\n")[0]
        change = f"“{lead}{_clipped(fix.before)}{tail}” → “{lead}{_clipped(fix.after)}{tail}”"
        yield f"  第 {line} 行 {change}（{fix.rule}）"


def rewriting_text(given: str, done: Rewriting, everything: bool) -> Iterator[str]:
    """The text as rewritten, then every change, then what to look at."""
    yield done.text
    yield f"\n已改 {len(done.changes)} 处："
    for change in done.changes:
        line = given.count("\n", 0, change.span.start) + 1
        before, after = _clipped(change.before) or "（无）", _clipped(change.after) or "（删去）"
        yield f"  第 {line} 行 “{before}” → “{after}”（{change.reason}）"
    for finding in done.findings:
        if everything or finding.severity is not Severity.INFO:
            yield finding_text(given, finding)
    yield from (f"注意：{sentence}" for sentence in done.fell_back)


def ignored_text(ignored: Sequence[Ignored]) -> Iterator[str]:
    if ignored:
        yield f"按设置忽略 {len(ignored)} 处："
    for item in ignored:
        quote = f"“{shortened(item.finding.quote)}” " if item.finding.quote else ""
        yield f"  {quote}{item.finding.rule}：{item.reason}"


def finding_text(text: str, finding: Finding) -> str:
    where = f"第 {text.count(chr(10), 0, finding.span.start) + 1} 行 " if finding.span else ""
    quote = f"“{finding.quote}” " if finding.quote else ""
    advice = f" 建议改为“{finding.suggestion}”。" if finding.suggestion else ""
    source = finding.evidence
    evidence = f" 〔{place_of(source)}：{shortened(source.text)}〕" if source else ""
    level = SEVERITIES[finding.severity]
    return f"[{level}] {where}{quote}{finding.message}{advice}{evidence}（{finding.rule}）"


def shortened(text: str) -> str:
    bare = " ".join(text.split())
    return bare if len(bare) <= _LONGEST_QUOTE else f"{bare[:_LONGEST_QUOTE]}……"


def _clipped(text: str) -> str:
    """As written, blanks and all: they may be what was changed."""
    return text if len(text) <= _LONGEST_QUOTE else f"{text[:_LONGEST_QUOTE]}……"


def coverage_text(coverage: Coverage, facts: Sequence[Fact] = ()) -> Iterator[str]:
    """How many facts are used, and each that is not: its words, where they are known, and why."""
    told = {fact.id: f"“{shortened(fact.text)}”" for fact in facts}
    used = len({use.fact for use in coverage.used})
    yield f"素材事实 {coverage.facts} 条：写进稿子 {used} 条，未用 {len(coverage.unused)} 条。"
    for item in coverage.unused[:_MOST_UNUSED]:
        yield f"  未用 {item.fact}{told.get(item.fact, '')}：{item.reason}"
    if len(coverage.unused) > _MOST_UNUSED:
        yield f"  ……其余 {len(coverage.unused) - _MOST_UNUSED} 条见 --json 的 coverage.unused。"


def trace_text(draft: Draft) -> Iterator[str]:
    """Every sentence with its kind and the facts it stands on."""
    for sentence in draft.opening:
        yield _traced(sentence.text, sentence.kind, sentence.facts)
    for section in draft.sections:
        yield f"\n【{section.heading}】"
        for paragraph in section.paragraphs:
            if paragraph.heading:
                yield f"— {paragraph.heading}"
            for sentence in paragraph.sentences:
                yield _traced(sentence.text, sentence.kind, sentence.facts)


def manifest_text(manifest: Manifest) -> Iterator[str]:
    """How the draft came about, in one line, and what fell back."""
    model = f"（{manifest.model}，{manifest.endpoint}）" if manifest.model else ""
    roads = "、".join(manifest.roads) or "未检索"
    yield (
        f"起草方式：{manifest.drafter}{model}；参考往年表述 {len(manifest.exemplars)} 处（检索：{roads}）；"
        f"用时 {manifest.seconds:.1f} 秒。"
    )
    if manifest.sent:
        yield sent_text(manifest.sent)
    yield from (f"注意：{sentence}" for sentence in manifest.fell_back)


def sent_text(sent: Sent) -> str:
    """What left for the model, in one line."""
    masked = "、".join(f"{MASKED[kind]} {count} 处" for kind, count in sent.masked)
    hidden = f"，其中{masked}已换成代号" if masked else ""
    return f"发往 {sent.host}：{sent.requests} 次、{sent.characters} 字{hidden}。"


def hits_text(hits: Sequence[Hit]) -> Iterator[str]:
    if not hits:
        yield "没有找到。可换几个词，或先用 assistant ingest 收录往年报告。"
    for hit in hits:
        passage = hit.passage
        yield f"{hit.score:.3f}  {passage.issuer} {passage.year or ''}  {passage.heading or passage.section}"
        yield f"    {passage.text}"


def profile_text(profile: Profile) -> Iterator[str]:
    for name, label in PROFILE.items():
        value = getattr(profile, name)
        if value:
            shown = value if isinstance(value, str) else "是" if value is True else "、".join(value)
            yield f"{label}：{shown}"


def profiles_text(profiles: Sequence[Profile]) -> Iterator[str]:
    if not profiles:
        yield "还没有保存本单位信息，可用 assistant profile set 设好，或用 profile propose 从往年报告推出。"
    for profile in profiles:
        yield from profile_text(profile)


def users_text(users: "Sequence[User]") -> Iterator[str]:
    if not users:
        yield "还没有账号，可用 assistant user add 建一个。"
    for user in users:
        department = f"  {user.department}" if user.department else ""
        yield f"{user.name}  {ROLES[user.role]}{department}{'  已停用' if user.disabled else ''}"


def ingest_text(done: "Ingested") -> Iterator[str]:
    counts = f"新收录 {done.added} 份，替换 {done.replaced} 份，已有 {done.skipped} 份"
    yield f"{counts}，新增 {done.sections} 个段落。"
    yield from (f"没有收录 {failed.path}：{failed.reason}" for failed in done.failed)
    yield from done.fell_back


def forgotten_text(report: "KeptReport") -> str:
    id = report.id[:8]
    return f"已停用 {report_line(report)}；要恢复请用 assistant restore {id}。"


def reports_text(reports: "Sequence[KeptReport]") -> Iterator[str]:
    if not reports:
        yield "还没有收录报告，可用 assistant ingest 收录往年报告的文件或文件夹。"
    for report in reports:
        yield report_line(report)


def report_line(report: "KeptReport") -> str:
    title = report.title.replace("\n", " ")
    return f"{report.id[:8]}  {report.year or '年份不明'}  {report.issuer}  {title}"


def genres_text(genres: Iterable[Genre]) -> Iterator[str]:
    for genre in genres:
        yield f"{genre.key}\t{genre.name}\t〔{genre.path or '内置'}〕"
        for section in genre.sections:
            yield f"    {section.key}\t{section.name}{'（必有）' if section.required else ''}"
        yield f"    次序：{'；'.join(f'{outline.key} {outline.name}' for outline in genre.outlines)}"
        for label, severity in (("必写", "must"), ("宜写", "should")):
            names = [item.name for item in genre.required if item.severity == severity]
            if names:
                yield f"    {label}：{'、'.join(names)}"


def doctor_text(checks: Sequence[DoctorCheck]) -> Iterator[str]:
    for check in checks:
        advice = f" → {check.advice}" if check.advice else ""
        place = f"{check.path}，" if check.path else ""
        yield f"{'正常' if check.ok else '注意'}  {check.name}：{place}{check.detail}{advice}"


def rule_text(rule: Rule) -> Iterator[str]:
    yield f"{rule.id}　{rule.name}（{SEVERITIES[rule.severity]}）"
    yield rule.summary
    yield f"依据：{rule.authority}"
    yield from (f"正：{example.text}" for example in rule.valid)
    for example in rule.invalid:
        yield f"误：{example.text}{f' → {example.becomes}' if example.becomes else ''}"


def _traced(text: str, kind: SentenceKind, facts: Iterable[str]) -> str:
    evidence = "、".join(facts)
    return f"  〔{KINDS[kind]}{' ' + evidence if evidence else ''}〕{text}"


def _summary(findings: Sequence[Finding], everything: bool) -> str:
    counts = {severity: sum(f.severity is severity for f in findings) for severity in Severity}
    line = "，".join(f"{SEVERITIES[severity]} {count} 处" for severity, count in counts.items())
    hidden = counts[Severity.INFO] and not everything
    return f"核对结果：{line}{'（提示未列出，加 --all-findings 查看）' if hidden else ''}。"
