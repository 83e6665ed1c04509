// Offers the page in the language that the browser prefers: once a visit, in a corner, and never again when it is closed or passed over.
export function offer(link, close) {
  const { lang, dir, dataset } = link;
  const box = document.createElement('aside');
  const offered = document.createElement('a');
  const button = document.createElement('button');
  box.className = 'language-offer';
  box.ariaLabel = link.textContent;
  Object.assign(offered, { lang, dir, hreflang: lang, textContent: dataset.offer });
  // As it is written, and no whole address: the same link as without a script.
  offered.setAttribute('href', link.getAttribute('href'));
  Object.assign(button, { type: 'button', textContent: '×', ariaLabel: close });
  button.addEventListener('click', () => box.remove());
  box.append(offered, button);
  document.querySelector('main').before(box);
}
