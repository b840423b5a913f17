// What the reader of Markdown takes for marks (pipeline/marks), and edits to a text area that the browser can undo.

// Kept the same as in pipeline/marks/signs.py; tests compare what is read.
const UNSEEN = "\\u00ad\\u061c\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u206f\\ufeff";
const UNPARTED = new RegExp(
  "[\\u0e00-\\u109f\\u1100-\\u11ff\\u1780-\\u17ff\\u2e80-\\ua4cf\\ua960-\\ua97f\\ua9e0-\\ua9ff\\uaa60-\\uaa7f" +
    "\\uac00-\\ud7ff\\uf900-\\ufaff\\uff00-\\uffef\\u{20000}-\\u{3ffff}]",
  "u",
);
const MANY_LINES = 20;
const PASSED_OVER = `[${UNSEEN}\\u0300-\\u036f]*`;
const FIRST = new RegExp(`^${PASSED_OVER}(.)${PASSED_OVER}(.?)`, "su");
const LAST = new RegExp(`(.?)${PASSED_OVER}(.)${PASSED_OVER}$`, "su");
const LINE_START = new RegExp(
  `^([ ${UNSEEN}]*)(?:(\\d{1,9})(?=[.)](?:[\\s${UNSEEN}]|$))|(?=#|>|\\||[-+*](?:[\\s${UNSEEN}]|$)|=+\\s*$|-+\\s*$))`,
  "u",
);

