// Boosted navigation, decided here once.
//
// Every response is the whole page: one URL, one representation. The layout's body carries
//   hx-boost:inherited='{"target":"#main","select":"#main","swap":"outerHTML","selectOOB":"#nav,#bar"}'
// so a boosted link or form takes #main and the shell bits (#nav, #bar) out of that page and leaves the
// rest standing. data-shell on the body names the frame ("console acme", "studio acme/intake", "plain");
// when the answer has another frame, or none, the whole body is taken instead. The same holds for Back
// and Forward, which always fetch again: no page is kept in storage.
import { toast } from "./toast.js";
import { word } from "./words.js";

const root = document.documentElement;
const attribute = (tag, name) => tag?.match(new RegExp(`\\s${name}="([^"]*)"`))?.[1];
const isPage = (ctx) => ctx.select === "#main" || ctx.target === document.body;

// A file is not a page: let the browser have it.
document.addEventListener("htmx:before:response", (event) => {
  const { ctx } = event.detail;
  const type = ctx.response.raw.headers.get("content-type") ?? "";
  if (!isPage(ctx) || type.startsWith("text/html")) return;
  event.preventDefault();
  ctx.request.abort();
  if (ctx.request.method === "GET") location.assign(ctx.response.raw.url);
});

document.addEventListener("htmx:after:request", (event) => {
  const { ctx } = event.detail;
  if (isPage(ctx)) preparePage(ctx);
  else if (ctx.response.status >= 400) refusePart(ctx);
});

function preparePage(ctx) {
  const body = ctx.text.match(/<body[^>]*>/i)?.[0];
  const shell = attribute(body, "data-shell");
  if (!shell || shell !== document.body.dataset.shell) {
    Object.assign(ctx, { target: document.body, select: null, selectOOB: null, swap: "outerSync" });
  }
  copyRoot(ctx.text.match(/<html[^>]*>/i)?.[0]);
  copyWords(ctx.text.match(/<meta name="words"[^>]*>/i)?.[0]);
  chooseHistory(ctx);
}

// Theme, language and direction live on <html>, which is never swapped.
function copyRoot(tag) {
  if (!tag) return;
  for (const name of ["data-theme", "lang", "dir"]) {
    const value = attribute(tag, name);
    if (value) root.setAttribute(name, value);
    else root.removeAttribute(name);
  }
}

// So does what the scripts say, in <head>.
function copyWords(tag) {
  const words = document.querySelector("meta[name=words]");
  if (tag && words) words.outerHTML = tag;
}

// A refused form keeps the address of the page it stands on; coming back to the same address adds no step.
function chooseHistory(ctx) {
  const refused = ctx.response.status >= 400 && ctx.request.method !== "GET";
  if (refused) ctx.push = "false";
  else if (ctx.response.raw.url === location.href.split("#")[0]) Object.assign(ctx, { push: "false", replace: "true" });
}

function refusePart(ctx) {
  ctx.swap = "none";
  if (ctx.response.status === 401) location.reload();
  else toast(word("part"));
}

document.addEventListener("htmx:error", (event) => {
  if (event.detail.ctx) toast(word("noAnswer"));
});

document.addEventListener("htmx:before:request", (event) => {
  if (isPage(event.detail.ctx)) root.dataset.loading = "";
});
document.addEventListener("htmx:finally:request", () => delete root.dataset.loading);

// Where a person is after a step: a notice that wants to be read first, or the heading. A field with
// autofocus (the first wrong one, on a refused form) is focused by htmx after this and wins.
document.addEventListener("htmx:after:settle", (event) => {
  const { task } = event.detail;
  if (task.type !== "main" || !(task.target?.id === "main" || task.target === document.body)) return;
  dressTab();
  document.querySelectorAll("[popover]:popover-open").forEach((open) => open.hidePopover());
  const place = document.querySelector("#main [data-lead]") ?? document.querySelector("#main h1");
  if (!place) return;
  place.tabIndex = -1;
  place.focus({ preventScroll: true });
});

// The tab wears the hue of its Organization.
function dressTab() {
  const icon = document.querySelector("link[rel=icon]");
  const hue = document.body.dataset.hue;
  if (icon) icon.href = hue ? `/static/favicon/${hue}.svg` : "/static/favicon.svg";
}

// A pane that scrolls by itself (data-keep-scroll="tree") stands where it stood.
const stood = new Map();
document.addEventListener("htmx:before:swap", () => {
  for (const pane of document.querySelectorAll("[data-keep-scroll]")) stood.set(pane.dataset.keepScroll, pane.scrollTop);
});
document.addEventListener("htmx:after:settle", () => {
  for (const pane of document.querySelectorAll("[data-keep-scroll]")) pane.scrollTop = stood.get(pane.dataset.keepScroll) ?? 0;
});
