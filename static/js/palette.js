// Ctrl+K or Cmd+K: a dialog whose list htmx fills from the field's own hx-get.
import { roam } from "./roam.js";

const palette = () => document.getElementById("palette");

function open() {
  const dialog = palette();
  if (!dialog || dialog.open) return;
  dialog.showModal();
  const field = dialog.querySelector("input");
  field.select();
  field.dispatchEvent(new Event("find"));
}

document.addEventListener("keydown", (event) => {
  if ((event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === "k") {
    if (!palette()) return;
    event.preventDefault();
    open();
    return;
  }
  const dialog = event.target.closest?.("#palette");
  if (!dialog) return;
  if (event.key === "Enter" && event.target.matches("input")) {
    event.preventDefault();
    dialog.querySelector("[data-results] a")?.click();
  }
  roam(dialog, event);
});

document.addEventListener("click", (event) => {
  if (event.target.closest("[data-open-palette]")) open();
  const dialog = palette();
  if (dialog?.open && (event.target === dialog || event.target.closest("#palette a"))) dialog.close();
});

// The key has another name on a Mac.
function nameKey() {
  if (!/Mac|iPhone|iPad/.test(navigator.platform)) return;
  for (const key of document.querySelectorAll("[data-open-palette] kbd")) key.textContent = "⌘K";
}
nameKey();
document.addEventListener("htmx:after:settle", nameKey);
