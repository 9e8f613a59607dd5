// The account panel and the small menus. Without scripts the account button is a link to the picker.
import { roam, matching } from "./roam.js";

const panelOf = (button) => document.getElementById(button.dataset.panel);

// Only with scripts is the link a button that opens a panel.
function dress() {
  for (const button of document.querySelectorAll("[data-panel]:not([role])")) {
    button.setAttribute("role", "button");
    button.setAttribute("aria-haspopup", "dialog");
    button.setAttribute("aria-expanded", "false");
    button.setAttribute("aria-controls", button.dataset.panel);
  }
}
dress();
document.addEventListener("htmx:after:settle", dress);

// Pointing at the button fetches the list, so that opening it has nothing to wait for.
function fill(panel) {
  const place = panel?.querySelector("[data-fill]");
  if (!place || place.dataset.fill === location.pathname) return;
  place.dataset.fill = location.pathname;
  place.dispatchEvent(new Event("intent"));
}

for (const type of ["pointerover", "focusin"]) {
  document.addEventListener(type, (event) => {
    const button = event.target.closest?.("[data-panel]");
    if (button) fill(panelOf(button));
  });
}

// The list wants to know where we are, so that switching keeps the section.
document.addEventListener("htmx:config:request", (event) => {
  const { ctx } = event.detail;
  if (ctx.sourceElement.matches?.("[data-fill]")) ctx.request.body.set("at", location.pathname);
});
document.addEventListener("htmx:error", (event) => {
  const place = event.detail.ctx?.sourceElement;
  if (place?.matches?.("[data-fill]")) place.dataset.fill = "";
});

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-panel]");
  const panel = button && panelOf(button);
  if (!panel || event.metaKey || event.ctrlKey) return;
  event.preventDefault();
  event.stopPropagation();
  fill(panel);
  // A click on the button has already closed an open panel (light dismiss), so only what was shut opens.
  if (button.dataset.shut !== "") panel.showPopover({ source: button });
}, true);
document.addEventListener("pointerdown", (event) => {
  const button = event.target.closest("[data-panel]");
  if (!button) return;
  if (panelOf(button)?.matches(":popover-open")) button.dataset.shut = "";
  else delete button.dataset.shut;
}, true);
document.addEventListener("keydown", (event) => {
  const button = event.target.closest?.("[data-panel]");
  if (!button) return;
  delete button.dataset.shut;
  if (event.key === " ") { event.preventDefault(); button.click(); }
}, true);

document.addEventListener("toggle", (event) => {
  const panel = event.target;
  if (!panel.matches?.(".account-panel")) return;
  const open = event.newState === "open";
  const button = document.querySelector(`[data-panel="${panel.id}"]`);
  button?.setAttribute("aria-expanded", open);
  if (open) begin(panel);
}, true);
document.addEventListener("htmx:after:swap", (event) => {
  const panel = event.target.closest?.(".account-panel:popover-open");
  if (panel) begin(panel);
});

function begin(panel) {
  const filter = panel.querySelector("[data-filter]");
  if (filter?.value) {
    filter.value = "";
    sift(filter);
  }
  (panel.querySelector("[data-filter]") ?? panel.querySelector(".others a, a, button"))?.focus();
}

document.addEventListener("keydown", (event) => {
  const panel = event.target.closest?.(".account-panel, .menu");
  if (!panel) return;
  if (event.key === "Escape" && panel.open) {
    panel.open = false;
    panel.querySelector("summary").focus();
    return;
  }
  const filter = panel.querySelector("[data-filter]");
  if (filter && event.key.length === 1 && event.key !== " " && !event.ctrlKey && !event.metaKey && !event.target.matches("input")) filter.focus();
  if (event.key === "Enter" && event.target === filter) {
    event.preventDefault();
    panel.querySelector(".others a:not([hidden] *)")?.click();
  }
  roam(panel, event);
});

document.addEventListener("input", (event) => {
  const filter = event.target.closest("[data-filter]");
  if (filter) sift(filter);
});

function sift(filter) {
  const list = filter.closest(".account-panel").querySelector(".others");
  let shown = 0;
  for (const row of list.querySelectorAll("li")) {
    row.hidden = !matching(row.textContent, filter.value);
    shown += row.hidden ? 0 : 1;
  }
  const none = list.querySelector("[data-none]");
  if (none) none.hidden = shown > 0;
}

// One menu at a time; a click elsewhere closes it.
document.addEventListener("click", (event) => {
  for (const menu of document.querySelectorAll("details.menu[open]")) {
    if (!menu.contains(event.target)) menu.open = false;
  }
});
