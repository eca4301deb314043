// What is typed into fields outside of a work's notes and text is kept on the server, and put back after a reload.
(() => {
  const FIELDS = ['talk-message', 'desk-fact', 'proof-text', 'proof-notes', 'rewrite-text'];
  const PAUSE = 900, AGAIN = 4000;
  const {typed} = window.desk;
  const seen = new Set();
  let stored = null, timer, sending = Promise.resolve();

  const field = (id) => document.querySelector(`#${id} textarea, #${id} input`);
  const later = (pause = PAUSE) => { clearTimeout(timer); timer = setTimeout(keep, pause); };

  // A field comes with its tab; what is in it by then was typed quicker than this.
  function putBack() {
    if (!stored) return;
    for (const id of FIELDS) {
      const part = field(id);
      if (!part || seen.has(id)) continue;
      seen.add(id);
      if (part.value || !typed[id]) continue;
      part.value = typed[id];
      part.dispatchEvent(new Event('input', {bubbles: true}));
    }
  }

  // The server empties a field that it has taken over, and says so to nobody.
  function changed() {
    for (const id of seen) {
      const part = field(id);
      if (part) typed[id] = part.value;
    }
    const names = Object.keys({...stored, ...typed});
    return Object.fromEntries(
      names.map((name) => [name, typed[name] ?? '']).filter(([name, text]) => text !== (stored[name] ?? '')),
    );
  }

  function keep(more = {}) {
    if (!stored) return;
    const texts = changed();
    if (!Object.keys(texts).length) return;
    const headers = {'content-type': 'application/json'};
    const send = () => fetch('../papers', {method: 'POST', headers, body: JSON.stringify(texts), ...more});
    sending = (more.keepalive ? send() : sending.then(send)).then((answer) => {
      if (answer.ok) Object.assign(stored, texts);
      else if (answer.status >= 500) later(AGAIN);
    }, () => later(AGAIN));
  }

  // Asked for once the page stands: the last words of the page before, sent as it closed, must have come in.
  function begin() {
    fetch('../papers').then((answer) => answer.ok ? answer.json() : {}, () => ({})).then((texts) => {
      stored = texts;
      for (const name of Object.keys(texts)) typed[name] ??= texts[name];
      window.desk.restore(document);
      putBack();
    });
  }

  document.addEventListener('rendered', begin, {once: true});
  document.addEventListener('input', () => later());
  document.addEventListener('rendered', () => { putBack(); later(); });
  window.addEventListener('pagehide', () => keep({keepalive: true}));
})();
