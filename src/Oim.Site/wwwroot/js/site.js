// Comfort for the menu and for printing; every page works without it.
const menu = document.querySelector('.menu');
const wide = matchMedia('(min-width: 62rem)');
const opened = () => menu?.querySelector('details[open]');

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
const search = document.querySelector('[data-script]');
document.addEventListener('focusin', async ({ target }) => {
  if (!search || !target.matches('.search input:not([role])')) return;
  target.role = 'combobox';
  (await import(search.dataset.script)).suggest(target, search.dataset);
});

// Paper has no handles to click: what is folded prints unfolded.
let folded = [];
addEventListener('beforeprint', () => {
  folded = [...document.querySelectorAll('main details:not([open])')];
  for (const details of folded) details.open = true;
});
addEventListener('afterprint', () => {
  for (const details of folded) details.open = false;
});
