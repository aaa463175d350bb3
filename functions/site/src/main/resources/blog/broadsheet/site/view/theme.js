// Shows the theme that the reader chose, before anything is painted, and takes another choice.
(root => {
  const system = matchMedia("(prefers-color-scheme: dark)");
  const show = theme => {
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
    else delete root.dataset.theme;
  };
  const shown = () => root.dataset.theme ?? (system.matches ? "dark" : "light");
  addEventListener("click", event => {
    if (!event.target.closest?.(".theme")) return;
    show(shown() === "dark" ? "light" : "dark");
    try { localStorage.setItem("theme", shown()); } catch { /* Not remembered where storage is forbidden. */ }
  });
  addEventListener("storage", event => event.key === "theme" && show(event.newValue));
  try { show(localStorage.getItem("theme")); } catch { /* The system's theme, then. */ }
})(document.documentElement);
