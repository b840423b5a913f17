// Blocks of the closed set in; Markdown out that is read as these blocks, with the author's own signs as text.

import { escaped, isRead, isSpace, plainLine } from "./marks.js";
import { flat } from "./tidy.js";

const ADDRESS_END = /[./@]\S*[!-~]$/; // it would take the stars behind it
const DEEPEST_QUOTE = 3;
const STARS_IN_ADDRESS = /[:./@][^\s*]*[^\s*\p{P}][^\s]*\*/u; // these end it, and so would a mark

/**
 * Write blocks; `notes` are those of the footnotes by name, `first` is the number of the first.
 *
 * Gives the text, the footnotes' texts, and how many marks stand where none would be read.
 */
export function markdown(blocks, notes = new Map(), first = 1) {
  const writer = new Writer(first);
  const text = writer.blocks(blocks, 0);
  const written = [...writer.names].map(([name, number]) => writer.note(notes.get(name) ?? [], number));
  return { text, notes: written.join("\n"), lostMarks: writer.lostMarks };
}

class Writer {
  constructor(first) {
    this.first = first;
    this.names = new Map();
    this.lostMarks = 0;
  }

  blocks(blocks, quotes, isEntry = false) {
    let [text, last, stop] = ["", null, "."];
    for (const block of blocks) {
      // two numbered lists side by side would be one, if they had the same stops
      stop = block.kind === "list" && last?.kind === "list" && stop === "." ? ")" : ".";
      const written = this.block(block, quotes, stop);
      if (!written) continue;
      const isBelow = isEntry && last?.kind === "paragraph" && block.kind === "list" && (!block.isNumbered || (block.start === 1 && !text.includes("\n")));
      text += (text && (isBelow ? "\n" : "\n\n")) + written;
      last = block;
    }
    return text;
  }

  block(block, quotes, stop) {
    if (block.kind === "crosshead") return `${"#".repeat(block.level)} ${this.line(flat(block)).replace(/(^|\s)(?=#+$)/, "$1\\")}`;
    if (block.kind === "list") return this.list(block, quotes, stop);
    if (block.kind === "table") return this.table(block);
    if (block.kind === "paragraph") return this.paragraph(block.runs);
    const inner = this.blocks(block.blocks, quotes + 1);
    return quotes >= DEEPEST_QUOTE ? inner : inner.replace(/^(?=(.?))/gm, (_, sign) => (sign ? "> " : ">"));
  }

  paragraph(runs) {
    const lines = [[]];
    for (const run of runs) run.isBreak ? lines.push([]) : lines.at(-1).push(run);
    return lines.map((each, at) => this.line(each, { behind: at < lines.length - 1 ? "\\" : "" })).filter(Boolean).map(plainLine).join("\\\n");
  }

  list({ isNumbered, start, entries }, quotes, stop) {
    const written = entries.map((entry, place) => {
      const mark = isNumbered ? `${start + place}${stop} ` : "- ";
      return mark + this.blocks(entry, quotes, true).replace(/\n(?=.)/g, `\n${" ".repeat(mark.length)}`);
    });
    const isLoose = written.some((each) => each.includes("\n\n"));
    return written.join(isLoose ? "\n\n" : "\n");
  }

  table({ rows, sides }) {
    const [head, ...body] = rows.map((row) => `| ${row.map((runs) => this.line(runs.map(unbroken), { inCell: true, behind: "" })).join(" | ")} |`);
    const rule = `|${sides.map((side) => (side === "center" ? ":---:" : side ? "---:" : "---")).join("|")}|`;
    return [head, rule, ...body].join("\n");
  }

  note(blocks, number) {
    const runs = blocks.flatMap((block) => (block.kind === "table" ? block.rows.map((row) => row.flat()) : [flat(block)]));
    const paragraphs = runs.map((each) => this.line(each)).filter(Boolean);
    return `[^${number}]: ${paragraphs.map(plainLine).join("\n\n    ")}`;
  }

  /** Write the runs of one line: each stretch that is bold or italic has marks of its own. */
  line(runs, place = { behind: "" }) {
    const stretches = parted(runs);
    this.lostMarks += stretches.filter((each) => each.isUneven).length;
    let text = "";
    for (const [at, run] of stretches.entries()) {
      const next = stretches[at + 1];
      if (run.note) text += this.noteMark(run.note);
      else if (run.href) text += this.link(run, text, place);
      else text += this.marked(run, (place.inLink ?? "") + text, next ? beginning(next, place) : place.behind, place);
    }
    return text.trim();
  }

  noteMark(name) {
    if (!this.names.has(name)) this.names.set(name, this.first + this.names.size);
    return `[^${this.names.get(name)}]`;
  }

  link({ href, runs }, before, place) {
    const words = runs.map(({ text }) => text).join("");
    if (!words.trim()) return words;
    const lead = /^\s*/.exec(words)[0];
    const behind = /\s*$/.exec(words)[0];
    if (words.trim() === href && !/[*_]/.test(href)) return `${lead}<${href}>${behind}`;
    const inside = runs.map((run, at) => ({ ...run, href: null, text: trimmed(run.text, at === 0, at === runs.length - 1) }));
    const inner = this.line(inside, { ...place, inLink: `${before}[`, behind: "]" });
    return `${lead && " "}[${inner}](${href})${behind && " "}`;
  }

  marked({ text, bold, italic }, before, behind, place) {
    const mark = (bold ? "**" : "") + (italic ? "*" : "");
    const core = text.trim();
    if (!mark || !core) return escaped(text, place);
    const lead = text.slice(0, text.length - text.trimStart().length);
    const trail = text.slice(lead.length + core.length);
    const words = escaped(core, place);
    const hasWords = /[\p{L}\p{N}]/u.test(core);
    const isNearAddress = STARS_IN_ADDRESS.test(core) || (!lead && ADDRESS_END.test(before));
    const isMark = hasWords && !isNearAddress && isRead(mark, before + lead, words, trail + behind) && !(!lead && before.endsWith("*"));
    if (!isMark) this.lostMarks += 1;
    return isMark ? lead + mark + words + mark + trail : lead + words + trail;
  }
}

const trimmed = (text, atStart, atEnd) => (atStart ? text.trimStart() : text).replace(atEnd ? /\s+$/ : /(?!)/, "");
const beginning = (run, place) => (run.note || run.href ? "[" : escaped(run.text, place));
const unbroken = (run) => (run.isBreak ? { text: " " } : run);

/** Part runs into stretches that look the same, and links as one; bold that touches bold is one, without its italics. */
function parted(runs) {
  const found = [];
  for (const run of runs) {
    const last = found.at(-1);
    if (run.href) {
      if (last?.href === run.href) last.runs.push(run);
      else found.push({ href: run.href, runs: [run] });
    } else if (last && !last.href && !last.note && !run.note && touches(last, run)) {
      last.isUneven ||= Boolean(last.italic) !== Boolean(run.italic);
      last.italic = last.italic && run.italic;
      last.text += run.text;
    } else found.push({ ...run });
  }
  return found;
}

function touches(one, other) {
  const areSame = Boolean(one.bold) === Boolean(other.bold) && Boolean(one.italic) === Boolean(other.italic);
  return areSame || (one.bold && other.bold && !isSpace(one.text.at(-1)) && !isSpace(other.text[0]));
}
