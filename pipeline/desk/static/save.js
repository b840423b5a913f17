// What is typed goes to the server at once, one request at a time; the newest text waits while one is under way.
// An answer never touches a text that somebody is writing in. What the server has not confirmed stays in this browser.

import { post } from "./ask.js";

const RETRY = 1000;

export class Saver {
  constructor(bar, tell) {
    this.key = bar.dataset.key;
    this.file = bar.dataset.file;
    this.address = `/items/${this.key}/edit/${this.file}`;
    this.store = `unsaved ${this.key}/${this.file}`;
    this.tell = tell;
    this.pending = new Map(); // by route: the newest text of each field
    this.bases = new Map(); // by route: what the server last confirmed, as this page showed it
    this.held = new Set(); // routes of fields in which two people's texts stand
    this.busy = false;
    this.listeners = [];
    addEventListener("pagehide", () => this.flushAtEnd());
  }

  onAnswer(listener) {
    this.listeners.push(listener);
  }

  know(control) {
    this.bases.set(control.dataset.route, control.value);
  }

  changed(control) {
    const route = control.dataset.route;
    if (this.held.has(route)) return; // two texts stand here, and somebody has to say which one is meant
    this.pending.set(route, { route: JSON.parse(route), base: this.bases.get(route) ?? "", text: control.value });
    this.remember();
    this.tell("saving");
    this.pump();
  }

  hold(route) {
    this.held.add(route);
    this.pending.delete(route);
  }

  // Says which text is meant where two stood; `theirs` is what the file has.
  release(control, theirs) {
    const route = control.dataset.route;
    this.held.delete(route);
    this.bases.set(route, theirs);
    if (control.value !== theirs) this.changed(control);
  }

  get isIdle() {
    return !this.busy && this.pending.size === 0;
  }

  // Waits until everything typed is confirmed, so that an operation on entries finds them as they are shown.
  async settle() {
    while (!this.isIdle) await new Promise((done) => setTimeout(done, 10));
  }

  async pump() {
    if (this.busy || this.pending.size === 0) return;
    this.busy = true;
    const sent = [...this.pending.values()];
    this.pending.clear();
    try {
      const answer = await post(this.address, { texts: sent });
      for (const each of answer.conflicts) this.hold(JSON.stringify(each.route));
      for (const each of sent) {
        const route = JSON.stringify(each.route);
        if (this.held.has(route)) continue;
        this.bases.set(route, each.text);
        const waiting = this.pending.get(route);
        if (waiting) waiting.base = each.text;
      }
      this.remember();
      for (const listener of this.listeners) listener(answer, sent);
      this.tell(this.pending.size ? "saving" : "saved", answer);
    } catch (error) {
      for (const each of sent) {
        const route = JSON.stringify(each.route);
        const newer = this.pending.get(route);
        this.pending.set(route, newer ? { ...newer, base: each.base } : each);
      }
      this.remember();
      this.tell("not-saved", error);
      if (!error.isFinal) setTimeout(() => this.pump(), RETRY);
      else this.pending.clear();
    } finally {
      this.busy = false;
    }
    if (this.pending.size) queueMicrotask(() => this.pump());
  }

  // Sends an operation on entries (add, remove, move, undo) once all texts are saved; gives the answer.
  async operate(operation) {
    await this.settle();
    this.busy = true;
    try {
      const answer = await post(this.address, { operation });
      for (const listener of this.listeners) listener(answer, []);
      this.tell("saved", answer);
      return answer;
    } finally {
      this.busy = false;
      this.pump();
    }
  }

  remember() {
    try {
      if (this.pending.size) localStorage.setItem(this.store, JSON.stringify([...this.pending.values()]));
      else localStorage.removeItem(this.store);
    } catch {
      // a browser without room keeps it in the page
    }
  }

  // What an earlier page could not send is sent now; the server merges it with what stands there.
  recover() {
    let left = [];
    try {
      left = JSON.parse(localStorage.getItem(this.store) ?? "[]");
    } catch {
      return 0;
    }
    for (const each of left) this.pending.set(JSON.stringify(each.route), each);
    this.pump();
    return left.length;
  }

  flushAtEnd() {
    if (!this.pending.size) return;
    post(this.address, { texts: [...this.pending.values()] }, { keepalive: true }).catch(() => {});
  }
}
