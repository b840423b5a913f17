// HTML of the clipboard in; blocks of the closed set out, and what was left out, counted. Nothing of it gets into the page.

import { linkTarget } from "./marks.js";
import { flat, folded, paragraphs, settled } from "./tidy.js";

const SKIPPED = new Set("SCRIPT STYLE TEMPLATE HEAD TITLE META LINK NOSCRIPT TEXTAREA SELECT BUTTON OBJECT W:SDTPR XML".split(" "));
const PICTURES = new Set("IMG SVG VIDEO AUDIO CANVAS IFRAME EMBED MATH".split(" "));
const INLINE = new Set(
  ("A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK Q RUBY RB RT S SAMP SMALL SPAN STRIKE STRONG " +
    "SUB SUP TIME TT U VAR WBR").split(" "),
);
const LISTS = new Set(["UL", "OL", "MENU"]);
const NEVER_IN_A_TABLE = "table, ul, ol, h1, h2, h3, h4, h5, h6, blockquote, hr"; // of figures; such a table arranges a page
const DEEPEST_LIST = 5;
const RAISED = { "0": "⁰", 1: "¹", 2: "²", 3: "³", 4: "⁴", 5: "⁵", 6: "⁶", 7: "⁷", 8: "⁸", 9: "⁹", "+": "⁺", "-": "⁻", "−": "⁻" };
const LOWERED = { "0": "₀", 1: "₁", 2: "₂", 3: "₃", 4: "₄", 5: "₅", 6: "₆", 7: "₇", 8: "₈", 9: "₉", "+": "₊", "-": "₋", "−": "₋" };
const NOTE_MARK = /#_?(ftn|edn|sdfootnote|sdendnote|ftnt)(\d+)(?:sym)?$/;
const NOTE_BACK = /#_?(?:ftnref|ednref|sdfootnote\d+anc|sdendnote\d+anc|ftnt_ref)/;

