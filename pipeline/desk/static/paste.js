// What is pasted into a text: from a document or a web page, as Markdown that says the same; and what was left out, told.

import { readHtml } from "./clipboard.js";
import { markdown } from "./markdown.js";
import { nextNote, replace } from "./marks.js";
import { counted, listed, say } from "./said.js";
import { flat } from "./tidy.js";

const MOST_HTML = 2_000_000; // signs; Word writes twenty for one of a text
const MOST_TEXT = 200_000;
const LONGEST_WAIT = 2_000;
const KINDS = ["paragraphs", "lists", "tables", "footnotes"];
const LEFT = ["comments", "deleted", "hidden", "pictures", "links", "marks"];

/**
 * Listen to what is pasted into the fields of a part of the page.
 *
 * `words` gives the texts that are said; `clean({language, text, kind})` asks the server to mend what slips in by pasting,
 * and gives `{text, mended}`.
 */
export function listenForPaste(root, { words, clean }) {
  let isPlain = false;
  root.addEventListener("keydown", (event) => (isPlain = event.shiftKey && event.key.toLowerCase() === "v"), true);
  root.addEventListener("paste", (event) => {
    const area = event.target.closest?.("[data-kind=markdown], [data-kind=line]");
    if (!area || area.readOnly || area.disabled) return;
    const html = isPlain || isCode(event.clipboardData) ? "" : event.clipboardData.getData("text/html");
    const plain = event.clipboardData.getData("text/plain");
    isPlain = false;
    const isLine = area.dataset.kind === "line";
    if (!isLine && !html && plain.length <= MOST_TEXT) return; // as it is, by the browser
    event.preventDefault();
    new Paste(area, { html, plain, isLine, words, clean }).start();
  });
}

/** Say whether an editor of code has put its colours beside a text. */
const isCode = (clipboard) => clipboard.types.includes("vscode-editor-data");

class Paste {
  constructor(area, given) {
    Object.assign(this, given, { area });
    ({ selectionStart: this.from, selectionEnd: this.to, value: this.before } = area);
  }

  async start() {
    const { html, plain, words } = this;
    const isLong = html.length > MOST_HTML;
    if (plain.length > MOST_TEXT) return say(words("paste_too_long", { most: MOST_TEXT.toLocaleString(document.documentElement.lang) }));
    const read = html && !isLong ? readHtml(html) : null;
    const made = read?.blocks.length || read?.notes.size ? this.written(read) : null;
    if (made && made.text.length > MOST_TEXT) return say(words("paste_too_long", { most: MOST_TEXT.toLocaleString(document.documentElement.lang) }));
    this.isBlocks = !this.isLine && Boolean(made) && (read.blocks.length > 1 || read.blocks[0]?.kind !== "paragraph");
    const text = made?.text ?? (this.isLine ? oneLine(plain) : read ? "" : plain);
    const cleaned = await this.cleaned(text, made?.notes ?? "");
    this.put(cleaned);
    if (isLong) this.told([words("paste_without_form")]);
    else this.told(this.account(read, made, cleaned));
  }

  written({ blocks, notes }) {
    if (!this.isLine) return markdown(blocks, notes, nextNote(this.before));
    const text = blocks.map((block) => flat(block.kind === "table" ? { blocks: block.rows.flat().map((runs) => ({ runs })) } : block));
    return { text: oneLine(text.flatMap((runs) => [...runs.map((run) => run.text ?? ""), " "]).join("")), notes: "", lostMarks: 0 };
  }

  /** Ask the server to mend the text; what it cannot mend in time stays as it was pasted. */
  async cleaned(text, notes) {
    const asked = (each) => (each ? this.clean({ language: this.area.lang, text: each, kind: this.area.dataset.kind }) : { text: "", mended: 0 });
    try {
      const late = new Promise((_, refuse) => setTimeout(refuse, LONGEST_WAIT));
      const [body, below] = await Promise.race([Promise.all([asked(text), asked(notes)]), late]);
      return { text: body.text, notes: below.text, mended: body.mended + below.mended };
    } catch {
      return { text, notes, mended: null };
    }
  }

  /** Put the text where the caret was, with empty lines around what is more than one paragraph, and notes at the end. */
  put({ text, notes }) {
    const { area, before } = this;
    if (!area.isConnected) return;
    const isSame = area.value === before || (this.from === this.to && area.value.startsWith(before.slice(0, this.from)));
    const [from, to] = isSame ? [this.from, this.to] : [area.selectionStart, area.selectionEnd];
    const typed = isSame ? Math.max(0, area.selectionStart - this.from) : 0; // while the server was asked
    const [above, rest] = [area.value.slice(0, from), area.value.slice(to)];
    const gap = (beside, isEdge) => (!this.isBlocks || !beside.trim() || isEdge("\n\n") ? "" : isEdge("\n") ? "\n" : "\n\n");
    const lead = gap(above, (edge) => above.endsWith(edge));
    const behind = gap(rest, (edge) => rest.startsWith(edge));
    const put = lead + text + behind;
    const end = notes ? `${rest.trimEnd()}${/(?:^|\n)\[\^[^\]\s]+\]:[^\n]*$/.test((above + put + rest).trimEnd()) ? "\n" : "\n\n"}${notes}` : rest;
    const caret = from + lead.length + text.length + typed;
    this.step = { from, old: area.value };
    replace(area, from, area.value.length, put + end, [caret, caret]);
  }

  account(read, made, { mended }) {
    const { words } = this;
    const count = Object.fromEntries(KINDS.map((kind) => [kind, 0]));
    for (const { kind } of read?.blocks ?? []) count[kind === "list" ? "lists" : kind === "table" ? "tables" : "paragraphs"] += 1;
    count.footnotes = made?.notes ? read.notes.size : 0;
    const named = (prefix, counts, kinds) => listed(kinds.filter((kind) => counts[kind]).map((kind) => counted(words, `${prefix}_${kind}`, counts[kind])));
    const left = { ...read?.left, marks: made?.lostMarks ?? 0 };
    const pasted = this.isLine ? "" : named("pasted", count, KINDS);
    return [
      pasted && words("paste_done", { what: pasted }),
      this.isLine && (this.plain.trim().includes("\n") || (read?.blocks.length ?? 0) > 1) ? words("paste_one_line") : "",
      LEFT.some((kind) => left[kind]) ? words("paste_left", { what: named("left", left, LEFT) }) : "",
      mended ? counted(words, "paste_mended", mended) : "",
      mended === null ? words("paste_uncleaned") : "",
    ].filter(Boolean);
  }

  told(sentences) {
    const { area, words, plain, step } = this;
    if (!sentences.length) return;
    const undo = () => {
      area.focus();
      document.execCommand("undo");
    };
    const paste = () => {
      undo();
      area.setSelectionRange(this.from, this.to);
      replace(area, this.from, this.to, this.isLine ? oneLine(plain) : plain.replace(/\r\n?/g, "\n"));
      say(words("paste_plain_done"));
    };
    const acts = [{ label: words("undo"), run: () => (undo(), say(words("undone"))) }];
    if (this.html && plain && !this.isLine) acts.push({ label: words("paste_plain"), run: paste });
    say(sentences.join(" "), step ? acts : []);
    // what is typed next would be undone instead
    area.addEventListener("beforeinput", (event) => event.isTrusted && say(""), { once: true });
  }
}

const oneLine = (text) => text.trim().replace(/\s*[\n\r\u2028\u2029]+\s*/g, " ");
