// 起草 and 校对: what is typed is kept on the server as it changes, one request at a time.
(() => {
  const TEXTS = {'desk-notes': 'notes', 'desk-text': 'text'};
  const PAUSE = 900, AGAIN = 4000, CHECK = 700;
  const work = {id: '', revision: 0, seen: {}};
  const typed = {};
  let timer, checking, sending = Promise.resolve(), refused = false, failing = false;

  function say(words, kind = '') {
    failing = kind === 'bad';
    const mark = document.getElementById('saved-mark');
    if (mark) { mark.innerHTML = words; mark.className = kind; }
  }

  function typing(event) {
    const host = event.target.closest?.('#desk-notes, #desk-text');
    if (!host || event.target.tagName !== 'TEXTAREA') return;
    typed[TEXTS[host.id]] = {work: work.id, text: event.target.value};
    if (refused) return;
    say('正在保存……');
    clearTimeout(timer);
    timer = setTimeout(flush, PAUSE);
  }

  function flush() {
    if (!work.id) return Promise.resolve();
    sending = sending.then(send, send);
    return sending;
  }

  async function send() {
    clearTimeout(timer);
    for (const part of Object.keys(typed)) {
      const one = typed[part];
      if (one.work !== work.id) delete typed[part];
      else if (refused || !(await kept(part, one))) return;
      if (typed[part] === one) delete typed[part];
    }
  }

  async function kept(part, one) {
    let answer;
    try {
      answer = await post(part, one);
    } catch {
      again('网络不通，还没有保存，正在重试；请不要关闭页面。');
      return false;
    }
    const told = await answer.json().catch(() => ({}));
    if (answer.ok) {
      Object.assign(work, {revision: told.revision, seen: {...work.seen, [part]: told.seen}});
      say(`已保存 ${new Date().toTimeString().slice(0, 5)}`);
      if (part === 'text') check();
      return true;
    }
    if (answer.status === 409) {
      refused = true;
      say('没有保存：这份报告刚才在别的窗口改过。<button type="button" data-copy>复制我写的</button>'
        + '<button type="button" data-reload>重新载入</button>', 'bad');
    } else if (answer.status >= 500) {
      again('服务器暂时没有保存成功，正在重试；请不要关闭页面。');
    } else {
      say('没有保存：' + (told.detail || '请刷新页面后重试。').replace(/[<&]/g, ''), 'bad');
    }
    return false;
  }

  function post(part, one, more = {}) {
    const body = JSON.stringify({seen: work.seen[part], text: one.text});
    const headers = {'content-type': 'application/json'};
    return fetch(`../works/${one.work}/${part}`, {method: 'POST', headers, body, ...more});
  }

  function again(words) {
    say(words, 'bad');
    clearTimeout(timer);
    timer = setTimeout(flush, AGAIN);
  }

  function press(id) { document.querySelector(`#${id} button, button#${id}`)?.click(); }
  function check() {
    clearTimeout(checking);
    checking = setTimeout(() => press('desk-check'), CHECK);
  }

  // Gradio draws no panel anew that has not changed, so what stands there is taken back here.
  function heard() {
    if (refused) say('随写随存');
    refused = false;
  }

  // A panel says which work is open here; an answer older than what has been saved since says nothing.
  function opened(data) {
    if (data.work !== work.id) {
      // A quick hand types before the page has told the script which work it shows.
      for (const one of Object.values(typed)) one.work ||= data.work;
      Object.assign(work, {id: data.work, revision: 0, seen: {}});
      heard();
      timer = setTimeout(flush, PAUSE);
      history.replaceState(null, '', data.work ? `#work=${data.work}` : location.pathname);
      window.desk.restore(document);
    }
    if (refused && 'fresh' in data) {
      heard();
      for (const part of Object.keys(typed)) delete typed[part];
    }
    if (Number(data.revision) < work.revision) return;
    Object.assign(work, {revision: Number(data.revision), seen: {notes: data.notes, text: data.text}});
  }

  function copy(text) {
    const area = Object.assign(document.createElement('textarea'), {value: text});
    document.body.append(area);
    area.select();
    document.execCommand('copy');
    area.remove();
  }

  document.addEventListener('input', typing);
  document.addEventListener('rendered', (event) => {
    const at = event.target.querySelector('#work-at');
    if (at) opened(at.dataset);
    if (event.target.querySelector('[data-check]')) check();
  });
  document.addEventListener('click', (event) => {
    if (event.target.matches('#saved-mark [data-reload]')) press('desk-reload');
    if (event.target.matches('#saved-mark [data-copy]')) copy(Object.values(typed).map((one) => one.text).join('\n'));
  });
  window.addEventListener('pagehide', () => {
    for (const part of Object.keys(typed)) if (!refused) post(part, typed[part], {keepalive: true}).catch(() => {});
  });
  // Browsers send no more than this from a page that closes.
  const LAST_WORDS = 60000;
  window.addEventListener('beforeunload', (event) => {
    const left = Object.values(typed);
    if (failing || left.some((one) => new Blob([one.text]).size > LAST_WORDS)) event.preventDefault();
  });

  Object.assign(window.desk, {
    flush,
    copy,
    // The work that was open before a reload.
    begin() { if (window.desk.wanted()) press('desk-reload'); },
    wanted: () => new URLSearchParams(location.hash.slice(1)).get('work') || '',
    step(name) {
      [...document.querySelectorAll('#desk-steps button[role=tab]')].find((one) => one.textContent.includes(name))?.click();
    },
    // A line of the notes, selected in their window.
    goToLine(number) {
      window.desk.step('素材');
      setTimeout(() => {
        const area = document.querySelector('#desk-notes textarea');
        const lines = area.value.split('\n');
        const start = lines.slice(0, number - 1).reduce((sum, line) => sum + line.length + 1, 0);
        area.focus();
        area.setSelectionRange(start, start + (lines[number - 1] || '').length);
        area.scrollTop = (area.scrollHeight * start) / Math.max(1, area.value.length) - area.clientHeight / 3;
      }, 200);
    },
  });
})();
