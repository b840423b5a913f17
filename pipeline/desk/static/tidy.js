// What was read of a page, put in order: runs of text into paragraphs, entries into lists.

const WIDE = "\\u2e80-\\u9fff\\uf900-\\ufaff\\ufe30-\\ufe4f\\uff00-\\uffef\\u{20000}-\\u{3ffff}";
const WIDE_END = new RegExp(`(?<=[${WIDE}])\\s*\\n\\s*|\\s*\\n\\s*(?=[${WIDE}])`, "gu");

/** Give the runs of each paragraph: two ends of a line are the end of a paragraph. */
export function paragraphs(runs) {
  const found = [[]];
  for (const [place, run] of runs.entries()) {
    const isEnd = run.isBreak && runs[place + 1]?.isBreak;
    if (isEnd) found.push([]);
    else if (!run.isBreak || found.at(-1).length) found.at(-1).push(run);
  }
  return found.map(tidy).filter((each) => each.some((run) => run.note || run.text?.trim()));
}

/** Join runs that look the same; white space is one space, and nothing where a line ends in Chinese or Japanese. */
function tidy(runs) {
  const joined = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (run.text && last?.text && ["bold", "italic", "href"].every((key) => last[key] === run[key])) last.text += run.text;
    else joined.push({ ...run });
  }
  let isAtStart = true;
  for (const [place, run] of joined.entries()) {
    if (run.text !== undefined) {
      const next = joined[place + 1]?.text?.[0] ?? "";
      const text = run.text.replace(WIDE_END, "").replace(/[ \t\r\n\f]+/g, " ");
      run.text = isAtStart || (/^\n/.test(run.text) && new RegExp(`[${WIDE}]$`, "u").test(joined[place - 1]?.text ?? "")) ? text.trimStart() : text;
      if (/\n$/.test(run.text) && new RegExp(`^[${WIDE}]`, "u").test(next)) run.text = run.text.trimEnd();
      isAtStart = / $/.test(run.text) || (isAtStart && !run.text);
    } else isAtStart = Boolean(run.isBreak);
  }
  for (const [place, run] of joined.entries()) if (run.text && (!joined[place + 1] || joined[place + 1].isBreak)) run.text = run.text.trimEnd();
  while (joined.length && (joined.at(-1).isBreak || joined.at(-1).text === "")) joined.pop();
  const last = joined.at(-1);
  if (last?.text) last.text = last.text.trimEnd();
  return joined.filter((run) => run.text !== "");
}

/** Give a list with words in each entry; what has none of its own goes to the entry above. */
export function settled(list) {
  const entries = [];
  for (const blocks of list.entries) {
    if (!blocks.length) continue;
    if (blocks[0].kind === "list" && entries.length) entries.at(-1).push(...blocks);
    else entries.push(blocks);
  }
  return entries.length ? [{ ...list, entries }] : [];
}

/** Make lists of the entries that Word writes as paragraphs, and one quote of several that touch. */
export function folded(blocks) {
  const found = [];
  let open = []; // lists, the outermost first
  for (const block of blocks) {
    if (block.kind !== "entry") {
      open = [];
      const last = found.at(-1);
      if (block.kind === "quote" && last?.kind === "quote") last.blocks.push(...block.blocks);
      else if (block.kind !== "quote" || block.blocks.length) found.push(block);
      continue;
    }
    if (!block.blocks.length) continue;
    open = open.filter(({ level }) => level <= block.level);
    let list = open.at(-1);
    const goesOn = list?.level === block.level && list.isNumbered === block.isNumbered && (!list.isNumbered || block.start !== 1 || list.entries.length === 0);
    if (!goesOn) {
      if (list?.level === block.level) open.pop();
      list = { kind: "list", level: block.level, isNumbered: block.isNumbered, start: block.start, entries: [] };
      (open.at(-1)?.entries.at(-1) ?? found).push(list);
      open.push(list);
    }
    list.entries.push([...block.blocks]);
  }
  return found;
}

/** Give the runs of a block that has to stand on one line. */
export function flat(block) {
  if (block.runs) return block.runs.map((run) => (run.isBreak ? { text: " " } : run));
  return (block.blocks ?? block.entries?.flat() ?? []).flatMap((each, place) => [...(place ? [{ text: " " }] : []), ...flat(each)]);
}
