// The drop zone: shows what was chosen, lets it go again, and says how far the upload is.
// Underneath stays a plain file input, which is all a browser without scripts needs.
import { announce } from "./toast.js";
import { word } from "./words.js";

const units = ["bytes", "kb", "mb", "gb"];
function size(bytes) {
  let unit = 0;
  while (bytes >= 1000 && unit < units.length - 1) { bytes /= 1000; unit += 1; }
  const size = bytes.toLocaleString(document.documentElement.lang || undefined, { maximumFractionDigits: unit ? 1 : 0 });
  return word(units[unit], { size });
}

const partsOf = (input) => {
  const card = input.closest(".field").querySelector(".drop-file");
  return { zone: input.closest(".drop"), card, say: card.querySelector("[data-size]"), bar: card.querySelector("progress") };
};

function show(input) {
  const { zone, card, say, bar } = partsOf(input);
  const file = input.files[0];
  card.hidden = !file;
  bar.hidden = true;
  input.form?.querySelectorAll("fieldset[data-unless-file]").forEach((set) => { set.disabled = Boolean(file); });
  if (!file) return;
  zone.classList.remove("invalid");
  card.querySelector("[data-name]").textContent = file.name;
  const most = Number(input.dataset.max);
  const large = most && file.size > most;
  card.classList.toggle("error", false);
  say.textContent = large ? word("tooLarge", { size: size(file.size), limit: size(most) }) : size(file.size);
  announce(word("chosen", { file: file.name, size: size(file.size) }));
  card.querySelector("[data-remove]").focus();
}

document.addEventListener("change", (event) => {
  if (event.target.matches(".drop > input[type=file]")) show(event.target);
});
document.addEventListener("reset", (event) => {
  const input = event.target.querySelector?.(".drop > input[type=file]");
  if (input) setTimeout(() => show(input));
});
document.addEventListener("click", (event) => {
  const card = event.target.closest("[data-remove]")?.closest(".drop-file");
  if (!card) return;
  const input = card.closest(".field").querySelector("input[type=file]");
  input.form?.dispatchEvent(new Event("htmx:abort"));
  input.value = "";
  show(input);
  input.focus();
});

for (const type of ["dragover", "dragleave", "drop"]) {
  document.addEventListener(type, (event) => {
    const zone = event.target.closest?.(".drop");
    if (!zone) {
      // A file let go beside the zone would replace the page.
      if (type !== "dragleave" && document.querySelector(".drop") && event.dataTransfer?.types.includes("Files")) event.preventDefault();
      return;
    }
    zone.classList.toggle("over", type === "dragover");
  });
}

// fetch cannot say how much it has sent, so a form marked data-upload goes out through XMLHttpRequest.
document.addEventListener("htmx:config:request", (event) => {
  const { ctx } = event.detail;
  const form = ctx.sourceElement;
  const input = form.matches?.("form[data-upload]") && form.querySelector(".drop > input[type=file]");
  if (input && input.files.length) ctx.fetch = (url, request) => send(url, request, partsOf(input));
});

function send(url, request, { say, bar }) {
  return new Promise((resolve, reject) => {
    const xhr = new XMLHttpRequest();
    xhr.open(request.method, url);
    for (const [name, value] of Object.entries(request.headers)) xhr.setRequestHeader(name, value);
    bar.hidden = false;
    xhr.upload.onprogress = ({ loaded, total }) => {
      bar.max = total;
      bar.value = loaded;
      say.textContent = loaded < total ? word("sent", { sent: size(loaded), size: size(total) }) : word("allSent");
    };
    xhr.onload = () => resolve(answer(xhr));
    xhr.onerror = () => { bar.hidden = true; say.textContent = word("cutOff"); reject(new TypeError("upload")); };
    xhr.onabort = () => reject(new DOMException("upload stopped", "AbortError"));
    request.signal.addEventListener("abort", () => xhr.abort());
    xhr.send(request.body);
  });
}

function answer(xhr) {
  const headers = xhr.getAllResponseHeaders().trim().split(/[\r\n]+/).map((line) => line.split(/:\s*(.*)/s).slice(0, 2));
  const response = new Response(xhr.responseText, { status: xhr.status, headers });
  Object.defineProperty(response, "url", { value: xhr.responseURL });
  return response;
}
