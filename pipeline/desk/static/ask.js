// Requests to the desk: each that writes carries the page's token.

const TOKEN = document.querySelector('meta[name="press-token"]').content;

export class Refused extends Error {
  constructor(status, text) {
    super(text);
    this.status = status;
    this.isFinal = status >= 400 && status < 500 && status !== 401;
  }
}

export async function post(address, body, options = {}) {
  const answer = await fetch(address, {
    method: "POST",
    headers: { "content-type": "application/json", "x-press-token": TOKEN },
    body: JSON.stringify(body),
    ...options,
  });
  if (!answer.ok) throw new Refused(answer.status, await answer.text());
  return answer.json();
}

export async function upload(address, file) {
  const answer = await fetch(address, {
    method: "POST",
    headers: { "content-type": "application/octet-stream", "x-press-token": TOKEN },
    body: file,
  });
  if (!answer.ok) throw new Refused(answer.status, await answer.text());
  return answer.json();
}

export async function get(address, signal) {
  const answer = await fetch(address, { signal });
  if (!answer.ok) throw new Refused(answer.status, await answer.text());
  return answer;
}

export const words = (() => {
  const found = document.getElementById("words");
  const all = found ? JSON.parse(found.textContent) : {};
  return (key, values = {}) => (all[key] ?? key).replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
})();

/** Tell whether nobody answered at all; a browser's own words for that help no one. */
export function isUnheard(error) {
  return error instanceof TypeError || !error.message;
}

/** Say why something was not done. */
export function notDone(error) {
  return words("not_done", { why: isUnheard(error) ? words("preview_unreachable") : error.message });
}
