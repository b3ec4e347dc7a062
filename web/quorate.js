// What script adds, and no more: suggestions, filtering of long facet lists, keys. Everything works without it.
'use strict';

// Suggestions: the combobox pattern of WAI-ARIA 1.2. Enter searches what stands in the box; only a suggestion that was
// walked to with the arrows is taken instead.
for (const box of document.querySelectorAll('input[data-suggest]')) {
  const list = document.createElement('ul');
  const said = document.createElement('div');
  list.id = box.id + '-list';
  list.hidden = true;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', 'Suggestions');
  said.className = 'vh';
  said.setAttribute('role', 'status');
  box.parentNode.append(list);
  box.form.append(said);
  for (const [name, value] of [['role', 'combobox'], ['aria-autocomplete', 'list'], ['aria-expanded', 'false'],
    ['aria-controls', list.id]]) box.setAttribute(name, value);

  let at = -1, typed = box.value, timer = 0, asking = null;

  const close = () => {
    list.hidden = true;
    at = -1;
    box.setAttribute('aria-expanded', 'false');
    box.removeAttribute('aria-activedescendant');
  };
  const choose = (to) => {
    const options = list.children;
    if (options[at]) options[at].setAttribute('aria-selected', 'false');
    at = (to + options.length + 1) % (options.length + 1);
    if (at === options.length) at = -1;
    const option = options[at];
    box.value = option ? option.dataset.value : typed;
    if (option) {
      option.setAttribute('aria-selected', 'true');
      box.setAttribute('aria-activedescendant', option.id);
    } else box.removeAttribute('aria-activedescendant');
  };
  const show = (suggestions) => {
    list.replaceChildren(...suggestions.slice(0, 8).map((one, i) => {
      const option = document.createElement('li');
      option.id = list.id + '-' + i;
      option.setAttribute('role', 'option');
      option.setAttribute('aria-selected', 'false');
      option.dataset.value = one.text;
      option.append(one.text);
      if (one.kind) {
        const kind = document.createElement('span');
        kind.textContent = one.kind;
        option.append(kind);
      }
      option.addEventListener('mousedown', (event) => {
        event.preventDefault();
        box.value = option.dataset.value;
        box.form.requestSubmit();
      });
      return option;
    }));
    const count = list.children.length;
    if (count === 0 || document.activeElement !== box) return close();
    at = -1;
    list.hidden = false;
    box.setAttribute('aria-expanded', 'true');
    said.textContent = count + (count === 1 ? ' suggestion' : ' suggestions');
  };
  const ask = async () => {
    if (asking) asking.abort();
    asking = new AbortController();
    try {
      const answer = await fetch(box.dataset.suggest + '?q=' + encodeURIComponent(typed), { signal: asking.signal });
      if (!answer.ok) return close();
      const body = await answer.json();
      // The form of OpenSearch: ["typed", ["suggestion", ...], ["what it is", ...]].
      show((body[1] || []).map((text, i) => ({ text, kind: (body[2] || [])[i] })));
    } catch (error) {
      if (error.name !== 'AbortError') close();
    }
  };

  box.addEventListener('input', () => {
    typed = box.value;
    clearTimeout(timer);
    if (typed.trim().length < 2) return close();
    timer = setTimeout(ask, 120);
  });
  box.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault();
      box.value = typed;
      close();
    } else if (!list.hidden && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      choose(event.key === 'ArrowDown' ? at + 1 : at === -1 ? list.children.length - 1 : at - 1);
    }
  });
  box.addEventListener('blur', close);
}

// A box above a long facet that leaves only the values with these letters.
for (const facet of document.querySelectorAll('fieldset[data-filter]')) {
  const label = document.createElement('label');
  const filter = document.createElement('input');
  const more = facet.querySelector('details');
  filter.type = 'text';
  filter.autocomplete = 'off';
  const name = document.createElement('span');
  name.className = 'vh';
  name.textContent = 'Show only values of ' + facet.querySelector('legend').textContent + ' with';
  filter.placeholder = 'Find in list';
  label.append(name, filter);
  facet.querySelector('ul').before(label);
  filter.addEventListener('input', () => {
    const wanted = filter.value.trim().toLowerCase();
    for (const item of facet.querySelectorAll('li'))
      item.hidden = wanted !== '' && !item.textContent.toLowerCase().includes(wanted) && !item.querySelector(':checked');
    if (more && wanted) more.open = true;
  });
  // Enter in it applies no filter by accident.
  filter.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') event.preventDefault();
  });
}

// Keys: '/' goes to the box; n and p step through the marks of a text. Never while something is typed.
let mark = 0;
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, textarea, select')) return;
  if (event.key === '/') {
    const box = document.getElementById('q');
    if (!box) return;
    event.preventDefault();
    box.focus();
    box.select();
  } else if (event.key === 'n' || event.key === 'p') {
    const marks = document.querySelectorAll('mark[id]');
    if (marks.length === 0) return;
    mark = Math.min(Math.max(mark + (event.key === 'n' ? 1 : -1), 1), marks.length);
    location.hash = 'm' + mark;
  }
});
