// Marks before lines: crossheads, lists, quotes. Lines in, lines out.

const ENTRY = /^((?:[ \t]*>[ ]?)*[ \t]*)(?:([-*+])|(\d{1,9})([.)]))([ \t]+)(.*)$/s;
const QUOTE = /^[ ]{0,3}>[ ]?/;
const OWN = {
  heading: /^#{2,3}[ \t]/,
  list: /^[ \t>]*[-*+][ \t]/,
  numbers: /^[ \t>]*\d{1,9}[.)][ \t]/,
  quotation: QUOTE,
};

/** Say whether the line of a place is of a kind. */
export function isEntry(text, place, kind) {
  const start = text.lastIndexOf("\n", place - 1) + 1;
  return OWN[kind].test(text.slice(start));
}

const bare = (line) => line.replace(/^([ \t]*)(?:#{1,6}[ \t]+|(?:[-*+]|\d{1,9}[.)])[ \t]+)/, "$1");

/** Make crossheads of lines; of crossheads smaller ones, and of these plain lines. */
export function crossheads(lines) {
  const level = /^(#*)/.exec(lines.find((line) => line.trim()) ?? "")[1].length;
  const [mark, said] = { 2: ["### ", "heading_smaller"], 3: ["", "heading_none"] }[level] ?? ["## ", "heading_is"];
  const set = lines.length === 1 ? [mark + bare(lines[0])] : lines.map((line) => (line.trim() ? mark + bare(line) : line));
  return { lines: set, isMarked: mark !== "", said, goesOn: () => false };
}

/** Make a list of lines, or plain lines of a list. */
export function listed(lines) {
  const isList = lines.some((line) => line.trim()) && lines.every((line) => !line.trim() || OWN.list.test(line));
  const set = lines.map((line) => (line.trim() || lines.length === 1 ? (isList ? "" : "- ") + bare(line).trimStart() : line));
  return { lines: set, isMarked: !isList, goesOn: (beside) => isBeside(beside, OWN.list) };
}

/** Make a numbered list of lines, or plain lines of one; it goes on from the list above. */
export function numbered(lines, above) {
  const isList = lines.some((line) => line.trim()) && lines.every((line) => !line.trim() || OWN.numbers.test(line));
  let number = isList ? 0 : Number(/(?:^|\n)(\d{1,9})[.)][^\n]*\n$/.exec(above)?.[1] ?? 0);
  const set = lines.map((line) => {
    if (!line.trim() && lines.length > 1) return line;
    return isList ? bare(line).trimStart() : `${(number += 1)}. ${bare(line).trimStart()}`;
  });
  return { lines: set, isMarked: !isList, goesOn: (beside) => isBeside(beside, OWN.numbers) };
}

/** Make a block quote of lines, or plain lines of one. */
export function quoted(lines) {
  const isQuote = lines.every((line) => QUOTE.test(line));
  const set = lines.map((line) => (isQuote ? line.replace(QUOTE, "") : line.trim() || lines.length === 1 ? `> ${line}` : ">"));
  return { lines: set, isMarked: !isQuote, goesOn: (beside) => isBeside(beside, QUOTE) };
}

/** Say whether the line beside, the last above or the first below, is of a kind. */
function isBeside(beside, kind) {
  const lines = beside.split("\n");
  return kind.test(beside.endsWith("\n") ? lines.at(-2) : lines[0]);
}

/**
 * Give the change that Enter makes at a place in a list or quote: from, to, text and what is selected; else null.
 *
 * An entry goes on in the next one, the numbers below follow, and an entry without words ends the list.
 */
export function goneOn(text, place) {
  const start = text.lastIndexOf("\n", place - 1) + 1;
  const stop = text.indexOf("\n", place) < 0 ? text.length : text.indexOf("\n", place);
  const line = text.slice(start, stop);
  const entry = ENTRY.exec(line);
  const isNumber = entry && entry[3] !== undefined;
  const isList = entry && (!isNumber || entry[3] === "1" || isBelow(text.slice(0, start), Number(entry[3]), entry[1]));
  const lead = isList ? entry[1] : /^(?:[ ]{0,3}>[ ]?)*/.exec(line)[0];
  const length = isList ? line.length - entry[6].length : lead.length;
  if (!length || place < start + length) return null;
  if (!line.slice(length).trim()) {
    const left = isList && /^[ \t]+$/.test(lead) ? "" : isList ? lead : lead.replace(/>[ ]?$/, "");
    return [start, stop, left, [start + left.length, start + left.length]];
  }
  if (!isList) return [place, place, `\n${lead}`, [place + 1 + lead.length, place + 1 + lead.length]];
  const mark = `\n${lead}${isNumber ? `${Number(entry[3]) + 1}${entry[4]}` : entry[2]}${entry[5]}`;
  const below = isNumber ? renumbered(text.slice(stop), lead, Number(entry[3])) : text.slice(stop);
  const caret = place + mark.length;
  return [place, text.length, mark + text.slice(place, stop).trimStart() + below, [caret, caret]];
}

function isBelow(above, number, lead) {
  const before = above.trimEnd().split("\n").reverse();
  for (const line of before) {
    const entry = ENTRY.exec(line);
    if (entry?.[1] === lead) return Number(entry[3]) === number - 1;
    if (!line.startsWith(" ") && line.trim()) return false;
  }
  return false;
}

/** Count the entries below up by one as far as they follow each other. */
function renumbered(below, lead, number) {
  let expected = number + 1;
  let isOver = false;
  return below
    .split("\n")
    .map((line) => {
      const entry = isOver ? null : ENTRY.exec(line);
      if (!entry || entry[1] !== lead || entry[3] === undefined) {
        isOver ||= Boolean(line.trim()) && !/^\s/.test(line);
        return line;
      }
      isOver = Number(entry[3]) !== expected;
      if (isOver) return line;
      expected += 1;
      return `${lead}${expected}${entry[4]}${entry[5]}${entry[6]}`;
    })
    .join("\n");
}
