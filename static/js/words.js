// What the scripts say. The server writes the sentences into the head, in the language of the page.
export function word(name, values = {}) {
  const words = JSON.parse(document.querySelector("meta[name=words]")?.content ?? "{}");
  return (words[name] ?? name).replace(/\{(\w+)\}/g, (_, key) => values[key] ?? "");
}
