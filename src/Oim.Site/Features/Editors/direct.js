// In Development only: reloads the page when it has changed, at the place it was scrolled to.
const place = 'direct:' + location.pathname + location.search;
const kept = sessionStorage.getItem(place);
if (kept !== null) {
  sessionStorage.removeItem(place);
  history.scrollRestoration = 'manual';
  scrollTo({ top: Number(kept), behavior: 'instant' });
  addEventListener('load', () => { history.scrollRestoration = 'auto'; });
}

const named = timing => timing?.serverTiming?.find(entry => entry.name === 'version')?.description;
const version = async () => {
  const answer = await fetch(location.href, { method: 'HEAD', cache: 'no-store', redirect: 'manual' });
  return /desc="?([^",]+)/.exec(answer.headers.get('Server-Timing') ?? '')?.[1] ?? `${answer.status}`;
};

let shown = named(performance.getEntriesByType('navigation')[0]);
let asking = Promise.resolve();
const look = async () => {
  const current = await version();
  shown ??= current;
  if (current === shown) return;
  shown = current;
  sessionStorage.setItem(place, scrollY);
  location.reload();
};

new EventSource('/redaction/direct').addEventListener('message', () => {
  asking = asking.then(look).catch(() => {}); // the site is being restarted: its return will be told
});