export const isSpace = (sign) => !sign || /\s/u.test(sign);
const isWord = (sign) => /[\p{L}\p{N}\p{M}]/u.test(sign);
const isFigure = (sign) => /\p{Nd}/u.test(sign);
export const isCased = (sign) => /\p{L}/u.test(sign) && sign.toLowerCase() !== sign.toUpperCase();
const partsWords = (sign) => isWord(sign) && !UNPARTED.test(sign);
const onlyOpens = (sign) => /[\p{Ps}¿¡]/u.test(sign);
const onlyCloses = (sign) => /[\p{Pe}.,;:!?…。，、；：！？،؛؟۔%]/u.test(sign);
const isQuotation = (sign) => /[\p{Pi}\p{Pf}"']/u.test(sign);

/** How a mark between two signs is read on its outer side: at the edge of a word, inside one, or as text. */
function edge(outer, inner, next, { opens, single }) {
  if (isSpace(outer)) return "edge";
  if (isFigure(outer) && isFigure(inner)) return "text";
  const [before, behind] = opens ? [outer, inner] : [inner, outer];
  if ((isFigure(before) && /[([{]/.test(behind)) || (/[)\]}]/.test(before) && isFigure(behind))) return "text";
  if (single && [outer, inner].every((sign) => isFigure(sign) || isCased(sign))) return "text";
  if (partsWords(outer) && partsWords(inner)) return "inner";
  if (opens) {
    if (isCased(outer) && onlyOpens(inner)) return "text"; // f*(x)*y
    const closes = onlyCloses(inner) || (isQuotation(inner) && (isSpace(next) || onlyCloses(next)));
    return closes && !onlyOpens(outer) ? "text" : "edge";
  }
  if (isCased(outer) && /\p{Pe}/u.test(inner)) return "text";
  if (/['’]/.test(inner) && isWord(next) && isWord(outer)) return "text"; // l’*Humanité*
  return onlyOpens(inner) || (isQuotation(inner) && (isSpace(next) || onlyOpens(next))) ? "text" : "edge";
}

/** Say whether stars round these words, between what stands before and behind them, are read as marks. */
export function isRead(mark, before, words, behind) {
  const [, second = "", outerLeft = ""] = LAST.exec(before) ?? [];
  const [, outerRight = ""] = FIRST.exec(behind) ?? [];
  const [, innerLeft = "", afterLeft = ""] = FIRST.exec(words + mark) ?? [];
  const [, beforeRight = "", innerRight = ""] = LAST.exec(mark + words) ?? [];
  if (isSpace(innerLeft) || isSpace(innerRight)) return false;
  if (isSpace(outerLeft) && isFigure(second) && isFigure(innerLeft)) return false; // 5 *3 m may be a sum
  const single = mark.length === 1;
  const left = edge(outerLeft, innerLeft, afterLeft, { opens: true, single });
  const right = edge(outerRight, innerRight, beforeRight, { opens: false, single });
  if (left === "text" || right === "text" || (left === "inner" && right === "inner")) return false;
  if (left === "edge" && right === "edge") return true;
  const [inner, outer] = left === "inner" ? [innerLeft, outerLeft] : [innerRight, outerRight];
  return !(isCased(inner) && isCased(outer)) || (right === "inner" && mark === "**" && /^\p{L}+$/u.test(words)); // **Kinder**arbeit
}

const SIGNS = new RegExp(
  [
    "(?:https?://|www\\.)(?:(?!&#?\\w+;)[^\\s<>()*\\[\\]`\\\\|])+", // an address is text as a whole
    "\\[(?!\\^)[\\p{L}\\p{N} ,.’…-]+\\](?=[^(\\[:\\s]|\\s+[^(\\s])", // [sic]
    "\\\\(?=[!-/:-@\\[-`{-~]|$)|[`\\[\\]*_^|]|<(?=\\S|$)|&(?=#?\\w+;)|~~|==",
  ].join("|"),
  "gu",
);

/** Give a text as Markdown that is read as these very signs; `everywhere` also those of links and tables. */
export function escaped(text, { inCell = false, inLink = false } = {}) {
  const raises = (text.match(/\^/g) ?? []).length > 1;
  return text.replace(SIGNS, (sign, at) => {
    const [before, behind] = [text[at - 1] ?? "", text[at + sign.length] ?? ""];
    if (sign === "|" && !inCell) return sign;
    if (sign === "^" && !raises && before !== "[") return sign;
    if (sign === "_" && isWord(before) && isWord(behind)) return sign;
    if (sign === "*" && isCased(before) && isCased(behind)) return sign; // Bürger*innen
    if (sign.length > 2 && (!inLink || sign[0] !== "[")) return sign;
    return sign.replace(/[!-/:-@[-`{-~]/g, "\\$&");
  });
}

/** Give a line of Markdown whose first signs make no list, crosshead, quote or table. */
export function plainLine(line) {
  return line.replace(LINE_START, "$1$2\\");
}

/** Give an address as it may stand behind a link's words, or null where a text may hold no link to it. */
export function linkTarget(typed) {
  const address = unwrapped(typed.trim());
  if (!/^(?:https?:\/\/[^\s/]|mailto:[^\s@]+@|tel:[+\d])/i.test(address)) return null;
  return address.replace(/[\s()<>\\*`|[\]"]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`);
}

/** Give where a link leads that a mail or text program has led through itself, with its reader's name in it. */
function unwrapped(address) {
  const through = /^https:\/\/(?:[\w-]+\.safelinks\.protection\.outlook\.com\/\?url|www\.google\.com\/url\?q)=([^&]+)/i.exec(address);
  try {
    return through ? decodeURIComponent(through[1]) : address;
  } catch {
    return address;
  }
}

/** Give the name of the next footnote. */
export function nextNote(text) {
  return 1 + Math.max(0, ...[...text.matchAll(/\[\^(\d{1,6})\]/g)].map((found) => Number(found[1])));
}

/** Give where the word stands that a place is in or at the end of, or null. */
export function wordAt(text, place, language) {
  const start = text.lastIndexOf("\n", place - 1) + 1;
  const end = text.indexOf("\n", place);
  const line = text.slice(start, end < 0 ? text.length : end);
  const segmenter = new Intl.Segmenter(language || undefined, { granularity: "word" });
  const words = [...segmenter.segment(line)].filter((each) => each.isWordLike);
  const at = place - start;
  const found =
    words.find((each) => each.index <= at && at < each.index + each.segment.length) ??
    words.find((each) => each.index + each.segment.length === at);
  return found ? [start + found.index, start + found.index + found.segment.length] : null;
}

/** Put a text in the place of another as if it were typed, in one step that the browser undoes; select a part of it. */
export function replace(area, from, to, text, selected = [from + text.length, from + text.length]) {
  const old = area.value.slice(from, to);
  let [start, end] = [0, 0];
  while (start < Math.min(old.length, text.length) && old[start] === text[start]) start += 1;
  while (end < Math.min(old.length, text.length) - start && old.at(-1 - end) === text.at(-1 - end)) end += 1;
  if (/[\ud800-\udbff]/.test(text[start - 1] ?? "")) start -= 1; // no sign is cut in two
  if (/[\udc00-\udfff]/.test(text[text.length - end] ?? "")) end -= 1;
  area.focus();
  area.setSelectionRange(from + start, to - end);
  const put = text.slice(start, text.length - end);
  if (put) insert(area, put);
  else if (old.length > start + end) document.execCommand("delete");
  area.setSelectionRange(...selected);
}

/** Insert at the selection. Chromium's insertText takes a second for 200 paragraphs; the same as HTML, none. */
function insert(area, text) {
  const { value, selectionStart, selectionEnd } = area;
  const wanted = value.slice(0, selectionStart) + text + value.slice(selectionEnd);
  if (text.split("\n").length > MANY_LINES) {
    const quoted = text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`); // so that none of it is read as HTML
    document.execCommand("insertHTML", false, quoted);
    if (area.value === wanted) return;
    if (area.value !== value) document.execCommand("undo");
    area.setSelectionRange(selectionStart, selectionEnd);
  }
  document.execCommand("insertText", false, text);
}

/** Give what is selected without the spaces around it, else the word at the caret, else nothing but the place. */
export function chosen(area) {
  const { value, selectionStart: from, selectionEnd: to, lang } = area;
  const words = value.slice(from, to);
  if (!words.trim()) return wordAt(value, from, lang) ?? [from, from];
  return [from + words.length - words.trimStart().length, to - words.length + words.trimEnd().length];
}
