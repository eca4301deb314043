document.documentElement.lang = 'zh-CN';
window.desk = {
  // Makes a panel of our own HTML answer: data-act on a button, link, select, form or editable text reaches
  // the handler with its other data; data-goto scrolls to a place in another panel without asking the server.
  attach(element, trigger, watch) {
    const act = (part, more) => trigger('click', {...part.dataset, ...more});
    element.addEventListener('click', (event) => {
      const part = event.target.closest('[data-act], [data-goto], [data-line], [data-step]');
      if (!part || !element.contains(part) || part.matches('select, form, [contenteditable]')) return;
      if (part.dataset.goto) {
        window.desk.goTo(part.dataset.goto, part);
        const around = part.parentElement.closest('[data-act]');
        if (around) act(around);
      }
      else if (part.dataset.step) window.desk.step(part.dataset.step);
      else if (part.dataset.line) window.desk.goToLine(Number(part.dataset.line));
      else if (!part.dataset.sure || window.confirm(part.dataset.sure)) act(part);
    });
    element.addEventListener('keydown', (event) => {
      if (event.target.matches('[contenteditable]')) {
        if (event.key === 'Escape') event.target.textContent = event.target.dataset.text;
        if (event.key === 'Enter' || event.key === 'Escape') { event.preventDefault(); event.target.blur(); }
      } else if ((event.key === 'Enter' || event.key === ' ') && event.target.matches('[tabindex]')) {
        event.preventDefault();
        event.target.click();
      }
    });
    element.addEventListener('change', (event) => {
      if (event.target.matches('select[data-act]')) act(event.target, {value: event.target.value});
    });
    element.addEventListener('submit', (event) => {
      if (!event.target.matches('[data-act]')) return;
      event.preventDefault();
      const input = event.target.elements.value;
      if (!input.value.trim()) return;
      window.desk.forget(input);
      act(event.target, {value: input.value});
    });
    element.addEventListener('focusin', (event) => {
      if (event.target.matches('[contenteditable]')) event.target.dataset.text = event.target.textContent;
    });
    element.addEventListener('focusout', (event) => {
      const part = event.target;
      if (!part.matches('[contenteditable]') || part.textContent === part.dataset.text) return;
      if (part.textContent.trim()) act(part, {value: part.textContent, text: ''});
      else part.textContent = part.dataset.text;
    });
    element.addEventListener('paste', (event) => {
      if (!event.target.closest('[contenteditable]')) return;
      event.preventDefault();
      document.execCommand('insertText', false, event.clipboardData.getData('text').replace(/\s+/g, ' '));
    });
    const rendered = () => {
      window.desk.rendered(element);
      window.desk.follow(element, () => trigger('click', {act: 'watch'}));
    };
    window.desk.remember(element);
    rendered();
    watch('value', rendered);
  },
  // A panel with long work in it is asked for anew when there is something new to show.
  follow(element, ask) {
    clearTimeout(element.following);
    const job = element.querySelector('[data-pulse]');
    if (!job) return;
    element.following = setTimeout(async () => {
      const answer = await fetch(`../works/${job.dataset.job}/pulse`).catch(() => ({}));
      const pulse = answer.ok ? await answer.text() : job.dataset.pulse;
      if (!job.isConnected) return;
      if (pulse !== job.dataset.pulse) ask();
      window.desk.follow(element, ask);
    }, 1000);
  },
  // Scrolls to a place on the page and makes it stand out for a moment.
  goTo(id, from) {
    const anchor = document.getElementById(id);
    if (!anchor || !anchor.parentElement.offsetParent) { window.desk.select(from); return; }
    const place = anchor.closest('mark') || anchor;
    for (let fold = place.closest('details'); fold; fold = fold.parentElement.closest('details')) fold.open = true;
    document.querySelectorAll('.here').forEach((part) => part.classList.remove('here'));
    place.scrollIntoView({block: 'center', behavior: 'smooth'});
    place.classList.add('here');
    if (from) from.classList.add('here');
  },
  // What a place is in a text that is being edited: selected, and in view.
  select(from) {
    const area = [...document.querySelectorAll('.paper textarea')].find((one) => one.offsetParent);
    if (!area || !from || !from.dataset.start) return;
    const [start, end] = [Number(from.dataset.start), Number(from.dataset.end)].map((at) => units(area.value, at));
    area.focus();
    area.setSelectionRange(start, start);
    const lines = area.value.slice(0, start).split('\n').length - 1;
    area.scrollTop = (area.scrollHeight * start) / Math.max(1, area.value.length) - area.clientHeight / 2 + lines;
    area.setSelectionRange(start, end);
  },
  // What a panel is filled with anew keeps: half-written answers, folds, how far it was scrolled. A field is
  // used again for another question or sentence, so what was written goes by its name within the open work.
  kept: {},
  typed: {},
  nameOf: (field) => `${window.desk.wanted()} ${field.dataset.keep}`,
  remember(element) {
    const keep = (key, value) => { window.desk.kept[key] = value; };
    element.addEventListener('input', (event) => {
      if (event.target.dataset.keep) window.desk.typed[window.desk.nameOf(event.target)] = event.target.value;
    });
    element.addEventListener('toggle', (event) => {
      if ('fold' in event.target.dataset) keep(event.target.id, event.target.open);
    }, true);
    element.addEventListener('scroll', (event) => {
      if (event.target.dataset?.scroll) keep(event.target.dataset.scroll, event.target.scrollTop);
    }, true);
  },
  // A file that has been made is taken away by itself, once.
  fetched: new Set(),
  forget(field) { delete window.desk.typed[window.desk.nameOf(field)]; },
  restore(root) {
    root.querySelectorAll('[data-keep]').forEach((field) => {
      field.value = window.desk.typed[window.desk.nameOf(field)] ?? field.defaultValue;
    });
  },
  rendered(element) {
    const kept = window.desk.kept;
    window.desk.restore(element);
    element.querySelectorAll('[data-fold]').forEach((part) => { part.open = kept[part.id] ?? part.open; });
    element.querySelectorAll('[data-scroll]').forEach((part) => { part.scrollTop = kept[part.dataset.scroll] ?? 0; });
    element.querySelector('[data-new]')?.scrollIntoView({block: 'center'});
    element.querySelectorAll('[data-bottom]').forEach((part) => { part.scrollTop = part.scrollHeight; });
    element.querySelectorAll('.download a').forEach((link) => {
      if (!window.desk.fetched.has(link.href)) { window.desk.fetched.add(link.href); link.click(); }
    });
    element.dispatchEvent(new CustomEvent('rendered', {bubbles: true}));
  },
};
// Offsets of the server count characters, those of the browser UTF-16 units.
function units(text, characters) {
  let at = 0;
  for (const character of text) {
    if (characters-- <= 0) break;
    at += character.length;
  }
  return at;
}
// Keys for the common acts; a button says by its class which key presses it, and only the visible one is.
const KEYS = {'ctrl+enter': 'main-act', 'f9': 'key-check', 'ctrl+shift+d': 'key-export'};
const pressed = (event) => [
  (event.ctrlKey || event.metaKey) && 'ctrl', event.shiftKey && 'shift', event.key.toLowerCase(),
].filter(Boolean).join('+');
document.addEventListener('keydown', (event) => {
  const keys = pressed(event);
  if (keys === 'ctrl+s') { event.preventDefault(); window.desk.flush(); return; }
  if (keys === 'f8' || keys === 'shift+f8') {
    event.preventDefault();
    nextFinding(event.shiftKey ? -1 : 1);
    return;
  }
  const name = KEYS[keys];
  const button = name && [...document.querySelectorAll(`button.${name}, .${name} button`)].find((one) => one.offsetParent);
  if (button) { event.preventDefault(); button.click(); }
});
// The finding behind the one that stands out, or the first; folded hints open when it is their turn.
function nextFinding(step) {
  const lists = [...document.querySelectorAll('.findings')].filter((one) => one.offsetParent);
  const places = lists.flatMap((list) => [...list.querySelectorAll('.card [data-goto]')]);
  if (!places.length) return;
  const at = places.findIndex((one) => one.dataset.goto === nextFinding.last);
  const place = places[at < 0 ? (step > 0 ? 0 : places.length - 1) : (at + step + places.length) % places.length];
  nextFinding.last = place.dataset.goto;
  for (let fold = place.closest('details'); fold; fold = fold.parentElement.closest('details')) fold.open = true;
  place.closest('.card').scrollIntoView({block: 'nearest'});
  place.click();
}
