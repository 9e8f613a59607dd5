// A short word at the bottom that leaves by itself; also read aloud.
import { word } from "./words.js";

export function announce(text) {
  const place = document.getElementById("announce");
  if (place) place.textContent = text;
}

export function toast(text) {
  let list = document.querySelector(".toasts");
  if (!list) {
    list = document.createElement("div");
    list.className = "toasts";
    list.setAttribute("role", "status");
    document.body.append(list);
  }
  const item = document.createElement("p");
  item.className = "toast";
  item.textContent = text;
  const close = document.createElement("button");
  close.type = "button";
  close.className = "button quiet";
  close.textContent = word("close");
  close.addEventListener("click", () => item.remove());
  item.append(close);
  list.replaceChildren(item);
  setTimeout(() => item.remove(), 8000);
}
