// Submitting once, deleting on purpose, saving with Ctrl+S or Cmd+S, choices that submit themselves.
const submits = (form) => [...form.elements].filter((field) => field.type === "submit");
export const release = (form) => {
  delete form.dataset.sent;
  for (const button of submits(form)) {
    if (button.dataset.resting === undefined) continue;
    button.disabled = false;
    button.removeAttribute("aria-busy");
    delete button.dataset.resting;
  }
};

// The second press of a double click is too early for a disabled button: it is stopped here.
document.addEventListener("submit", (event) => {
  if (event.target.dataset.sent === undefined) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}, true);

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented && !form._htmx) return;
  if (form.target || form.method === "dialog" || form.hasAttribute("data-download")) return;
  form.dataset.sent = "";
  const pressed = event.submitter ?? submits(form)[0];
  // After this turn, so that the pressed button's own name and value still travel.
  setTimeout(() => {
    for (const button of submits(form)) {
      if (button.disabled) continue;
      button.disabled = true;
      button.dataset.resting = "";
      if (button === pressed && button.matches(".button")) button.setAttribute("aria-busy", "true");
    }
  });
});
document.addEventListener("htmx:finally:request", (event) => {
  const form = event.detail.ctx.sourceElement.closest?.("form");
  if (form) release(form);
});
addEventListener("pageshow", () => document.querySelectorAll("form").forEach(release));

// data-confirm="Intake": the button of the form wakes when exactly that has been typed.
function weigh(field) {
  const button = field.form && submits(field.form)[0];
  if (button && button.dataset.resting === undefined) button.disabled = field.value.trim() !== field.dataset.confirm;
}
document.addEventListener("input", (event) => {
  if (event.target.matches("[data-confirm]")) weigh(event.target);
});
const weighAll = () => document.querySelectorAll("[data-confirm]").forEach(weigh);
document.addEventListener("htmx:after:settle", weighAll);
document.addEventListener("DOMContentLoaded", weighAll);
weighAll();

// data-submit on a select, radio or checkbox sends its form when it changes.
document.addEventListener("change", (event) => {
  if (event.target.matches("[data-submit]")) event.target.form?.requestSubmit();
});

document.addEventListener("keydown", (event) => {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== "s") return;
  const form = document.activeElement?.closest?.("form[data-guard]") ?? document.querySelector("form[data-save]");
  if (!form) return;
  event.preventDefault();
  form.requestSubmit();
});

// data-slug-of="name": as long as nobody has typed here, the short name follows the name. The server makes it anyway.
const slugOf = (name) => name.normalize("NFKD").replace(/[\u0300-\u036f']/g, "").toLowerCase()
  .replace(/[^a-z0-9]+/g, "-").slice(0, 48).replace(/^-+|-+$/g, "");
document.addEventListener("input", ({ target: { form, name, value } }) => {
  const follower = form?.querySelector(`[data-slug-of="${CSS.escape(name)}"]`);
  if (follower && follower.value === (follower.dataset.made ?? "")) follower.value = follower.dataset.made = slugOf(value);
});
