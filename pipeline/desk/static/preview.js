// What readers would see, beside the form. It keeps its place, and shows the last good state while something is broken.

import { get, words } from "./ask.js";

// How wide a page is laid out on each; what is wider than the frame is shown smaller. The first is as wide as the frame.
const WIDTHS = { frame: 0, phone: 375, desk: 1280, paper: 794 };
const PARTS = "p, li, h1, h2, h3, blockquote, td, th, dd, figcaption, pre";

export class Preview {
  constructor(bar) {
    this.key = bar.dataset.key;
    this.frame = document.getElementById("page");
    this.shown = document.getElementById("shown");
    this.controls = document.querySelector(".views");
    this.isWaiting = false;
    this.controls.addEventListener("change", (event) => {
      if (event.target.name !== "width") this.refresh(true);
      else if ((event.target.value === "paper") !== this.isPrinted) this.refresh();
      else this.resize();
    });
    this.controls.addEventListener("submit", (event) => event.preventDefault());
    new ResizeObserver(() => this.resize()).observe(this.frame.parentElement);
    // the frame's own page has a policy that lets a release's style stand, and nothing run
    this.frame.addEventListener("load", () => this.refresh(true), { once: true });
    this.frame.src = `/items/${this.key}/frame`;
  }

  get view() {
    return this.controls.elements.view.value;
  }

  get width() {
    return this.view === "docx" || this.view === "letter" ? "frame" : this.controls.elements.width.value;
  }

  resize() {
    const room = this.frame.parentElement;
    const wanted = WIDTHS[this.width] || room.clientWidth;
    const scale = Math.min(1, room.clientWidth / wanted);
    this.frame.style.inlineSize = `${wanted}px`;
    this.frame.style.marginInline = `${Math.min(0, (room.clientWidth - wanted) / 2)}px`;
    this.frame.style.blockSize = `${room.clientHeight / scale}px`;
    this.frame.style.transform = scale < 1 ? `scale(${scale})` : "";
  }

  // Shows the place of a text that somebody is writing in, where it is not to be seen already.
  follow(control) {
    this.followed = control;
    if (!["INPUT", "TEXTAREA"].includes(control.tagName) || control.type === "radio") return;
    const inside = this.frame.contentDocument;
    const wanted = pieceAt(control);
    if (!wanted || !inside?.body) return;
    const place = [...inside.querySelectorAll(PARTS)].find((each) => plain(each.textContent).includes(wanted));
    const box = place?.getBoundingClientRect();
    const height = this.frame.contentWindow.innerHeight;
    if (box && (box.bottom < 40 || box.top > height - 40)) {
      this.frame.contentWindow.scrollBy({ top: box.top - height / 3, behavior: "instant" });
    }
  }

  // Asks for the page again; while one is on its way the next one waits, and only the newest is asked for.
  async refresh(isOther = false) {
    this.isOther ||= isOther;
    if (this.isWaiting) {
      this.isStale = true;
      return;
    }
    this.isWaiting = true;
    do {
      this.isStale = false;
      const other = this.isOther;
      this.isOther = false;
      await this.draw(other);
    } while (this.isStale);
    this.isWaiting = false;
  }

  async draw(isOther) {
    const language = this.controls.elements.language.value;
    const at = encodeURIComponent(this.controls.elements.at.value);
    try {
      const answer = await get(`/items/${this.key}/preview/${this.view}/${language}?at=${at}`);
      if (answer.status === 204) {
        this.say(answer.headers.get("x-press-why") === "faults" ? "broken" : "nothing");
        return;
      }
      this.time = answer.headers.get("x-press-time");
      const page = new this.frame.contentWindow.DOMParser().parseFromString(await answer.text(), "text/html");
      this.put(page, isOther);
      this.say("shown");
    } catch (error) {
      this.say(error.status === 404 ? "gone" : "unreachable");
    }
  }

  put(page, isOther) {
    // parsing with the page's own policy would add it to the frame's, and forbid the next page's style
    page.querySelector("meta[http-equiv='Content-Security-Policy' i]")?.remove();
    for (const link of page.querySelectorAll("a[href]")) link.target = "_blank"; // nothing leads away within the frame
    const inside = this.frame.contentDocument;
    const top = isOther ? 0 : inside.scrollingElement?.scrollTop ?? 0;
    const isPrinted = this.width === "paper";
    if (isPrinted) asSheet(page);
    if (isOther || isPrinted !== this.isPrinted) inside.replaceChild(inside.adoptNode(page.documentElement), inside.documentElement);
    else renew(inside.documentElement, page.documentElement);
    this.isPrinted = isPrinted;
    if (isPrinted) print(inside);
    this.resize();
    this.frame.contentWindow.scrollTo({ top, behavior: "instant" });
    this.frame.dispatchEvent(new CustomEvent("drawn"));
    if (this.followed?.isConnected && !isOther) this.follow(this.followed);
  }

  say(kind) {
    const said = kind === "broken" && !this.time ? "faulty" : kind === "shown" && this.isPrinted ? "printed" : kind;
    this.shown.textContent = words(`preview_${said}`, { time: this.time });
    this.shown.dataset.kind = kind;
  }
}

// Applies the page's rules for print, and leaves out those for screens: how it prints, but for where pages end.
function print(page) {
  for (const sheet of page.styleSheets) {
    for (const rule of sheet.cssRules) {
      if (!(rule instanceof page.defaultView.CSSMediaRule)) continue;
      if (rule.media.mediaText === "print") rule.media.mediaText = "all";
      else if (/screen|prefers-color-scheme: dark/.test(rule.media.mediaText)) rule.media.mediaText = "not all";
    }
  }
}

function asSheet(page) {
  page.documentElement.style.colorScheme = "only light";
  page.documentElement.style.padding = "17mm";
}

// Puts a newer page in an older one's place: what is the same stays, so that little is laid out again.
function renew(old, fresh) {
  if (old.isEqualNode(fresh)) return;
  if (!old.cloneNode(false).isEqualNode(fresh.cloneNode(false)) || !old.firstChild) {
    old.replaceWith(old.ownerDocument.adoptNode(fresh));
    return;
  }
  const [before, after] = [[...old.childNodes], [...fresh.childNodes]];
  let end = null;
  while (before.length && after.length && before[0].isEqualNode(after[0])) [before, after].forEach((each) => each.shift());
  while (before.length && after.length && before.at(-1).isEqualNode(after.at(-1))) {
    end = before.pop();
    after.pop();
  }
  after.forEach((each, place) => (before[place] ? renew(before[place], each) : old.insertBefore(old.ownerDocument.adoptNode(each), end)));
  for (const each of before.slice(after.length)) each.remove();
}

function plain(text) {
  return text.replace(/[\s\u00a0\u202f]+/g, " ");
}

// Gives the longest run of words without marks in the paragraph at the caret: marks and quotation marks are set otherwise.
function pieceAt({ value, selectionStart }) {
  const from = value.lastIndexOf("\n\n", (selectionStart ?? 0) - 1) + 1;
  const end = value.indexOf("\n\n", selectionStart ?? 0);
  const pieces = plain(value.slice(from, end < 0 ? undefined : end)).split(/[*_[\](){}#>|\\"'“”‘’«»„–—-]|\d/u);
  const longest = pieces.map((each) => each.trim()).sort((one, other) => other.length - one.length)[0] ?? "";
  return longest.length >= 4 ? longest.slice(0, 60) : "";
}
