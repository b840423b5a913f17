// What the tools of a text put into it: a link, a table, a footnote, a picture, a quote or a box.

import { asked } from "./asking.js";
import { chosen, linkTarget, nextNote, replace, wordAt } from "./marks.js";
import { say } from "./said.js";

const MOST = { columns: 12, rows: 100 };
const LINK = /\[((?:\\.|[^[\]\\])*)\]\(([^()\s]*)\)/g;

/** Each tool by its name; a tool is given the field and the words of the desk. */
export const inserting = { link, table, footnote, picture, insert };

/** Give what places a picture in a text. */
export const pictureMark = (file) => `![](${/[\s()]/.test(file) ? `<${file}>` : file})`;

async function link(area, words) {
  const { value, selectionStart: from, selectionEnd: to } = area;
  const old = [...value.matchAll(LINK)].find((each) => each.index <= from && to <= each.index + each[0].length);
  const [start, end] = old ? [old.index, old.index + old[0].length] : chosen(area);
  const text = old ? old[1].replace(/\\([[\]])/g, "$1") : value.slice(start, end).replace(/\s*\n\s*/g, " ");
  const isAddress = linkTarget(text) !== null;
  const check = (typed) => (typed && targetOf(typed) === null ? words("link_wrong") : "");
  const answer = await asked(
    words("tool_link"),
    [
      { name: "text", label: words("link_text"), value: text, lang: area.lang },
      { name: "address", label: words("link_address"), value: old ? old[2] : isAddress ? text : "", check, required: !old },
    ],
    words,
  );
  if (!answer) return;
  const address = targetOf(answer.address);
  const shown = answer.text === text && !old && !/[[\]]/.test(text) ? text : answer.text.replace(/(?<!\\)[[\]]/g, "\\$&");
  const put = answer.address.trim() ? `[${shown}](${address})` : answer.text;
  replace(area, start, end, put);
}

async function table(area, words) {
  const count = (name, value) => ({ name, label: words(`table_${name}`), type: "number", value, min: 1, max: MOST[name] });
  const answer = await asked(words("tool_table"), [count("columns", 2), count("rows", 3)], words);
  if (!answer) return;
  const row = (cell) => `| ${Array.from({ length: Number(answer.columns) }, (_, place) => cell(place)).join(" | ")} |`;
  const head = (place) => words("table_head", { n: place + 1 });
  const lines = [row(head), row(() => "---"), ...Array(Number(answer.rows)).fill(row(() => " "))];
  put(area, lines.join("\n"), [2, 2 + head(0).length]);
}

function footnote(area, words) {
  const { value, selectionEnd, lang } = area;
  const line = value.slice(value.lastIndexOf("\n", selectionEnd - 1) + 1);
  if (/^\[\^[^\]\s]+\]:/.test(line)) return say(words("no_footnote_here"));
  const word = wordAt(value, selectionEnd, lang);
  const at = word && word[0] < selectionEnd ? word[1] : selectionEnd;
  const mark = `[^${nextNote(value)}]`;
  const rest = value.slice(at).trimEnd();
  const last = (rest || value.slice(0, at)).split("\n\n").at(-1);
  const text = `${mark}${rest}${/^\[\^[^\]\s]+\]:/.test(last) ? "\n" : "\n\n"}${mark}: `;
  replace(area, at, value.length, text);
}

function picture(area, words) {
  const { pictures = [] } = placeable();
  return choose(area, words, "picture", pictures.map(({ file, alt }) => [pictureMark(file), alt ? `${file}: ${alt}` : file]));
}

function insert(area, words) {
  const { quotes = [], boxes = [] } = placeable();
  const named = (kind, key, label) => [`{${kind}: ${key}}`, `${words(`insert_${kind}`)}: ${label || key}`];
  return choose(area, words, "insert", [
    ...quotes.map(({ key, label }) => named("quote", key, label)),
    ...boxes.map(({ id, label }) => named("box", id, label)),
  ]);
}

async function choose(area, words, name, options) {
  if (!options.length) return say(words(`${name}_none`));
  const answer = await asked(words(`tool_${name}`), [{ name: "what", label: words(`${name}_which`), options }], words);
  if (answer) put(area, answer.what);
}

/** Put a paragraph of its own behind the one at the caret; select a part of it. */
export function put(area, text, part = [text.length, text.length]) {
  const { value, selectionEnd } = area;
  const gap = /\n[ \t]*(?=\n|$)/g;
  gap.lastIndex = Math.max(0, selectionEnd - 1);
  const isBetween = !value.slice(value.lastIndexOf("\n", selectionEnd - 1) + 1).split("\n")[0].trim();
  const at = isBetween ? selectionEnd : gap.exec(value)?.index ?? value.length;
  const before = value.slice(0, at);
  const above = !before.trim() || before.endsWith("\n\n") ? "" : before.endsWith("\n") ? "\n" : "\n\n";
  const below = value.slice(at) && !value.slice(at).startsWith("\n\n") ? (value[at] === "\n" ? "\n" : "\n\n") : "";
  const from = at + above.length;
  replace(area, at, at, above + text + below, [from + part[0], from + part[1]]);
}

/** Give what the page says may be placed: pictures, quotes and boxes. */
const placeable = () => JSON.parse(document.getElementById("placeable")?.textContent || "{}");

/** Give the address that was meant by what was typed. */
function targetOf(typed) {
  const text = typed.trim();
  if (/^[^\s@/:]+@[^\s@/]+\.[^\s@/]+$/.test(text)) return `mailto:${text}`;
  return linkTarget(/^[\w-]+(?:\.[\w-]+)+(?:[/?#]|$)/.test(text) ? `https://${text}` : text);
}
