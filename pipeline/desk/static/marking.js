// What the tools of a text do to the words and lines that stand there: marks round words, marks before lines.

import { marked, piecesOf, spansAt, unmarked } from "./emphasis.js";
import { crossheads, goneOn, isEntry, listed, numbered, quoted } from "./lines.js";
import { chosen, replace } from "./marks.js";
import { say } from "./said.js";

const MARKS = { bold: "**", italic: "*" };
const LINES = { heading: crossheads, list: listed, numbers: numbered, quotation: quoted };

/** The marks of one field. */
export class Marking {
  constructor(area, words) {
    this.area = area;
    this.words = words;
    this.begun = null; // marks that were opened with no words yet
  }

  /** Do what a tool does; say whether it is one of these. */
  use(name) {
    if (MARKS[name]) this.mark(name);
    else if (LINES[name]) this.setLines(name);
    else return false;
    return true;
  }

  /** Say whether the text at the caret has what a tool gives; undefined of a tool that gives something else. */
  has(name) {
    const { value, selectionStart: from, selectionEnd: to } = this.area;
    if (MARKS[name]) return spansAt(value, from, to, MARKS[name]).length > 0;
    return LINES[name] && isEntry(value, from, name);
  }

  mark(name) {
    const mark = MARKS[name];
    const { value, selectionStart: caret, selectionEnd } = this.area;
    if (caret === selectionEnd && this.begun === mark && value.startsWith(mark, caret)) return this.stepOut(mark);
    const [from, to] = chosen(this.area);
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
}
