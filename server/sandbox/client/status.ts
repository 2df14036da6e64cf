import type { ScriptTrouble } from "../apps-script/thread-job.ts";
import type { Running } from "../site/wire.ts";
import { element } from "./element.ts";

const TOAST_MS = 8000;

/** What goes on: who one is, what runs, what a script says in passing, and what went wrong, by its name. */
export class Status {
  readonly box = element("div", { class: "status" });
  readonly person = element("p", { class: "person" });
  readonly run = element("p", { role: "status", class: "running" });
  readonly #lost = element("p", { role: "status", class: "note" });
  readonly #toasts = element("div", { role: "status", class: "toasts" });
  readonly #troubles = element("div", { role: "alert" });
  #email = "";

  constructor() {
    this.box.append(this.#troubles, this.#lost, this.#toasts);
    this.#lost.hidden = true;
  }

  who(email: string): void {
    this.#email = email;
    this.person.textContent = `ท่านคือ ${email}`;
  }

  running(running: Running | undefined): void {
    const whose = running?.email === this.#email ? "" : `ของ ${running?.email ?? ""}`;
    this.run.textContent = running ? `กำลังทำงาน${whose}: ${running.caption}…` : "";
    this.run.classList.toggle("at-work", running !== undefined);
    document.body.setAttribute("aria-busy", String(running !== undefined));
  }

  toast(message: string, title: string): void {
    const toast = element("p", {}, title && element("strong", {}, title), title && " ", message);
    this.#toasts.append(toast);
    setTimeout(() => toast.remove(), TOAST_MS);
  }

  trouble({ name, message }: ScriptTrouble): void {
    const box = element("div", { class: "box trouble-box" });
    const close = element(
      "button",
      { type: "button", class: "second", onclick: () => box.remove() },
      "ปิดข้อความนี้",
    );
    box.append(element("p", {}, element("strong", {}, name), ` ${message}`), close);
    this.#troubles.replaceChildren(box);
  }

  lost(isLost: boolean): void {
    this.#lost.hidden = !isLost;
    this.#lost.textContent = isLost
      ? "ขาดการติดต่อกับบริการ กำลังลองใหม่ — ถ้าบริการปิดไปแล้ว หรือไม่ได้ใช้เกินหนึ่งชั่วโมง ให้เริ่มตารางใหม่"
      : "";
  }
}
