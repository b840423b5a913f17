// What is typed goes to the server at once, one request at a time; the newest text waits while one is under way.
// An answer never touches a text that somebody is writing in. What the server has not confirmed stays in this browser,
// and goes out again with the next page where this one is closed.

import { post, words } from "./ask.js";

const RETRY = 1000;
const RETRY_REFUSED = 5000;
const SETTLED = 10;

export class Saver {
  constructor(bar, tell) {
    this.key = bar.dataset.key;
    this.file = bar.dataset.file;
    this.address = `/items/${this.key}/edit/${this.file}`;
    this.stores = `unsaved ${this.key}/${this.file} `;
    this.store = `${this.stores}${Date.now()}-${Math.random()}`;
    this.tell = tell;
    this.pending = new Map(); // by route: the newest text of each field
    this.sent = null; // the texts under way: until they are answered, the same ones are sent again
    this.left = []; // texts that earlier pages could not send
    this.kept = []; // texts that somebody decided against, and texts whose fate nobody decided
    this.bases = new Map(); // by route: what the server last confirmed, as this page showed it
    this.held = new Map(); // by route: what was typed into fields in which two people's texts stand
    this.refused = new Map(); // by route: texts that no file can hold
    this.blocked = null; // why the server refuses all texts now
    this.busy = false;
    this.listeners = [];
    navigator.locks?.request(this.store, () => new Promise(() => {})); // held as long as this page lives
    addEventListener("pagehide", () => this.flushAtEnd());
  }

  onAnswer(listener) {
    this.listeners.push(listener);
  }

  know(control) {
    this.bases.set(control.dataset.route, control.value);
  }

  // Gives the stamp of the state from which a control's part was drawn: its route is understood by that.
  drawn(control) {
    return control.closest("[data-part]")?.querySelector('input[name="stamp"]')?.value ?? "";
  }

  changed(control) {
    const route = control.dataset.route;
    const base = this.bases.get(route) ?? "";
    const edit = { route: JSON.parse(route), base, text: control.value.toWellFormed(), drawn: this.drawn(control) };
    this.refused.delete(route);
    // where two texts stand, somebody has to say which one is meant
    if (this.held.has(route)) this.held.set(route, edit);
    else this.pending.set(route, edit);
    this.remember();
    if (this.held.has(route)) return;
    this.tell("saving");
    this.pump();
  }

  hold(edit) {
    const route = JSON.stringify(edit.route);
    this.held.set(route, this.pending.get(route) ?? edit);
    this.pending.delete(route);
  }

  // Says which text is meant where two stood; `theirs` is what the file has, and `loser` is kept beside it.
  release(control, theirs, loser) {
    const route = control.dataset.route;
    this.held.delete(route);
    this.bases.set(route, theirs);
    if (loser) {
      this.kept.push({ route: JSON.parse(route), text: loser.toWellFormed() });
      this.tell("saving"); // until it is kept
    }
    if (control.value !== theirs) this.changed(control);
    this.remember();
    this.pump();
  }

  isWaiting(route) {
    return this.pending.has(route) || this.held.has(route) || Boolean(this.sent?.some((each) => JSON.stringify(each.route) === route));
  }

  get hasWork() {
    return Boolean(this.sent || this.pending.size || this.left.length || this.kept.length);
  }

  get isIdle() {
    return !this.busy && !this.hasWork;
  }

  // Waits until everything typed is confirmed, so that an operation on entries finds them as they are shown.
  async settle() {
    while (!this.isIdle) {
      if (this.blocked) throw this.blocked;
      await new Promise((done) => setTimeout(done, SETTLED));
    }
  }

  // Waits until no request is under way: what its answer is about stays where it is until then.
  async calm() {
    while (this.busy || this.sent) await new Promise((done) => setTimeout(done, SETTLED));
  }

  take() {
    const isLeft = this.left.length > 0;
    const texts = isLeft ? this.left.shift() : [...this.pending.values()];
    if (!isLeft) this.pending.clear();
    return Object.assign(texts, { isLeft });
  }

