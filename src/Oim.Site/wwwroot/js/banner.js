// A banner can be closed for the visit: the tab remembers which one, and nothing is sent. Without a script it stays.
const banner = document.querySelector('.banner');
const text = banner.textContent.trim();
try {
  banner.hidden = sessionStorage.getItem('banner') === text;
} catch {
  // Where nothing may be kept, it is there again on the next page.
}
const close = document.createElement('button');
close.type = 'button';
close.textContent = banner.dataset.close;
close.addEventListener('click', () => {
  banner.hidden = true;
  document.querySelector('.brand').focus();
  try {
    sessionStorage.setItem('banner', text);
  } catch {}
});
banner.append(close);
