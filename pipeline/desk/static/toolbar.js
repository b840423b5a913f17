// Above each Markdown field a toolbar: marks round words, marks before lines, and what is put between paragraphs.
// The keys are those of a toolbar (APG): Alt+F10 goes to it, arrows move in it, Escape goes back to the text.

import { asked } from "./asking.js";
import { marked, piecesOf, spansAt, unmarked } from "./emphasis.js";
import { crossheads, goneOn, isEntry, listed, numbered, quoted } from "./lines.js";
import { linkTarget, nextNote, replace, wordAt } from "./marks.js";
import { say } from "./said.js";

const TOOLS = ["heading", "bold", "italic", "link", "list", "numbers", "quotation", "table", "footnote", "picture", "insert"];
const KEYS = { b: "bold", i: "italic", k: "link" };
const MARKS = { bold: "**", italic: "*" };
const LINES = { heading: crossheads, list: listed, numbers: numbered, quotation: quoted };
const MOST = { columns: 12, rows: 100 };
const bars = new WeakMap(); // by field
const entered = new WeakSet(); // the fields that had the focus: their caret was put where it is by somebody
const LINK = /\[((?:\\.|[^[\]\\])*)\]\(([^()\s]*)\)/g;

/** Put a toolbar above each Markdown field of a part of the page; `words` gives the texts of buttons. */
export function addToolbars(root, words) {
  for (const area of root.querySelectorAll('textarea[data-kind="markdown"]:not([data-tools])')) {
    area.dataset.tools = "";
    area.addEventListener("focus", () => entered.add(area), { once: true });
    bars.set(area, new Toolbar(area, words));
  }
}

/** Put a paragraph of its own into a Markdown field: behind the one in which somebody last wrote, else at the end. */
export function place(area, text) {
  if (!entered.has(area)) area.setSelectionRange(area.value.length, area.value.length);
  area.focus();
  bars.get(area).put(text);
}

/** Give what places a picture in a text. */
export const pictureMark = (file) => `![](${/[\s()]/.test(file) ? `<${file}>` : file})`;

class Toolbar {
  constructor(area, words) {
    this.area = area;
    this.words = words;
    this.begun = null; // marks that were opened with no words yet
    this.bar = document.createElement("div");
    this.bar.className = "text-tools";
    this.bar.setAttribute("role", "toolbar");
    this.bar.setAttribute("aria-label", words("tools_of", { field: area.labels[0]?.textContent.trim() ?? "" }));
    if (area.id) this.bar.setAttribute("aria-controls", area.id);
    this.buttons = TOOLS.map((name, place) => this.button(name, place));
    this.bar.append(...this.buttons);
    area.before(this.bar);
    this.bar.addEventListener("keydown", (event) => this.moved(event));
    area.addEventListener("keydown", (event) => this.pressed(event));
    for (const kind of ["select", "keyup", "click", "input"]) area.addEventListener(kind, () => this.show());
    this.show();
  }

  button(name, place) {
    const button = document.createElement("button");
    button.type = "button";
    button.dataset.tool = name;
    button.textContent = this.words(`tool_${name}`);
    button.tabIndex = place ? -1 : 0;
    const key = Object.keys(KEYS).find((each) => KEYS[each] === name);
    if (key) button.setAttribute("aria-keyshortcuts", `${isMac() ? "Meta" : "Control"}+${key.toUpperCase()}`);
    button.addEventListener("mousedown", (event) => event.preventDefault()); // the text keeps its selection
    button.addEventListener("click", () => {
      this.current = button;
      this.use(name);
    });
    return button;
  }

