// A form marked data-guard does not lose what was typed: leaving asks first.
// The server marks a form it gives back with mistakes data-dirty, since nothing of it is saved yet.
import { release } from "./forms.js";
import { word } from "./words.js";

const unsaved = () => document.querySelector("form[data-guard][data-dirty]");
const mark = (form, dirty) => {
  form.toggleAttribute("data-dirty", dirty);
  const state = document.querySelector("[data-saved]");
  if (state) state.toggleAttribute("data-unsaved", dirty);
};

document.addEventListener("input", (event) => {
  const form = event.target.form;
  if (form?.matches("[data-guard]")) mark(form, true);
});
document.addEventListener("reset", (event) => mark(event.target, false));
document.addEventListener("submit", (event) => {
  if (event.target.matches("[data-guard]")) mark(event.target, false);
});

addEventListener("beforeunload", (event) => {
  if (unsaved()) event.preventDefault();
});

// Boosted steps never unload the page, so they are asked about here.
document.addEventListener("htmx:config:request", (event) => {
  const { ctx } = event.detail;
  const form = unsaved();
  const leaves = ctx.select === "#main" || ctx.target === document.body;
  if (!form || !leaves || ctx.sourceElement === form) return;
  event.preventDefault();
  const source = ctx.sourceElement;
  ask(() => {
    mark(form, false);
    if (source.matches("form")) source.requestSubmit(ctx.request.submitter);
    else source.click();
  }, source);
});

window.navigation?.addEventListener("navigate", (event) => {
  const form = unsaved();
  if (event.navigationType !== "traverse" || !event.cancelable || !form) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  ask(() => {
    mark(form, false);
    navigation.traverseTo(event.destination.key);
  });
});

document.addEventListener("htmx:error", (event) => {
  const form = event.detail.ctx?.sourceElement;
  if (form?.matches?.("form[data-guard]")) mark(form, true);
});

function ask(leave, source) {
  const dialog = document.createElement("dialog");
  dialog.setAttribute("aria-labelledby", "leave-title");
  dialog.innerHTML = `<form method="dialog">
    <div class="dialog-body"><h2 id="leave-title" data-word="leaveTitle"></h2><p data-word="leaveText"></p></div>
    <div class="dialog-foot"><button class="button" value="stay" data-word="stay" autofocus></button><button class="button danger" value="leave" data-word="leave"></button></div>
  </form>`;
  for (const place of dialog.querySelectorAll("[data-word]")) place.textContent = word(place.dataset.word);
  dialog.addEventListener("close", () => {
    dialog.remove();
    if (source?.matches("form")) release(source);
    if (dialog.returnValue === "leave") leave();
  });
  document.body.append(dialog);
  dialog.showModal();
}
