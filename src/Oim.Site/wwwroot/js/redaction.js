// The workplace: what is typed is kept, here and on the server, and checked and shown as it is typed. Every form works without it.
const form = document.querySelector('form.work');
const alert = document.getElementById('alerte');
alert?.focus();

if (form) {
  const texts = form.dataset;
  const kept = `redaction:${texts.draft}`;
  const saved = form.querySelector('[data-saved]');
  const messages = form.querySelector('[data-messages]');
  const preview = form.querySelector('[data-preview]');
  const frame = preview?.querySelector('iframe');
  const area = form.querySelector('#corps, #texte');
  const pause = 700;
  let timer, asked, typedSince = false;

  // ------------------------------------------------------------ what is typed is kept
  const fields = () => [...new FormData(form)].filter(([name, value]) =>
    typeof value === 'string' && !['debut', 'version', 'fichier', '__RequestVerificationToken'].includes(name));
  const keepHere = () => {
    try {
      localStorage.setItem(kept, JSON.stringify({ version: form.version.value, fields: fields() }));
    } catch {
      // A full or closed memory: the server keeps it.
    }
  };
  const forgetHere = () => {
    try {
      localStorage.removeItem(kept);
    } catch {
      // Nothing was kept.
    }
  };
  const lineOf = (text, line) => text.split('\n').slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
  const goTo = (control, line) => {
    control.closest('details')?.setAttribute('open', '');
    control.focus();
    if (!line || !control.setSelectionRange) return;
    const start = lineOf(control.value, line);
    const end = control.value.indexOf('\n', start);
    control.setSelectionRange(start, end < 0 ? control.value.length : end);
    control.scrollTop = control.scrollHeight * (line - 3) / control.value.split('\n').length;
  };

  const show = found => {
    const list = messages.querySelector('ul');
    messages.querySelector('p.meta')?.remove();
    if (found.length === 0) {
      const none = document.createElement('p');
      none.className = 'meta';
      none.textContent = messages.dataset.messages;
      list.before(none);
    }
    list.replaceChildren(...found.map(({ severity, name, text, cure, target, where, line }) => {
      const item = document.createElement('li');
      const line1 = document.createElement('p');
      const strong = document.createElement('strong');
      item.className = `is-${severity}`;
      strong.textContent = name;
      line1.append(strong, ' ');
      if (where) {
        const link = document.createElement('a');
        link.href = `#${target}`;
        link.textContent = where;
        if (line) link.dataset.line = line;
        line1.append(link, ' ');
      }
      line1.append(`${text} — ${cure}`);
      item.append(line1);
      return item;
    }));
    for (const control of form.querySelectorAll('[aria-invalid]')) control.removeAttribute('aria-invalid');
    for (const { severity, target } of found)
      if (severity === 'error') document.getElementById(target)?.setAttribute('aria-invalid', 'true');
  };
  messages.addEventListener('click', event => {
    const link = event.target.closest('a');
    const control = link && document.getElementById(link.hash.slice(1));
    if (!control) return;
    event.preventDefault();
    goTo(control, Number(link.dataset.line));
  });

  const look = () => {
    if (!frame || preview.hidden) return;
    const place = frame.contentWindow.scrollY;
    frame.addEventListener('load', () => frame.contentWindow.scrollTo(0, place), { once: true });
    frame.contentWindow.location.replace(preview.dataset.preview);
  };
  const save = async () => {
    typedSince = false;
    asked?.abort();
    asked = new AbortController();
    try {
      const body = new FormData(form);
      body.delete('fichiers');
      const answer = await fetch(`${form.action}&handler=Check`, { method: 'POST', body, signal: asked.signal });
      const said = await answer.json();
      saved.textContent = said.alert ?? said.saved;
      if (!answer.ok) return;
      show(said.messages);
      if (!typedSince && said.isWritten) forgetHere();
      look();
    } catch (error) {
      if (error.name !== 'AbortError') saved.textContent = texts.unsaved;
    }
  };
  const typed = () => {
    typedSince = true;
    keepHere();
    clearTimeout(timer);
    timer = setTimeout(save, pause);
  };
  form.addEventListener('input', event => {
    if (event.target.matches('[type=file], [data-link]')) return;
    grow(event.target);
    typed();
  });

  // What this device kept of the same version, and the server did not: the closed laptop's.
  try {
    const memory = JSON.parse(localStorage.getItem(kept) ?? 'null');
    if (memory?.version === form.version.value) {
      const sent = Map.groupBy(memory.fields, ([name]) => name);
      for (const control of form.elements) {
        const values = sent.get(control.name);
        if (!values || control.type === 'hidden' || control.type === 'checkbox') continue;
        control.value = values.shift()?.[1] ?? '';
      }
      save();
    } else {
      forgetHere();
    }
  } catch {
    // What cannot be read is not taken up.
  }

  // ------------------------------------------------------------ lists grow by an empty line
  const grow = input => {
    const list = input.closest('[data-grows]');
    const last = list?.lastElementChild;
    if (!last || !last.contains(input) || !input.value) return;
    const next = last.cloneNode(true);
    for (const one of next.matches('input') ? [next] : next.querySelectorAll('input')) one.value = '';
    list.append(next);
  };

  // ------------------------------------------------------------ forms of the text
  const write = text => {
    area.focus();
    // What the browser writes, it can take back.
    if (!document.execCommand('insertText', false, text)) area.setRangeText(text, area.selectionStart, area.selectionEnd, 'end');
    area.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const tools = form.querySelector('[data-tools]');
  if (tools) tools.hidden = false;
  tools?.addEventListener('click', event => {
    const shape = event.target.dataset.form;
    if (!shape) return;
    const [before, after] = shape.split('¦');
    const chosen = area.value.slice(area.selectionStart, area.selectionEnd);
    const start = area.selectionStart + before.length;
    write(before + chosen + after);
    area.setSelectionRange(start, start + chosen.length);
  });

  // What is typed is completed by what the site knows.
  const propose = async (input, what) => {
    if (input.value.length < 2) return;
    const answer = await fetch(`${texts.values}?q=${encodeURIComponent(input.value)}&quoi=${what}`).catch(() => null);
    if (!answer?.ok) return;
    const options = (await answer.json()).map(known => Object.assign(document.createElement('option'), known));
    input.list.replaceChildren(...options);
  };
  // A link is chosen among the pages and files of the site; a person, a country or an office is written by its name.
  const link = tools?.querySelector('[data-link]');
  link?.addEventListener('input', () => {
    const chosen = [...link.list.options].find(option => option.value === link.value);
    if (!chosen) return propose(link, '');
    const words = area.value.slice(area.selectionStart, area.selectionEnd) || chosen.label;
    link.value = '';
    write(chosen.value.startsWith('/') ? `[${words}](${chosen.value.replaceAll(' ', '%20')})` : chosen.value);
  });
  form.addEventListener('input', event => {
    if (event.target.matches('[list=noms]')) propose(event.target, 'noms');
  });

  // ------------------------------------------------------------ pictures and documents
  const drop = async files => {
    const body = new FormData(form);
    body.delete('fichiers');
    for (const file of files) body.append('fichiers', file);
    const answer = await fetch(`${form.action}&handler=Drop`, { method: 'POST', body }).catch(() => null);
    if (!answer) return void (saved.textContent = texts.unsaved);
    const { names, alert: refusal } = await answer.json();
    saved.textContent = refusal ?? texts.dropped;
    for (const name of names ?? []) write(/\.(jpg|png|gif|webp|avif|svg)$/.test(name) ? `![](${name})\n` : `[${name}](${name})\n`);
  };
  const filesOf = data => [...data?.files ?? []];
  area?.addEventListener('dragover', event => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    area.classList.add('is-dropped-on');
  });
  area?.addEventListener('dragleave', () => area.classList.remove('is-dropped-on'));
  area?.addEventListener('drop', event => {
    area.classList.remove('is-dropped-on');
    if (filesOf(event.dataTransfer).length === 0) return;
    event.preventDefault();
    drop(filesOf(event.dataTransfer));
  });
  area?.addEventListener('paste', event => {
    if (filesOf(event.clipboardData).length === 0 || event.clipboardData.types.includes('text/plain')) return;
    event.preventDefault();
    drop(filesOf(event.clipboardData));
  });

  // ------------------------------------------------------------ the page as it will be, beside its text
  const wide = matchMedia('(min-width: 75rem)');
  const place = () => {
    if (!preview || preview.hidden === !wide.matches) return;
    preview.hidden = !wide.matches;
    if (!wide.matches) return;
    const start = () => frame.contentWindow.scrollTo(0, frame.contentDocument.getElementById(preview.dataset.place)?.offsetTop ?? 0);
    frame.addEventListener('load', start, { once: true });
    frame.contentWindow.location.replace(preview.dataset.preview);
  };
  place();
  wide.addEventListener('change', place);
  // A click on a title, a slot, a paragraph leads to its line.
  const plain = text => text.normalize('NFD').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  frame?.addEventListener('load', () => {
    frame.contentDocument?.addEventListener('click', event => {
      event.preventDefault();
      const piece = event.target.closest('h1, h2, h3, h4, li, p, td, th, dt, dd');
      const words = plain(piece?.textContent ?? '').slice(0, 60);
      if (words.length < 3) return;
      const lines = area.value.split('\n').map(plain);
      const at = lines.findIndex(line => line && (line.includes(words) || words.length > 8 && words.includes(line)));
      if (at >= 0) goTo(area, at + 1);
    });
  });

  addEventListener('beforeunload', () => {
    if (typedSince) keepHere();
  });
  form.addEventListener('submit', () => clearTimeout(timer));
}
