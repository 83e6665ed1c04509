// Suggestions under a search field, fetched when it is first used: an editable combobox with a list
// (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). Without it the form searches all the same.
const pause = 120;
const shortest = 2;

/** @param texts the addresses and texts of the page’s language: suggestions, label, and one for each form of a plural */
export function suggest(input, texts) {
  const form = input.form;
  const list = document.createElement('div');
  const status = document.createElement('p');
  let options = [], shown = [], active = -1, asked, timer;

  list.id = input.id + '-suggestions';
  list.role = 'listbox';
  list.className = 'suggestions';
  list.hidden = true;
  list.setAttribute('aria-label', texts.label);
  status.className = 'visually-hidden';
  status.role = 'status';
  form.append(list, status);
  input.role = 'combobox';
  input.autocomplete = 'off';
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', list.id);
  input.setAttribute('aria-expanded', 'false');

  const show = found => {
    options = found;
    list.replaceChildren();
    // Those of a type stand together, below its name.
    let group;
    shown = found.map(({ text, type, language }, i) => {
      if (group?.ariaLabel !== type) {
        group = document.createElement('ul');
        group.role = 'group';
        group.ariaLabel = group.dataset.type = type;
        if (language) group.lang = language;
        list.append(group);
      }
      const option = document.createElement('li');
      option.role = 'option';
      option.id = `${list.id}-${i}`;
      option.textContent = text;
      group.append(option);
      return option;
    });
    list.hidden = found.length === 0;
    input.setAttribute('aria-expanded', String(found.length > 0));
    const form = new Intl.PluralRules(document.documentElement.lang).select(found.length);
    status.textContent = found.length === 0 ? '' : (texts[form] || texts.other).replace('{0}', found.length);
    mark(-1);
  };
  const mark = i => {
    shown[active]?.removeAttribute('aria-selected');
    active = i;
    const option = shown[i];
    if (!option) return input.removeAttribute('aria-activedescendant');
    option.setAttribute('aria-selected', 'true');
    option.scrollIntoView({ block: 'nearest' });
    input.setAttribute('aria-activedescendant', option.id);
  };
  const ask = async () => {
    asked?.abort();
    const words = input.value.trim();
    if (words.length < shortest) return show([]);
    asked = new AbortController();
    try {
      const answer = await fetch(`${texts.suggestions}?q=${encodeURIComponent(words)}`, { signal: asked.signal });
      if (answer.ok && document.activeElement === input) show(await answer.json());
    } catch {
      // A line that fails leaves a field that works.
    }
  };

  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(ask, pause);
  });
  input.addEventListener('keydown', event => {
    const last = options.length - 1;
    if (last < 0) return event.key === 'ArrowDown' ? ask() : undefined;
    if (event.key === 'ArrowDown') mark(active < last ? active + 1 : -1);
    else if (event.key === 'ArrowUp') mark(active < 0 ? last : active - 1);
    else if (event.key === 'Escape') show([]);
    else if (event.key === 'Enter' && active >= 0) location.assign(options[active].address);
    else return;
    event.preventDefault();
  });
  // The field keeps the focus while the list is pressed.
  list.addEventListener('mousedown', event => event.preventDefault());
  list.addEventListener('click', event => {
    const chosen = shown.indexOf(event.target.closest('li'));
    if (chosen >= 0) location.assign(options[chosen].address);
  });
  input.addEventListener('blur', () => show([]));
}