  moved(event) {
    const { key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const at = this.buttons.indexOf(document.activeElement);
    const step = getComputedStyle(this.bar).direction === "rtl" ? -1 : 1;
    const to = { ArrowRight: at + step, ArrowLeft: at - step, Home: 0, End: TOOLS.length - 1 }[key];
    if (key === "Escape") this.area.focus();
    else if (key.length === 1 && key.trim()) this.startingWith(key, at)?.focus();
    else if (to === undefined) return;
    else (this.current = this.buttons.at(to % TOOLS.length)).focus();
    event.preventDefault();
  }

  /** Give the next button whose name starts with a letter. */
  startingWith(letter, at) {
    const after = [...this.buttons.slice(at + 1), ...this.buttons.slice(0, at + 1)];
    const found = after.find((each) => each.textContent.toLowerCase().startsWith(letter.toLowerCase()));
    if (found) this.current = found;
    return found;
  }

  set current(button) {
    for (const each of this.buttons) each.tabIndex = each === button ? 0 : -1;
  }

  pressed(event) {
    const { altKey, shiftKey, key, isComposing } = event;
    const command = isMac() ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
    if (altKey && key === "F10") this.buttons.find((each) => each.tabIndex === 0).focus();
    else if (command && !altKey && !shiftKey && KEYS[key.toLowerCase()]) this.use(KEYS[key.toLowerCase()]);
    else if (key !== "Enter" || isComposing || altKey || shiftKey || event.ctrlKey || event.metaKey) return;
    else if (!this.goOn()) return;
    event.preventDefault();
  }

  /** Show on the buttons which marks the text at the caret has. */
  show() {
    const { value, selectionStart: from, selectionEnd: to } = this.area;
    for (const button of this.buttons) {
      const { tool } = button.dataset;
      const has = MARKS[tool] ? spansAt(value, from, to, MARKS[tool]).length > 0 : LINES[tool] && isEntry(value, from, tool);
      if (has !== undefined) button.setAttribute("aria-pressed", String(has));
    }
  }

  use(name) {
    if (MARKS[name]) this.mark(name);
    else if (LINES[name]) this.setLines(name);
    else this[name]();
    this.show();
  }

  /** Give what is selected without the spaces around it, else the word at the caret, else nothing but the place. */
  chosen() {
    const { value, selectionStart: from, selectionEnd: to, lang } = this.area;
    const words = value.slice(from, to);
    if (!words.trim()) return wordAt(value, from, lang) ?? [from, from];
    return [from + words.length - words.trimStart().length, to - words.length + words.trimEnd().length];
  }

  mark(name) {
    const mark = MARKS[name];
    const { value, selectionStart: caret, selectionEnd } = this.area;
    if (caret === selectionEnd && this.begun === mark && value.startsWith(mark, caret)) return this.stepOut(mark);
    const [from, to] = this.chosen();
    if (from === to) {
      this.begun = mark;
      return replace(this.area, from, to, mark + mark, [from + mark.length, from + mark.length]);
    }
    const pieces = piecesOf(value, from, to);
    const areMarked = pieces.length > 0 && pieces.every(([start, end]) => spansAt(value, start, end, mark).length > 0);
    let [text, first, last] = [value, from, to];
    for (const [start, end] of pieces.reverse()) {
      const changed = areMarked ? unmarked(text, start, end, mark) : marked(text, start, end, mark);
      if (changed === null) return say(this.words(`no_${name}_here`));
      text = changed.text;
      first = changed.from;
      if (end === pieces[0][1]) last = changed.to - text.length;
    }
    const end = text.length + last;
    replace(this.area, 0, value.length, text, [first, pieces.length ? end : to]);
  }

  /** Leave marks that were opened before their words; take them away if there are none. */
  stepOut(mark) {
    const { value, selectionStart: caret } = this.area;
    this.begun = null;
    const isEmpty = value.slice(0, caret).endsWith(mark);
    if (isEmpty) replace(this.area, caret - mark.length, caret + mark.length, "");
    else this.area.setSelectionRange(caret + mark.length, caret + mark.length);
  }

  setLines(name) {
    const { value, selectionStart: from, selectionEnd: to } = this.area;
    const start = value.lastIndexOf("\n", from - 1) + 1;
    const end = value.indexOf("\n", Math.max(from, to - (value[to - 1] === "\n" && to > from ? 1 : 0)));
    const stop = end < 0 ? value.length : end;
    const set = LINES[name](value.slice(start, stop).split("\n"), value.slice(0, start));
    const text = set.lines.join("\n");
    const above = set.isMarked && start && !/\n\n$|^\n$/.test(value.slice(0, start)) && !set.goesOn(value.slice(0, start)) ? "\n" : "";
    const below = set.isMarked && stop < value.length && value[stop + 1] !== "\n" && !set.goesOn(value.slice(stop + 1)) ? "\n" : "";
    const first = start + above.length;
    const caret = Math.max(first, first + text.length - (stop - Math.max(from, to)));
    replace(this.area, start, stop, above + text + below, [from === to ? caret : first, from === to ? caret : first + text.length]);
    if (set.said) say(this.words(set.said));
  }

  /** Go on with a list or a quote on the next line; an empty entry ends it. Say whether anything was done. */
  goOn() {
    const { value, selectionStart: from, selectionEnd: to } = this.area;
    const change = from === to ? goneOn(value, from) : null;
    if (change) replace(this.area, ...change);
    return change !== null;
  }

  async link() {
    const { value, selectionStart: from, selectionEnd: to } = this.area;
    const old = [...value.matchAll(LINK)].find((each) => each.index <= from && to <= each.index + each[0].length);
    const [start, end] = old ? [old.index, old.index + old[0].length] : this.chosen();
    const text = old ? old[1].replace(/\\([[\]])/g, "$1") : value.slice(start, end).replace(/\s*\n\s*/g, " ");
    const isAddress = linkTarget(text) !== null;
    const check = (typed) => (typed && targetOf(typed) === null ? this.words("link_wrong") : "");
    const answer = await asked(
      this.words("tool_link"),
      [
        { name: "text", label: this.words("link_text"), value: text, lang: this.area.lang },
        { name: "address", label: this.words("link_address"), value: old ? old[2] : isAddress ? text : "", check, required: !old },
      ],
      this.words,
    );
    if (!answer) return;
    const address = targetOf(answer.address);
    const words = answer.text === text && !old && !/[[\]]/.test(text) ? text : answer.text.replace(/(?<!\\)[[\]]/g, "\\$&");
    const put = answer.address.trim() ? `[${words}](${address})` : answer.text;
    replace(this.area, start, end, put);
  }

  async table() {
    const count = (name, value) => ({ name, label: this.words(`table_${name}`), type: "number", value, min: 1, max: MOST[name] });
    const answer = await asked(this.words("tool_table"), [count("columns", 2), count("rows", 3)], this.words);
    if (!answer) return;
    const row = (cell) => `| ${Array.from({ length: Number(answer.columns) }, (_, place) => cell(place)).join(" | ")} |`;
    const head = (place) => this.words("table_head", { n: place + 1 });
    const lines = [row(head), row(() => "---"), ...Array(Number(answer.rows)).fill(row(() => " "))];
    this.put(lines.join("\n"), [2, 2 + head(0).length]);
  }

  footnote() {
    const { value, selectionEnd, lang } = this.area;
    const line = value.slice(value.lastIndexOf("\n", selectionEnd - 1) + 1);
    if (/^\[\^[^\]\s]+\]:/.test(line)) return say(this.words("no_footnote_here"));
    const word = wordAt(value, selectionEnd, lang);
    const at = word && word[0] < selectionEnd ? word[1] : selectionEnd;
    const mark = `[^${nextNote(value)}]`;
    const rest = value.slice(at).trimEnd();
    const last = (rest || value.slice(0, at)).split("\n\n").at(-1);
    const text = `${mark}${rest}${/^\[\^[^\]\s]+\]:/.test(last) ? "\n" : "\n\n"}${mark}: `;
    replace(this.area, at, value.length, text);
  }

