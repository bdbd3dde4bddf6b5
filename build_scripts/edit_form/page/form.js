/* Starts Decap, and tells in the page what became of saving: why not, or where to look. */
window.CMS_MANUAL_INIT = true;

const REQUESTS = '/api/v1';
const send = window.fetch.bind(window);

window.fetch = async (address, options) => {
  const response = await send(address, options);
  const isFree = response.status === 404 && location.hash.endsWith('/new');
  if (String(address).startsWith(REQUESTS) && !isFree) {
    response.clone().json().then((answer) => tell(response.ok, answer));
  }
  return response;
};

function tell(worked, answer) {
  if (!worked) {
    show('fout', answer.error.split('\n'));
  } else if (answer?.bestand) {
    show('goed', [`Het staat in ${answer.bestand}.`], answer.pagina);
  } else if (answer?.verwijderd) {
    show('goed', ['Het stuk is verwijderd.']);
  }
}

function show(kind, lines, page) {
  const note = document.getElementById('melding');
  note.replaceChildren(...lines.map((line) => made('p', { textContent: line })));
  if (page) {
    const link = made('a', { textContent: 'Bekijk de pagina', href: preview + page });
    Object.assign(link, { target: '_blank', rel: 'noopener' });
    note.append(link);
  }
  const close = made('button', { type: 'button', textContent: 'Sluit deze melding' });
  close.addEventListener('click', () => { note.hidden = true; });
  note.append(close);
  note.className = kind;
  note.hidden = false;
}

function made(name, properties) {
  return Object.assign(document.createElement(name), properties);
}

function merged(base, extra) {
  const result = { ...base };
  for (const [key, value] of Object.entries(extra)) {
    result[key] = typeof value === 'string' ? value : merged(base?.[key], value);
  }
  return result;
}

/* What the drop-down lists in Decap say, and cannot be told to say in Dutch. */
const ENGLISH = { 'No options': 'Niets gevonden', 'Loading...': 'Even zoeken' };

function translate(node) {
  if (!(node instanceof Element)) return;
  for (const each of [node, ...node.querySelectorAll('*')]) {
    const label = each.getAttribute('aria-label');
    if (label?.startsWith('Remove ')) each.setAttribute('aria-label', label.replace('Remove', 'Wis'));
    if (!each.firstElementChild && ENGLISH[each.textContent]) {
      each.textContent = ENGLISH[each.textContent];
    }
  }
}

let preview = '';

addEventListener('hashchange', ({ oldURL }) => {
  const isSavedNow = oldURL.endsWith('/new');
  if (!isSavedNow) document.getElementById('melding').hidden = true;
});
new MutationObserver((changes) => {
  for (const { addedNodes } of changes) addedNodes.forEach(translate);
}).observe(document, { childList: true, subtree: true });
addEventListener('DOMContentLoaded', async () => {
  const config = await (await send('/config.json')).json();
  preview = config.site_url;
  window.CMS.registerLocale('nl', merged(window.CMS.getLocale('nl'), window.LEERWIJZER_DUTCH));
  localStorage.setItem('decap-cms-user', JSON.stringify({ backendName: 'proxy' }));
  window.CMS.init({ config });
});
