// Passkeys. What the server hides (data-passkey) wakes where they work: at the origin it names, in a browser that knows
// them. A button asks the browser for one and sends the answer with its form, in the field "passkey".
import { word } from "./words.js";

const known = "PublicKeyCredential" in window && !!navigator.credentials;

function wake() {
  const works = (origin) => known && origin === location.origin;
  for (const part of document.querySelectorAll("[data-passkey]")) part.hidden = !works(part.dataset.passkey);
  for (const part of document.querySelectorAll("[data-passkey-less]")) part.hidden = works(part.dataset.passkeyLess);
  for (const part of document.querySelectorAll("[data-passkey-elsewhere]")) {
    part.hidden = part.dataset.passkeyElsewhere === location.origin;
  }
  for (const part of document.querySelectorAll("[data-passkey-unknown]")) {
    part.hidden = known || document.querySelector("[data-passkey-elsewhere]:not([hidden])") !== null;
  }
}
document.addEventListener("htmx:after:settle", wake);
document.addEventListener("DOMContentLoaded", wake);
wake();

// Bytes travel as base64url (W3C WebAuthn, 5.1). Password managers that stand in for the browser often lack its own
// parseCreationOptionsFromJSON and toJSON.
const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer)))
  .replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
const named = (list) => list?.map((credential) => ({ ...credential, id: bytes(credential.id) }));

async function create(json) {
  const { publicKey } = JSON.parse(json);
  const { challenge, user, excludeCredentials } = publicKey;
  const made = await navigator.credentials.create({ publicKey: {
    ...publicKey,
    challenge: bytes(challenge),
    user: { ...user, id: bytes(user.id) },
    excludeCredentials: named(excludeCredentials) ?? [],
  } });
  const { attestationObject, clientDataJSON } = made.response;
  return {
    ...plain(made),
    response: { attestationObject: text(attestationObject), clientDataJSON: text(clientDataJSON) },
  };
}

async function show(url) {
  const answer = await fetch(url, { method: "POST", headers: { accept: "application/json" } });
  if (answer.status === 429) throw new Error(word("passkeyLater"));
  if (answer.status === 401 || answer.status === 404) return void location.reload();
  if (!answer.ok) throw new Error(word("passkeyFailed"));
  const { ceremony, options } = await answer.json();
  const { publicKey } = options;
  const shown = await navigator.credentials.get({ publicKey: {
    ...publicKey,
    challenge: bytes(publicKey.challenge),
    allowCredentials: named(publicKey.allowCredentials) ?? [],
  } });
  const { authenticatorData, clientDataJSON, signature, userHandle } = shown.response;
  const response = {
    authenticatorData: text(authenticatorData),
    clientDataJSON: text(clientDataJSON),
    signature: text(signature),
    userHandle: userHandle?.byteLength ? text(userHandle) : null,
  };
  return { ceremony, credential: { ...plain(shown), response } };
}

function plain(credential) {
  const { credProps } = credential.getClientExtensionResults?.() ?? {};
  return {
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    clientExtensionResults: credProps ? { credProps: { rk: credProps.rk } } : {},
  };
}

document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-passkey-get], [data-passkey-create]");
  const form = button?.form;
  if (!form || button.getAttribute("aria-busy")) return;
  say(form, "");
  // The other fields first: what the authenticator makes should not be for a form that is refused.
  const others = [...form.elements].filter((field) => field.name !== "code" && field.willValidate);
  if (!others.every((field) => field.reportValidity())) return;
  button.setAttribute("aria-busy", "true");
  try {
    const { passkeyGet, passkeyCreate } = button.dataset;
    const answer = passkeyCreate ? await create(passkeyCreate) : await show(passkeyGet);
    if (!answer || !form.isConnected) return;
    form.elements.passkey.value = JSON.stringify(answer);
    form.elements.code?.removeAttribute("required");
    form.requestSubmit();
  } catch (error) {
    say(form, sentence(error));
  } finally {
    button.removeAttribute("aria-busy");
  }
});

function sentence(error) {
  if (!(error instanceof DOMException)) return error instanceof TypeError ? word("passkeyFailed") : error.message;
  if (error.name === "InvalidStateError") return word("passkeyHere");
  return error.name === "NotAllowedError" || error.name === "AbortError" ? word("passkeyNone") : word("passkeyFailed");
}

function say(form, sentence) {
  const place = form.querySelector("[data-passkey-said]");
  if (!place) return;
  place.textContent = sentence;
  place.hidden = sentence === "";
}
