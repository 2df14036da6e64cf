import { toThaiDigits } from "../../../measures/thai/digits.ts";
import { edited } from "../site/deeds.ts";
import type { Deed } from "../site/wire.ts";
import { protectionAt, type Typing } from "../spreadsheet/edits.ts";
import { SHEETS_LIMITS } from "../spreadsheet/state.ts";
import { typedText } from "../spreadsheet/typed.ts";
import { linkIn } from "./cell-view.ts";
import type { Desk } from "./desk.ts";
import type { Dialogs } from "./dialogs.ts";
import { goToLink } from "./links.ts";
import type { Refused, Service } from "./service.ts";

const PROTECTED = "ส่วนนี้ผู้ทำแบบฟอร์มขอให้คงไว้ ถ้าแก้ เมนูมาตรการ ITA อาจไม่รู้จักคอลัมน์ แก้ต่อหรือไม่";

/** Opens the editor of the cell with the cursor, with a text. */
export type Reopen = (text: string) => void;

/**
 * What a person does to the spreadsheet. It is shown at once and done at the service, one after another, whose answer
 * counts. While somebody's run keeps edits out they wait; a text that is refused comes back to whoever typed it.
 */
export class Work {
  readonly #desk: Desk;
  readonly #service: Service;
  readonly #dialogs: Dialogs;
  readonly #back: () => void;
  readonly #reopen: Reopen;
  readonly #tellWaiting: (message: string) => void;
  #last: Promise<unknown> = Promise.resolve();
  #isRunning = false;
  #waiting: (() => void) | undefined;

  /**
   * @param back gives the grid the focus again
   * @param tellWaiting is told when an edit has to wait
   */
  constructor(
    desk: Desk,
    service: Service,
    dialogs: Dialogs,
    back: () => void,
    reopen: Reopen,
    tellWaiting: (message: string) => void,
  ) {
    this.#desk = desk;
    this.#service = service;
    this.#dialogs = dialogs;
    this.#back = back;
    this.#reopen = reopen;
    this.#tellWaiting = tellWaiting;
    addEventListener("beforeunload", (event) => {
      if (this.#waiting) event.preventDefault();
    });
  }

  /** Whether a run may be changing the spreadsheet. */
  running(isRunning: boolean): void {
    this.#isRunning = isRunning;
    if (!isRunning) this.#waiting?.();
  }

  deed(deed: Deed): true {
    const now = Date.now();
    const answered =
      deed.kind === "undo" || deed.kind === "redo"
        ? () => {}
        : this.#desk.foresee((state) => edited(state, deed, now));
    this.#last = this.#last
      .then(() => this.#send(deed))
      .catch((refused: Refused) => this.#tell(refused, deed))
      .finally(answered);
    return true;
  }

  async #send(deed: Deed): Promise<void> {
    for (;;) {
      try {
        await this.#service.do(deed);
        return;
      } catch (thrown) {
        const { name, message } = thrown as Refused;
        if (name !== "Busy") throw thrown;
        if (this.#isRunning) await this.#untilFree(message);
      }
    }
  }

  async #untilFree(message: string): Promise<void> {
    this.#tellWaiting(message);
    await new Promise<void>((resolve) => {
      this.#waiting = resolve;
    });
    this.#waiting = undefined;
  }

  /** Types texts, after asking where a header is protected. Texts that change nothing are not sent. */
  type(texts: readonly Typing[]): void {
    const { sheet, state } = this.#desk;
    const clock = { now: Date.now(), timeZone: state.timeZone };
    const news = texts.filter(
      ({ row, column, text }) => typedText(sheet.rows[row]?.[column] ?? {}, clock) !== text,
    );
    if (news.length === 0) return;
    const write = () => this.deed({ kind: "type", sheet: sheet.id, texts: news });
    if (news.some((place) => protectionAt(sheet, place))) this.#confirm(write);
    else write();
  }

  clear(): true {
    const { sheet, area } = this.#desk;
    const write = () => this.deed({ kind: "clear", sheet: sheet.id, areas: [area] });
    if (protectionAt(sheet, this.#desk.place)) this.#confirm(write);
    else write();
    return true;
  }

  paint(background: string | undefined): true {
    return this.deed({ kind: "paint", sheet: this.#desk.sheet.id, areas: [this.#desk.area], background });
  }

  /** @param written what was written before; absent is the note that the cell holds */
  editNote(written?: string): true {
    const { sheet, place, cell } = this.#desk;
    void this.#dialogs
      .writing("โน้ตของเซลล์", "ลบข้อความทั้งหมดเพื่อลบโน้ต", written ?? cell.note ?? "")
      .then((note) => {
        if (note !== undefined) this.deed({ kind: "note", sheet: sheet.id, place, note });
        this.#back();
      });
    return true;
  }

  followLink(): true {
    const url = linkIn(this.#desk.cell);
    if (url !== undefined) goToLink(this.#desk, url);
    this.#back();
    return true;
  }

  #confirm(write: () => void): void {
    void this.#dialogs
      .asking({ kind: "alert", title: "โปรดตรวจก่อนแก้", text: PROTECTED, buttons: "OK_CANCEL" })
      .then(({ button }) => {
        if (button === "OK") write();
        this.#back();
      });
  }

  #tell({ name, message }: Refused, deed: Deed): void {
    const title = name === "Exception" ? "Google ชีตไม่รับ" : name;
    const long = tooLong(deed);
    const text = long === undefined ? message : `ข้อความยาว ${long} ตัวอักษร — แบ่งไว้หลายเซลล์ (${message})`;
    void this.#dialogs.asking({ kind: "alert", title, text, buttons: "OK" }).then(() => this.#giveBack(deed));
  }

  /** Gives a refused text back to be mended. What was pasted into many cells is still on the clipboard. */
  #giveBack(deed: Deed): void {
    this.#back();
    const typed = deed.kind === "type" && deed.texts.length === 1 ? deed.texts[0] : undefined;
    const place = deed.kind === "note" ? deed.place : typed;
    if (!place || (deed.kind !== "note" && deed.kind !== "type")) return;
    const { row, column } = place;
    this.#desk.go({ sheet: deed.sheet, area: { top: row, left: column, bottom: row, right: column } });
    this.#back();
    if (deed.kind === "note") this.editNote(deed.note);
    else if (typed) this.#reopen(typed.text);
  }
}

/** The length of a text that no cell and no note takes, in Thai digits. */
function tooLong(deed: Deed): string | undefined {
  const texts =
    deed.kind === "type" ? deed.texts.map(({ text }) => text) : deed.kind === "note" ? [deed.note] : [];
  const long = texts.find((text) => text.length > SHEETS_LIMITS.characters);
  return long && toThaiDigits(long.length.toLocaleString("en-US"));
}