/** Give `{blocks, notes, left}`: notes by name, and how much was left out of each kind. */
export function readHtml(html) {
  // a style or handler under its own name would be asked of the page's policy, once for each
  const named = html.replace(/<[a-z][^<>]*>/gi, (tag) => tag.replace(/(?<=[\s"'])(?=(?:style|on[a-z]+)\s*=)/gi, "data-"));
  const page = new DOMParser().parseFromString(named.replace(/<style\b[^]*?(?:<\/style>|$)/gi, ""), "text/html");
  const reader = new Reader(page);
  const blocks = reader.inside(page.body, {});
  // a comment is marked in the text and told below it, or only one of these
  return { blocks, notes: reader.notes, left: { ...reader.left, comments: Math.max(reader.left.comments, reader.told) } };
}

class Reader {
  constructor(page) {
    this.left = { comments: 0, deleted: 0, hidden: 0, pictures: 0, links: 0 };
    this.notes = new Map();
    this.noteElements = new Map();
    this.lists = 0;
    for (const each of page.querySelectorAll('[data-style*="mso-element"], [id^="sd"], a[id^="ftnt"]')) {
      const found = /^(ftn|edn|sdfootnote|sdendnote|ftnt)(\d+)$/.exec(each.id);
      if (found) this.noteElements.set(each.id, found[1] === "ftnt" ? each.closest("p, div") : each);
    }
    this.noteNodes = new Set(this.noteElements.values());
    const told = page.querySelectorAll('[data-style*="mso-element:comment"]:not([data-style*="comment-list"]), [id^="cmnt"]:not([id^="cmnt_"])');
    this.told = told.length;
  }

  /** Give the blocks of what stands in an element. */
  inside(element, style) {
    const [blocks, runs] = [this.blocks, this.runs];
    [this.blocks, this.runs] = [[], []];
    this.children(element, style);
    this.end();
    const found = folded(this.blocks);
    [this.blocks, this.runs] = [blocks, runs];
    return found;
  }

  /** End the paragraph that is under way. */
  end(block = { kind: "paragraph" }) {
    for (const runs of paragraphs(this.runs)) this.blocks.push({ ...block, runs });
    this.runs = [];
  }

  children(element, style) {
    // no deeper than browsers nest what they parse: about 500 steps
    for (const node of element.childNodes) this.node(node, style);
  }

  node(node, style) {
    if (node.nodeType === Node.TEXT_NODE) this.text(node.data, style);
    else if (node.nodeType === Node.ELEMENT_NODE) this.element(node, node.nodeName.toUpperCase(), style);
  }

  text(text, style) {
    const signs = style.script && /^[\d+\-−\s]+$/.test(text) ? text.replace(/./gu, (sign) => style.script[sign] ?? sign) : text;
    const { bold = false, italic = false, href = null } = style;
    for (const [place, line] of style.pre ? signs.split("\n").entries() : [[0, signs]]) {
      if (place) this.runs.push({ isBreak: true });
      if (line) this.runs.push({ text: line, bold, italic, href });
    }
  }

  leave(kind, element) {
    // Word writes one deletion in many pieces; those that touch are one
    if (kind !== "pictures" && !element.textContent.trim()) return;
    if (this.lastLeft?.kind !== kind || this.lastLeft.next !== element) this.left[kind] += 1;
    this.lastLeft = { kind, next: element.nextSibling };
  }

  element(element, name, outer) {
    const css = styles(element);
    if (SKIPPED.has(name) || css["mso-list"] === "ignore" || /^(?:foot|end)note-list|^comment-list/.test(css["mso-element"] ?? "")) {
      if (/list/.test(css["mso-element"] ?? "")) for (const each of element.children) if (!this.noteNodes.has(each)) this.element(each, each.nodeName, outer);
      return;
    }
    if (this.noteNodes.has(element)) return;
    const left = whyLeft(element, name, css);
    if (left === "comments") this.left.comments += /^(?:SPAN|A)$/.test(name) ? 1 : 0;
    else if (left) this.leave(left, element);
    if (left || NOTE_BACK.test(element.getAttribute("href") ?? "")) return;
    const style = styled(outer, element, name, css);
    if (name === "BR") this.runs.push({ isBreak: true });
    else if (name === "A") this.anchor(element, style);
    else if (INLINE.has(name) || name.includes(":")) this.children(element, style);
    else this.block(element, name, css, style);
  }

  anchor(element, style) {
    const href = element.getAttribute("href");
    const note = NOTE_MARK.exec(href ?? "");
    const id = note && `${note[1]}${note[2]}`;
    if (id && this.noteElements.has(id)) return this.note(id);
    const address = href && !href.startsWith("#") ? linkTarget(href) : null;
    if (href && !href.startsWith("#") && !address && element.textContent.trim()) this.left.links += 1;
    this.children(element, address ? { ...style, href: address } : style);
  }

  note(id) {
    if (this.isInNote) return;
    if (!this.notes.has(id)) {
      this.isInNote = true;
      this.notes.set(id, this.inside(this.noteElements.get(id), {}));
      this.isInNote = false;
    }
    this.runs.push({ note: id });
  }

  block(element, name, css, style) {
    this.end();
    const level = /^H[1-6]$/.test(name) ? Number(name[1]) : /^Mso(?:Sub)?Title$/.test(element.className) ? 1 : 0;
    const isQuote = name === "BLOCKQUOTE" || /^Mso(?:Intense)?Quote/.test(element.className);
    if (level) {
      this.children(element, { ...style, bold: false, isHead: true });
      this.end({ kind: "crosshead", level: level < 3 ? 2 : 3 });
    } else if (/\blevel\d/.test(css["mso-list"] ?? "")) this.wordEntry(element, css["mso-list"], style);
    else if (LISTS.has(name)) this.list(element, style);
    else if (name === "TABLE") this.table(element, style);
    else if (isQuote) this.blocks.push({ kind: "quote", blocks: this.inside(element, { ...style, italic: false }) });
    else if (name === "HR") this.lastLeft = null;
    else this.children(element, { ...style, pre: style.pre || name === "PRE" });
    this.end();
  }

  list(element, style) {
    const isNumbered = element.nodeName === "OL";
    const list = { kind: "list", isNumbered, start: isNumbered ? Number(element.getAttribute("start") ?? 1) || 1 : 0, entries: [] };
    this.lists += 1;
    for (const each of element.children) {
      const css = styles(each);
      const why = whyLeft(each, each.nodeName, css);
      if (why) this.leave(why, each);
      else if (LISTS.has(each.nodeName) && list.entries.length) list.entries.at(-1).push(...this.inside({ childNodes: [each] }, style));
      else list.entries.push(this.inside(each.nodeName === "LI" ? each : { childNodes: [each] }, styled(style, each, each.nodeName, css)));
    }
    this.lists -= 1;
    this.blocks.push(...(this.lists >= DEEPEST_LIST ? list.entries.flat() : settled(list)));
  }

  /** Read a paragraph that Word says is an entry of a list. */
  wordEntry(element, said, style) {
    const mark = element.querySelector('[data-style*="mso-list:ignore" i]')?.textContent.trim() ?? "";
    const number = /^\(?(?:(\d{1,6})|[\p{L}]{1,5}|[〇一二三四五六七八九十百]+)[.)、]/u.exec(mark);
    const level = Math.min(Number(/level(\d+)/.exec(said)[1]), DEEPEST_LIST);
    this.blocks.push({ kind: "entry", level, isNumbered: Boolean(number), start: Number(number?.[1] ?? 1), blocks: this.inside(element, style) });
  }

  /** Read a table; one that only arranges a page is what stands in it. */
  table(element, style) {
    const rows = element.querySelector(NEVER_IN_A_TABLE) ? [] : [...element.rows].filter((row) => !this.isLeft(row));
    if (rows.length < 2 || Math.max(...rows.map((row) => row.cells.length)) < 2) return this.children(element, style);
    if (element.caption) this.children(element.caption, style);
    this.end();
    const cells = rows.map((row, place) => [...row.cells].flatMap((cell) => this.cell(cell, style, place)));
    const columns = Math.max(...cells.map((row) => row.length));
    for (const row of cells) while (row.length < columns) row.push({ runs: [] });
    const sides = Array.from({ length: columns }, (_, place) => {
      const found = new Set(cells.slice(1).map((row) => row[place].side));
      return found.size === 1 ? [...found][0] : "";
    });
    this.blocks.push({ kind: "table", rows: cells.map((row) => row.map(({ runs }) => runs)), sides });
  }

  cell(cell, style, place) {
    const css = styles(cell);
    const inner = [css, ...[...cell.querySelectorAll("p, div")].slice(0, 1).map(styles)];
    const side = inner.map((each) => each["text-align"]).concat(cell.getAttribute("align") ?? cell.querySelector("p, div")?.getAttribute("align"));
    const blocks = this.inside(cell, { ...style, isHead: place === 0 || style.isHead, bold: false });
    const runs = blocks.flatMap((block, at) => [...(at ? [{ text: " " }] : []), ...flat(block)]);
    const named = side.find((each) => each === "right" || each === "end" || each === "center") ?? "";
    const span = Math.min(Number(cell.getAttribute("colspan")) || 1, 20);
    return [{ runs, side: named }, ...Array.from({ length: span - 1 }, () => ({ runs: [], side: named }))];
  }

  isLeft(row) {
    const why = whyLeft(row, row.nodeName, styles(row));
    if (why) this.leave(why, row);
    return Boolean(why);
  }
}

/** Give an element's own style, Word's own words included. */
function styles(element) {
  const pairs = (element.getAttribute?.("data-style") ?? "").split(";").map((each) => each.split(/:(.*)/s));
  return Object.fromEntries(pairs.map(([name, value = ""]) => [name.trim().toLowerCase(), value.trim().toLowerCase()]));
}

/** Give the kind of thing that an element is, of those that are left out. */
function whyLeft(element, name, css) {
  const isComment =
    /^comment/.test(css["mso-element"] ?? "") ||
    css["mso-special-character"] === "comment" ||
    /\b(?:MsoCommentReference|msocomanchor|msocomtxt|msocomoff)\b/.test(element.className) ||
    /#_?(?:cmnt|msocom)/.test(element.getAttribute("href") ?? "") ||
    element.querySelector?.(':scope > [href^="#cmnt_ref"]');
  if (isComment) return "comments";
  if (name === "DEL" || name === "S" || name === "STRIKE" || /line-through/.test(`${css["text-decoration"]} ${css["text-decoration-line"]}`)) return "deleted";
  if (css.display === "none" || css.visibility === "hidden" || css["mso-hide"] === "all" || element.hidden) return "hidden";
  return PICTURES.has(name) ? "pictures" : null;
}

/** Give how text in an element looks, from how it looks around it. */
function styled(outer, element, name, css) {
  const style = { ...outer };
  if (name === "B" || name === "STRONG") style.bold = true;
  if (name === "I" || name === "EM" || name === "CITE") style.italic = true;
  const weight = css["font-weight"] ?? "";
  if (weight) style.bold = /^(?:bold|bolder|[6-9]00)/.test(weight);
  if (css["font-style"]) style.italic = /italic|oblique/.test(css["font-style"]);
  if (style.isHead) style.bold = false;
  const raised = css["vertical-align"];
  if (name === "SUP" || raised === "super") style.script = RAISED;
  if (name === "SUB" || raised === "sub") style.script = LOWERED;
  return style;
}
