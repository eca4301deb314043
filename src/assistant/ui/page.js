document.documentElement.lang = 'zh-CN';
window.desk = {
  // Scrolls to a place on the page and makes it stand out for a moment.
  goTo(id, from) {
    const anchor = document.getElementById(id);
    if (!anchor) return;
    const place = anchor.closest('mark') || anchor;
    const folded = place.closest('details');
    if (folded) folded.open = true;
    document.querySelectorAll('.here').forEach((part) => part.classList.remove('here'));
    place.scrollIntoView({block: 'center', behavior: 'smooth'});
    place.classList.add('here');
    if (from) from.classList.add('here');
  },
  fetchLatest() {
    const links = document.querySelectorAll('.download a');
    const shown = [...links].filter((link) => link.offsetParent);
    if (shown.length) shown[shown.length - 1].click();
  },
};
// Ctrl+Enter does what the visible tab is for.
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  const main = [...document.querySelectorAll('button.main-act, .main-act button')].find((one) => one.offsetParent);
  if (main) { event.preventDefault(); main.click(); }
});