  async pump() {
    if (this.busy || !this.hasWork) return;
    this.busy = true;
    // the server may have had a text whose answer never came: it is sent again as it was, before any newer one
    this.sent ??= this.take();
    const sent = this.sent;
    const kept = [...this.kept];
    let wait = 0;
    try {
      const answer = await post(this.address, { texts: sent, kept });
      this.kept = this.kept.filter((each) => !kept.includes(each));
      this.sent = null;
      this.blocked = null;
      this.confirm(sent, answer);
      this.remember();
      for (const listener of this.listeners) listener(answer, sent);
      if (this.refused.size) this.tell("not-saved", { message: words("refused") });
      else this.tell(this.hasWork ? "saving" : "saved", answer);
    } catch (error) {
      wait = error.isFinal ? RETRY_REFUSED : RETRY;
      if (error.isFinal) this.putBack(sent, error);
      this.remember();
      this.tell("not-saved", error);
    } finally {
      this.busy = false;
    }
    if (wait) setTimeout(() => this.pump(), wait);
    else if (this.hasWork) queueMicrotask(() => this.pump());
  }

  confirm(sent, answer) {
    const conflicts = new Set(answer.conflicts.map((each) => JSON.stringify(each.route)));
    const refused = new Set(answer.refused.map((each) => JSON.stringify(each)));
    for (const each of sent) {
      const route = JSON.stringify(each.route);
      if (sent.isLeft) continue; // this page does not show it yet
      if (conflicts.has(route)) this.hold(each);
      else if (refused.has(route)) this.refused.set(route, each);
      else {
        this.bases.set(route, each.text);
        const waiting = this.pending.get(route);
        if (waiting) waiting.base = each.text;
      }
    }
  }

  putBack(sent, error) {
    this.sent = null;
    this.blocked = error;
    if (sent.isLeft) this.left.push(sent);
    else for (const each of sent) {
      const route = JSON.stringify(each.route);
      const newer = this.pending.get(route);
      this.pending.set(route, newer ? { ...newer, base: each.base } : each);
    }
  }

  // Sends an operation on entries (add, remove, move, undo) once all texts are saved; gives the answer.
  async operate(operation) {
    const drawn = document.querySelector(`[data-part="${operation.route[0]}"] input[name="stamp"], input[name="stamp"]`);
    const asked = { drawn: drawn?.value ?? "", ...operation };
    await this.settle();
    this.busy = true;
    try {
      const answer = await post(this.address, { operation: asked });
      for (const listener of this.listeners) listener(answer, []);
      this.tell("saved", answer);
      return answer;
    } finally {
      this.busy = false;
      this.pump();
    }
  }

  get unsaved() {
    const under = new Map(this.sent?.isLeft ? [] : this.sent?.map((each) => [JSON.stringify(each.route), each.text]));
    // what waits was typed on what is under way, which goes before it
    const waiting = [...this.pending].map(([route, each]) => ({ ...each, base: under.get(route) ?? each.base }));
    const batches = [...this.left, ...(this.sent ? [this.sent] : []), waiting, [...this.refused.values()]];
    const kept = [...this.kept, ...[...this.held.values()].map(({ route, text }) => ({ route, text }))];
    return { batches: batches.filter((each) => each.length), kept };
  }

  remember() {
    const { batches, kept } = this.unsaved;
    try {
      if (batches.length || kept.length) localStorage.setItem(this.store, JSON.stringify({ batches, kept }));
      else localStorage.removeItem(this.store);
    } catch {
      // a browser without room keeps it in the page
    }
  }

  // What earlier pages could not send is sent now; the server merges it with what stands there.
  async recover() {
    const living = new Set((await navigator.locks?.query())?.held.map((each) => each.name));
    let found = 0;
    for (const store of Object.keys(localStorage)) {
      if (!store.startsWith(this.stores) || living.has(store)) continue;
      try {
        const { batches, kept } = JSON.parse(localStorage.getItem(store));
        this.left.push(...batches);
        this.kept.push(...kept);
        found += batches.length + kept.length;
        this.remember();
      } catch {
        // nothing that a page of ours wrote
      }
      localStorage.removeItem(store);
    }
    this.pump();
    return found;
  }

  // Leaves what is not saved to the page of another item, which the same text is called now.
  carryTo(key) {
    const { batches, kept } = this.unsaved;
    if (batches.length || kept.length) localStorage.setItem(`unsaved ${key}/${this.file} ${Date.now()}`, JSON.stringify({ batches, kept }));
    for (const each of [this.pending, this.held, this.refused]) each.clear();
    [this.sent, this.left, this.kept] = [null, [], []];
    this.remember();
  }

  flushAtEnd() {
    const { batches, kept } = this.unsaved;
    if (!batches.length && !kept.length) return;
    post(this.address, { texts: batches.flat(), kept }, { keepalive: true }).catch(() => {});
  }
}