  picture() {
    const { pictures = [] } = placeable();
    return this.choose("picture", pictures.map(({ file, alt }) => [pictureMark(file), alt ? `${file}: ${alt}` : file]));
  }

  insert() {
    const { quotes = [], boxes = [] } = placeable();
    const named = (kind, key, label) => [`{${kind}: ${key}}`, `${this.words(`insert_${kind}`)}: ${label || key}`];
    return this.choose("insert", [
      ...quotes.map(({ key, label }) => named("quote", key, label)),
      ...boxes.map(({ id, label }) => named("box", id, label)),
    ]);
  }

  async choose(name, options) {
    if (!options.length) return say(this.words(`${name}_none`));
    const answer = await asked(this.words(`tool_${name}`), [{ name: "what", label: this.words(`${name}_which`), options }], this.words);
    if (answer) this.put(answer.what);
  }

  /** Put a paragraph of its own behind the one at the caret; select a part of it. */
  put(text, part = [text.length, text.length]) {
    const { value, selectionEnd } = this.area;
    const gap = /\n[ \t]*(?=\n|$)/g;
    gap.lastIndex = Math.max(0, selectionEnd - 1);
    const isBetween = !value.slice(value.lastIndexOf("\n", selectionEnd - 1) + 1).split("\n")[0].trim();
    const at = isBetween ? selectionEnd : gap.exec(value)?.index ?? value.length;
    const before = value.slice(0, at);
    const above = !before.trim() || before.endsWith("\n\n") ? "" : before.endsWith("\n") ? "\n" : "\n\n";
    const below = value.slice(at) && !value.slice(at).startsWith("\n\n") ? (value[at] === "\n" ? "\n" : "\n\n") : "";
    const from = at + above.length;
    replace(this.area, at, at, above + text + below, [from + part[0], from + part[1]]);
  }
}

const isMac = () => /Mac|iP(?:hone|ad)/.test(navigator.platform);

/** Give what the page says may be placed: pictures, quotes and boxes. */
const placeable = () => JSON.parse(document.getElementById("placeable")?.textContent || "{}");

/** Give the address that was meant by what was typed. */
function targetOf(typed) {
  const text = typed.trim();
  if (/^[^\s@/:]+@[^\s@/]+\.[^\s@/]+$/.test(text)) return `mailto:${text}`;
  return linkTarget(/^[\w-]+(?:\.[\w-]+)+(?:[/?#]|$)/.test(text) ? `https://${text}` : text);
}
