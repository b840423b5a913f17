// Above each Markdown field a toolbar: marks round words, marks before lines, and what is put between paragraphs.
// The keys are those of a toolbar (APG): Alt+F10 goes to it, arrows move in it, Escape goes back to the text.

import { inserting, put } from "./inserting.js";
import { Marking } from "./marking.js";

const TOOLS = ["heading", "bold", "italic", "link", "list", "numbers", "quotation", "table", "footnote", "picture", "insert"];
const KEYS = { b: "bold", i: "italic", k: "link" };
const entered = new WeakSet(); // the fields that had the focus: their caret was put where it is by somebody

/** Put a toolbar above each Markdown field of a part of the page; `words` gives the texts of buttons. */
export function addToolbars(root, words) {
  for (const area of root.querySelectorAll('textarea[data-kind="markdown"]:not([data-tools])')) {
    area.dataset.tools = "";
    area.addEventListener("focus", () => entered.add(area), { once: true });
    new Toolbar(area, words).show();
  }
}

/** Put a paragraph of its own into a Markdown field: behind the one in which somebody last wrote, else at the end. */
export function place(area, text) {
  if (!entered.has(area)) area.setSelectionRange(area.value.length, area.value.length);
  area.focus();
  put(area, text);
}

class Toolbar {
  constructor(area, words) {
    this.area = area;
    this.words = words;
    this.marking = new Marking(area, words);
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
    else if (!this.marking.goOn()) return;
    event.preventDefault();
  }

  /** Show on the buttons which marks the text at the caret has. */
  show() {
    for (const button of this.buttons) {
      const has = this.marking.has(button.dataset.tool);
      if (has !== undefined) button.setAttribute("aria-pressed", String(has));
    }
  }

  use(name) {
    if (!this.marking.use(name)) inserting[name](this.area, this.words);
    this.show();
  }
}

const isMac = () => /Mac|iP(?:hone|ad)/.test(navigator.platform);
