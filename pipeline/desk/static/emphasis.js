// Bold and italic of a stretch of Markdown: where they are, how they are put there, and how they are taken away.

import { isCased, isRead, isSpace } from "./marks.js";

const CELL = /(?<!\\)\|/;
const TOKENS = /\\.|https?:\/\/[^\s*]+|\]\([^()\s]*\)|(\*+)/gs;

/**
 * Give the stretches of the paragraph around a place that a kind of mark makes bold or italic: where the mark that
 * opens stands, and where the one that closes.
 */
function spans(text, from, to, mark) {
  const start = Math.max(0, text.lastIndexOf("\n\n", from - 1));
  const stop = text.indexOf("\n\n", to);
  const part = text.slice(start, stop < 0 ? text.length : stop);
  const found = [];
  let open = null;
  for (const { 1: stars, index } of part.matchAll(TOKENS)) {
    if (!stars || stars.length > 3 || (stars.length & mark.length) === 0) continue;
    const [before, behind] = [part[index - 1] ?? "", part[index + stars.length] ?? ""];
    if ((isSpace(before) && isSpace(behind)) || (stars.length === 1 && isCased(before) && isCased(behind))) continue;
    if (open === null && !isSpace(behind)) open = start + index + stars.length - mark.length;
    else if (open !== null && !isSpace(before)) {
      found.push({ open, close: start + index });
      open = null;
    }
  }
  return found;
}

/** Give the marked stretches that hold all of a selection, its marks included. */
export function spansAt(text, from, to, mark) {
  return spans(text, from, to, mark).filter(({ open, close }) => open <= from && to <= close + mark.length);
}

/** Give the marked stretches that a selection touches. */
export function spansIn(text, from, to, mark) {
  return spans(text, from, to, mark).filter(({ open, close }) => open < to && from < close + mark.length);
}

/** Give the stretches of a selection that can be marked each by itself: line by line, and cell by cell. */
export function piecesOf(text, from, to) {
  const pieces = [];
  const add = (start, words) => {
    const [first, last] = [Math.max(start, from), Math.min(start + words.length, to)];
    const part = text.slice(first, Math.max(first, last));
    const lead = part.length - part.trimStart().length;
    if (part.trim()) pieces.push([first + lead, first + lead + part.trim().length]);
  };
  let at = 0;
  for (const line of text.split("\n")) {
    const lead = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(?:#{1,6}[ \t]+|\[\^[^\]\s]+\]:)?/.exec(line)[0].length;
    let start = at + lead;
    const cells = line.trimStart().startsWith("|") ? line.slice(lead).split(CELL) : [line.slice(lead)];
    for (const cell of /^[\s|:-]*$/.test(line) ? [] : cells) {
      add(start, cell);
      start += cell.length + 1;
    }
    at += line.length + 1;
  }
  return pieces;
}

/** Put marks round a stretch, and take them away inside it; null where nobody would read them as marks. */
export function marked(text, start, end, mark) {
  let [from, to] = [start, end];
  for (const { open, close } of spansIn(text, start, end, mark)) [from, to] = [Math.min(from, open), Math.max(to, close + mark.length)];
  const words = spansIn(text, from, to, mark).reduceRight((left, { open, close }) => {
    const kept = left.slice(0, close - from) + left.slice(close - from + mark.length);
    return kept.slice(0, open - from) + kept.slice(open - from + mark.length);
  }, text.slice(from, to));
  const [before, behind] = [text.slice(0, from), text.slice(to)];
  const touches = before.endsWith("*") || behind.startsWith("*");
  const other = mark === "**" ? "*" : "**";
  const areBoth = spansAt(text, from, to, other).some(({ open, close }) => open + other.length === from && close === to);
  if ((touches && !areBoth) || !isRead(mark, before, words, behind)) return null;
  const put = mark + words + mark;
  return { text: before + put + behind, from: from + mark.length, to: from + mark.length + words.length };
}

/** Take the marks away from a stretch; what stands beside it within them keeps its own. */
export function unmarked(text, start, end, mark) {
  const [{ open, close }] = spansAt(text, start, end, mark);
  const inner = [open + mark.length, close];
  const [from, to] = [Math.max(start, inner[0]), Math.min(end, inner[1])];
  const around = (words, after) => {
    const core = words.trim();
    const lead = words.slice(0, words.length - words.trimStart().length);
    return core ? `${lead}${mark}${core}${mark}${words.slice(lead.length + core.length)}` : words;
  };
  const [before, words, behind] = [around(text.slice(inner[0], from)), text.slice(from, to), around(text.slice(to, inner[1]))];
  const isPart = before.trim() || behind.trim();
  if (isPart && ((before.trim() && !/\s$/.test(before)) || (behind.trim() && !/^\s/.test(behind)))) {
    // a part of a word cannot stay marked: all of it is unmarked
    const whole = text.slice(...inner);
    return { text: text.slice(0, open) + whole + text.slice(close + mark.length), from: open, to: open + whole.length };
  }
  const put = before + words + behind;
  return { text: text.slice(0, open) + put + text.slice(close + mark.length), from: open + before.length, to: open + before.length + words.length };
}
