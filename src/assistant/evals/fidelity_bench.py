import argparse, sys, time
from collections import Counter, defaultdict
from concurrent.futures import ProcessPoolExecutor
from fnmatch import fnmatch
from functools import partial
from pathlib import Path
from assistant.domain import Severity
from assistant.evals.fidelity.cases import read_cases
from assistant.evals.fidelity.operators import FAULTS, generated, group_of
from assistant.evals.fidelity.trial import put_on_trial, LEVELS
from assistant.evals.statistics import rate, macro

def one(case, each, only):
    faults = [*generated(case, FAULTS, each, only), *(e for e in case.faults if fnmatch(e.operator, only))]
    benign = [e for e in case.benign if fnmatch("benign-"+e.operator, only)]
    return put_on_trial(case, faults, benign)

def main():
    p=argparse.ArgumentParser()
    p.add_argument("paths", nargs="+", type=Path); p.add_argument("--survivors", type=Path); p.add_argument("--each", type=int, default=3)
    p.add_argument("--only", default="*"); p.add_argument("--case", default="*"); p.add_argument("--jobs", type=int, default=1)
    o=p.parse_args()
    cases=[c for path in o.paths for c in read_cases(path) if fnmatch(c.id,o.case)]
    run=partial(one,each=o.each,only=o.only)
    t=time.perf_counter()
    if o.jobs>1:
        with ProcessPoolExecutor(o.jobs) as pool: done=list(pool.map(run,cases))
    else: done=[run(c) for c in cases]
    E,W=LEVELS
    pct=lambda r: "   -  " if r.value is None else f"{100*r.value:5.1f}%"
    by=defaultdict(list); ben=defaultdict(list)
    for d in done:
        for x in d.faults: by[x.edit.operator].append(x)
        for x in d.benign: ben[x.edit.operator].append(x)
    print(f"{'class':24}{'n':>5}  error  warning  located@warning")
    order=list(FAULTS)+sorted(set(by)-set(FAULTS))
    for g in ("figure","meaning","omission"):
        names=[n for n in order if n in by and group_of(n)==g]
        for n in names:
            k=by[n]
            print(f"{n:24}{len(k):5} {pct(rate(x.killed(E) for x in k))} {pct(rate(x.killed(W) for x in k))}  {pct(rate(x.localised(W) for x in k if x.killed(W)))}")
        if names: print(f"== {g} macro at error {100*macro(rate(x.killed(E) for x in by[n]) for n in names):.1f}, at warning {100*macro(rate(x.killed(W) for x in by[n]) for n in names):.1f}")
    for n in sorted(ben):
        k=ben[n]; print(f"benign {n:17}{len(k):5} {pct(rate(x.killed(E) for x in k))} {pct(rate(x.killed(W) for x in k))}")
    allb=[x for k in ben.values() for x in k]
    print(f"== benign with NEW: error {pct(rate(x.killed(E) for x in allb))}, warning {pct(rate(x.killed(W) for x in allb))} (n={len(allb)})")
    n=sum(len(d.sentences) for d in done)
    print(f"== clean drafts: {len(done)}; with error {pct(rate(d.alarmed(E) for d in done))}, warning {pct(rate(d.alarmed(W) for d in done))}; sentences {n}: error {100*sum(d.alarmed_sentences(E) for d in done)/n:.1f}%, warning {100*sum(d.alarmed_sentences(W) for d in done)/n:.1f}%")
    kills=Counter((f.rule) for d in done for x in d.faults for f in {f.rule:f for f in x.fresh}.values())
    alone=Counter(x.fresh[0].rule for d in done for x in d.faults if len({f.rule for f in x.fresh})==1)
    cl=Counter((f.rule,f.severity.value) for d in done for f in d.clean); cb=Counter(f.rule for d in done for x in d.benign for f in {f.rule:f for f in x.fresh}.values())
    rules=sorted({*kills,*(r for r,_ in cl),*cb}, key=lambda r:-(cl[r,'error']+cl[r,'warning']+cb[r]))
    print(f"{'rule':26} kills alone clean-err clean-warn benign-new")
    for r in rules: print(f"{r:26}{kills[r]:6}{alone[r]:6}{cl[r,'error']:9}{cl[r,'warning']:10}{cb[r]:10}")
    print(f"{time.perf_counter()-t:.0f} s")
    if o.survivors:
        L=[]
        for d in done:
            L+= [f"CLEAN {d.case} {s}" for s in d.shown]
        for n in sorted(ben):
            L+= [f"BENIGN {x.edit.case} {x.edit.id} {n}: {x.shown} || "+"; ".join(f"{f.severity} {f.rule} {f.message}" for f in x.fresh) for x in ben[n] if x.fresh]
        for n in order:
            L+= [f"SURVIVED {'both' if not x.killed(W) else 'error'} {x.edit.case} {x.edit.id} {n}: {x.shown} ({x.edit.why})" for x in by.get(n,()) if not x.killed(E)]
        o.survivors.write_text("\n".join(L)+"\n","utf-8")
main()
