// Comfort for the menu and for printing; every page works without it. It runs between the header and the page.
const menu = document.querySelector('.menu');
const wide = matchMedia('(min-width: 62rem)');
const search = document.querySelector('.search-fold');
const opened = () =>
  menu?.querySelector('details[open]') ?? (wide.matches ? null : document.querySelector('.search-fold[open], .languages-fold[open]'));

search?.addEventListener('toggle', () => {
  if (search.open && !wide.matches) search.querySelector('input').focus();
});

document.addEventListener('keydown', event => {
  const panel = opened();
  if (event.key !== 'Escape' || !panel || !(wide.matches || panel.contains(document.activeElement))) return;
  panel.open = false;
  panel.querySelector('summary').focus();
  event.preventDefault();
});
document.addEventListener('click', event => {
  if (wide.matches && !menu?.contains(event.target)) opened()?.removeAttribute('open');
});
menu?.addEventListener('focusout', event => {
  if (wide.matches && event.relatedTarget && !opened()?.contains(event.relatedTarget)) opened()?.removeAttribute('open');
});

// Suggestions cost nothing to those who do not search.
document.addEventListener('focusin', async ({ target }) => {
  const form = target.closest('[data-script]');
  if (!form || !target.matches('input:not([role])')) return;
  target.role = 'combobox';
  (await import(form.dataset.script)).suggest(target, form.dataset);
});

// A page that exists in the language the browser prefers is offered in it, once a visit: a line above the page, made before the page is
// drawn, so that nothing moves. What the visitor is sent never depends on it.
{
  const { lang: own } = document.documentElement;
  const script = document.currentScript;
  const offered = [...document.querySelectorAll('[data-offer]:not([data-offer=""])')];
  const known = code => code === own || offered.some(link => link.lang === code);
  const preferred = navigator.languages?.map(tag => tag.split('-')[0]).find(known);
  const link = offered.find(({ lang }) => lang === preferred);

  // Without a memory it would be offered on each page: it is not offered.
  const isNew = () => {
    try {
      const before = sessionStorage.getItem('language-offered');
      sessionStorage.setItem('language-offered', preferred);
      return !before;
    } catch {
      return false;
    }
  };

  if (link && isNew()) {
    const { lang, dir, dataset } = link;
    const [box, other, button] = ['aside', 'a', 'button'].map(name => document.createElement(name));
    box.className = 'language-offer';
    box.ariaLabel = link.textContent;
    Object.assign(other, { lang, dir, hreflang: lang, textContent: dataset.offer });
    // As it is written, and no whole address: the same link as without a script.
    other.setAttribute('href', link.getAttribute('href'));
    Object.assign(button, { type: 'button', textContent: '×', ariaLabel: script.dataset.close });
    button.addEventListener('click', () => {
      box.remove();
      document.querySelector('main').focus();
    });
    box.append(other, button);
    script.before(box);
  }
}

// Paper has no handles to click: what is folded prints unfolded.
let folded = [];
addEventListener('beforeprint', () => {
  folded = [...document.querySelectorAll('main details:not([open])')];
  for (const details of folded) details.open = true;
});
addEventListener('afterprint', () => {
  for (const details of folded) details.open = false;
});

// The pages' policy lets no text become elements but by this name (Trusted Types): a page of the site's own, of which parts are shown.
const policy = globalThis.trustedTypes?.createPolicy('page', { createHTML: text => text });
const read = text => new DOMParser().parseFromString(policy?.createHTML(text) ?? text, 'text/html');

// A programme says when « now » and « next » move: there the page is asked again, and only what says so is replaced.
let programme;
let waiting;
const follow = async () => {
  clearTimeout(waiting);
  const due = Date.parse(programme.dataset.refreshAt) - Date.now();
  // Browsers cannot count further than 24 days, nor does anybody watch a page that long. A hidden page waits to be seen.
  if (due > 0) waiting = setTimeout(follow, Math.min(due, 864e5));
  if (!(due <= 0) || document.hidden) return;
  // Where this clock is ahead of the server's, or nothing answers, half a minute later will do.
  waiting = setTimeout(follow, 3e4);
  const answer = await fetch(location.href).catch(() => null);
  if (!answer?.ok) return;
  const page = read(await answer.text());
  for (const part of page.querySelectorAll('[data-live]')) {
    const shown = document.getElementById(part.id);
    if (shown && shown.innerHTML !== part.innerHTML) shown.replaceChildren(...part.childNodes);
  }
  const next = page.querySelector('[data-refresh-at]')?.dataset.refreshAt ?? '';
  if (next === programme.dataset.refreshAt) return;
  programme.dataset.refreshAt = next;
  follow();
};
addEventListener('DOMContentLoaded', () => {
  programme = document.querySelector('[data-refresh-at]');
  if (!programme) return;
  document.addEventListener('visibilitychange', follow);
  follow();
});
