// Times that keep up, buttons that copy, counts that are read aloud.
import { announce } from "./toast.js";
import { word } from "./words.js";

const steps = [["year", 31536000], ["month", 2592000], ["day", 86400], ["hour", 3600], ["minute", 60]];
function ago(moment, words) {
  const seconds = (new Date(moment) - Date.now()) / 1000;
  const [unit, length] = steps.find(([, length]) => Math.abs(seconds) >= length) ?? [];
  return unit ? words.format(Math.round(seconds / length), unit) : word("justNow");
}

// The server writes both the words and the exact time; here the words only grow older.
function refresh() {
  // The language of the page may have changed since.
  const words = new Intl.RelativeTimeFormat(document.documentElement.lang || "en", { numeric: "auto" });
  for (const time of document.querySelectorAll("time[data-ago]")) {
    const text = ago(time.dateTime, words);
    if (time.textContent !== text) time.textContent = text;
  }
}
setInterval(refresh, 30000);
document.addEventListener("visibilitychange", () => document.hidden || refresh());

document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copy]");
  if (!button) return;
  try {
    await navigator.clipboard.writeText(button.dataset.copy);
    say(button, "check", word("copied"));
  } catch {
    announce(word("notCopied"));
  }
});

function say(button, icon, text) {
  announce(text);
  const use = button.querySelector("use");
  if (!use || button.dataset.was) return;
  button.dataset.was = use.getAttribute("href");
  use.setAttribute("href", `/static/icons.svg#${icon}`);
  setTimeout(() => { use.setAttribute("href", button.dataset.was); delete button.dataset.was; }, 1500);
}

// A swapped part may carry data-announce="12 apps"; the live region that stays on the page says it.
document.addEventListener("htmx:after:swap", () => {
  const part = document.querySelector("[data-announce]");
  if (part && part.dataset.announce !== part.dataset.said) {
    part.dataset.said = part.dataset.announce;
    announce(part.dataset.announce);
  }
});

// data-reveal="password": shows what is typed into that field, until pressed again or sent.
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-reveal]");
  const field = button?.form?.elements[button.dataset.reveal] ?? document.getElementById(button?.dataset.reveal);
  if (field) reveal(button, field, field.type === "password");
});
document.addEventListener("submit", (event) => {
  for (const button of event.target.querySelectorAll("[data-reveal][aria-pressed=true]")) {
    reveal(button, event.target.elements[button.dataset.reveal], false);
  }
}, true);

function reveal(button, field, shown) {
  field.type = shown ? "text" : "password";
  button.setAttribute("aria-pressed", shown);
  button.querySelector("use").setAttribute("href", `/static/icons.svg#${shown ? "eye-off" : "eye"}`);
}
