// What is typed into fields outside of a work's notes and text is kept on the server, and put back after a reload.
(() => {
  const FIELDS = {
    'talk-message': '要说的话', 'desk-fact': '要补充的事实', 'proof-text': '校对的文字', 'proof-notes': '校对用的素材',
    'rewrite-text': '改写的文字',
  };
  const OTHER = '没有发出的答复';
  const PAUSE = 900, AGAIN = 4000;
  const NOTHING = {text: '', seen: ''};
  const {typed} = window.desk;
  const shown = new Set();
  const passed = new Set();
  let stored = null, timer, sending = Promise.resolve();

  const field = (id) => document.querySelector(`#${id} textarea, #${id} input`);
  const later = (pause = PAUSE) => { clearTimeout(timer); timer = setTimeout(keep, pause); };
  const kept = () => fetch('../papers').then((answer) => answer.ok ? answer.json() : {}, () => ({}));

  function fill(part, text) {
    part.value = text;
    part.dispatchEvent(new Event('input', {bubbles: true}));
  }

  // A field comes with its tab; what is in it by then was typed quicker than this.
  function putBack() {
    if (!stored) return;
    for (const id of Object.keys(FIELDS)) {
      const part = field(id);
      if (!part || shown.has(id)) continue;
      shown.add(id);
      if (!part.value && typed[id]) fill(part, typed[id]);
    }
  }

  // The server empties a field that it has taken over, and says so to nobody.
  function changed() {
    for (const id of shown) {
      const part = field(id);
      if (part) typed[id] = part.value;
    }
    const names = Object.keys({...stored, ...typed}).filter((name) => !passed.has(name));
    return Object.fromEntries(names.map((name) => {
      const {text, seen} = stored[name] ?? NOTHING;
      return [name, {text: typed[name] ?? '', seen, old: text}];
    }).filter(([, one]) => one.text !== one.old));
  }

  function keep(more = {}) {
    const texts = stored ? changed() : {};
    if (!Object.keys(texts).length) return sending;
    const headers = {'content-type': 'application/json'};
    const body = () => JSON.stringify(Object.fromEntries(
      Object.entries(texts).map(([name, {text}]) => [name, {text, seen: (stored[name] ?? NOTHING).seen}]),
    ));
    const send = () => fetch('../papers', {method: 'POST', headers, body: body(), ...more});
    sending = (more.keepalive ? send() : sending.then(send)).then(async (answer) => {
      if (answer.status >= 500) later(AGAIN);
      if (!answer.ok) return;
      const told = await answer.json();
      for (const name of Object.keys(told.seen)) stored[name] = {text: texts[name].text, seen: told.seen[name]};
      told.passed.forEach((name) => passed.add(name));
      if (told.passed.length) ask();
    }, () => later(AGAIN));
    return sending;
  }

  // What another window has changed meanwhile is overwritten by nobody but the clerk.
  function ask() {
    document.getElementById('papers-passed')?.remove();
    if (!passed.size) return;
    const named = [...new Set([...passed].map((name) => FIELDS[name] ?? OTHER))].join('、');
    const bar = Object.assign(document.createElement('div'), {id: 'papers-passed', className: 'notice bad'});
    bar.innerHTML = `<p><b>没有保存：${named}刚才在别的窗口改过。</b>`
      + '<button type="button" data-mine>用这里的</button><button type="button" data-theirs>用那边的</button></p>';
    bar.addEventListener('click', async ({target}) => {
      if (!target.matches('button')) return;
      const newest = await kept();
      for (const name of passed) {
        stored[name] = newest[name] ?? NOTHING;
        if ('mine' in target.dataset) continue;
        typed[name] = stored[name].text;
        const part = field(name);
        if (part) fill(part, typed[name]);
      }
      passed.clear();
      window.desk.restore(document);
      ask();
      keep();
    });
    document.body.append(bar);
  }

  // Asked for once the page stands: the last words of the page before, sent as it closed, must have come in.
  function begin() {
    kept().then((texts) => {
      stored = texts;
      for (const name of Object.keys(texts)) typed[name] ??= texts[name].text;
      window.desk.restore(document);
      putBack();
    });
  }

  // The server says what it has kept in place of what this window had typed.
  function heard(root) {
    root.querySelectorAll('[data-paper]').forEach(({dataset: {paper, seen}}) => {
      if (stored) stored[paper] = {...(stored[paper] ?? NOTHING), seen};
    });
  }

  const flush = window.desk.flush;
  window.desk.flush = () => Promise.all([flush(), keep()]);
  document.addEventListener('rendered', begin, {once: true});
  document.addEventListener('input', () => later());
  document.addEventListener('rendered', (event) => { heard(event.target); putBack(); later(); });
  window.addEventListener('pagehide', () => keep({keepalive: true}));
})();
