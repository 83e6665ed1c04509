// A page that exists in the language the browser prefers is offered in it, once a visit: a line above the page, made before the page is
// drawn, so that nothing moves. What the visitor is sent never depends on it.
{
  const { lang: own } = document.documentElement;
  const { dataset: { close } } = document.currentScript;
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
    Object.assign(button, { type: 'button', textContent: '×', ariaLabel: close });
    button.addEventListener('click', () => {
      box.remove();
      document.querySelector('main').focus();
    });
    box.append(other, button);
    document.currentScript.before(box);
  }
}
