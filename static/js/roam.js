// Arrow keys among the things one can follow inside a panel, a menu or the palette.
export function roam(box, event) {
  if (!["ArrowDown", "ArrowUp", "Home", "End"].includes(event.key)) return;
  const typing = event.target.matches("input");
  if (typing && (event.key === "Home" || event.key === "End")) return;
  if (event.target.matches("input[type=radio], select, textarea")) return;
  const stops = [...box.querySelectorAll("a[href], button, summary, input:not([type=hidden])")]
    .filter((stop) => !stop.disabled && stop.checkVisibility());
  if (!stops.length) return;
  event.preventDefault();
  const at = stops.indexOf(document.activeElement);
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: stops.length - 1 }[event.key];
  stops[(next + stops.length) % stops.length].focus();
}

const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
export const matching = (text, wanted) => plain(wanted).trim().split(/\s+/).every((word) => plain(text).includes(word));
