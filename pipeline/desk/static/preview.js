// What readers would see, beside the form. It keeps its place, and shows the last good state while something is broken.

import { get, words } from "./ask.js";

export class Preview {
  constructor(bar) {
    this.key = bar.dataset.key;
    this.frame = document.getElementById("page");
    this.shown = document.getElementById("shown");
    this.controls = document.querySelector(".views");
    this.asked = 0;
    this.drawn = 0;
    this.isWaiting = false;
    this.controls.addEventListener("change", (event) => {
      if (event.target.name === "width") this.resize();
      else this.refresh(true);
    });
    this.controls.addEventListener("submit", (event) => event.preventDefault());
    this.resize();
    // the frame's own page has a policy that lets a release's style stand, and nothing run
    this.frame.addEventListener("load", () => this.refresh(true), { once: true });
    this.frame.src = `/items/${this.key}/frame`;
  }

  get view() {
    return this.controls.elements.view.value;
  }

  resize() {
    this.frame.parentElement.dataset.width = this.controls.elements.width.value;
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
      const page = new this.frame.contentWindow.DOMParser().parseFromString(await answer.text(), "text/html");
      this.put(page, isOther);
      this.say("shown");
    } catch {
      this.say("unreachable");
    }
  }

  put(page, isOther) {
    // parsing with the page's own policy would add it to the frame's, and forbid the next page's style
    page.querySelector("meta[http-equiv='Content-Security-Policy' i]")?.remove();
    const inside = this.frame.contentDocument;
    const top = isOther ? 0 : inside.scrollingElement?.scrollTop ?? 0;
    inside.replaceChild(inside.adoptNode(page.documentElement), inside.documentElement);
    this.frame.contentWindow.scrollTo({ top, behavior: "instant" });
    for (const link of inside.querySelectorAll("a[href]")) link.target = "_blank"; // nothing leads away within the frame
    this.good = new Date();
    this.frame.dispatchEvent(new CustomEvent("drawn"));
  }

  say(kind) {
    const time = (this.good ?? new Date()).toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
    this.shown.textContent = words(`preview_${kind}`, { time });
    this.shown.dataset.kind = kind;
  }
}
