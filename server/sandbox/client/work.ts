import { edited } from "../site/deeds.ts";
import type { Deed } from "../site/wire.ts";
import { protectionAt, type Typing } from "../spreadsheet/edits.ts";
import { typedText } from "../spreadsheet/typed.ts";
import { linkIn } from "./cell-view.ts";
import type { Desk } from "./desk.ts";
import type { Dialogs } from "./dialogs.ts";
import { goToLink } from "./links.ts";
import type { Refused, Service } from "./service.ts";

const PROTECTED = "ส่วนนี้ผู้ทำแบบฟอร์มขอให้คงไว้ ถ้าแก้ เมนูมาตรการ ITA อาจไม่รู้จักคอลัมน์ แก้ต่อหรือไม่";

/** What a person does to the spreadsheet. It is shown at once and done at the service, whose answer counts. */
export class Work {
  readonly #desk: Desk;
  readonly #service: Service;
  readonly #dialogs: Dialogs;
  readonly #back: () => void;

  /** @param back gives the grid the focus again */
  constructor(desk: Desk, service: Service, dialogs: Dialogs, back: () => void) {
    this.#desk = desk;
    this.#service = service;
    this.#dialogs = dialogs;
    this.#back = back;
  }

  deed(deed: Deed): true {
    if (deed.kind !== "undo" && deed.kind !== "redo")
      this.#desk.foresee((state) => edited(state, deed, Date.now()));
    this.#service.do(deed).catch((refused: Refused) => {
      this.#desk.takeBack();
      this.#tell(refused);
    });
    return true;
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

  editNote(): true {
    const { sheet, place, cell } = this.#desk;
    void this.#dialogs
      .writing("หมายเหตุของเซลล์", "ลบข้อความทั้งหมดเพื่อลบหมายเหตุ", cell.note ?? "")
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

  #tell({ name, message }: Refused): void {
    const title = name === "Exception" ? "Google ชีตไม่รับ" : name === "Busy" ? "รอสักครู่" : name;
    void this.#dialogs.asking({ kind: "alert", title, text: message, buttons: "OK" }).then(this.#back);
  }
}
