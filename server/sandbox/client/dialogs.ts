import { type Answer, BUTTONS, type ButtonName, type Question } from "../apps-script/dialogs.ts";
import { element } from "./element.ts";

const WORDS: Readonly<Record<ButtonName, string>> = {
  OK: "ตกลง",
  CANCEL: "ยกเลิก",
  YES: "ใช่",
  NO: "ไม่",
  CLOSE: "ปิด",
};

/** Questions, one over the page at a time: the browser's own dialogs keep the focus and Escape closes them. */
export class Dialogs {
  #last: Promise<unknown> = Promise.resolve();

  /** An alert or a prompt of a script, or one of the page's own. */
  asking(question: Question): Promise<Answer> {
    return this.#inTurn(() => this.#ask(question));
  }

  /** A longer text to write; undefined where nothing is to change. */
  async writing(title: string, hint: string, text: string): Promise<string | undefined> {
    const box = element("textarea", { rows: 6, id: "dialog-text" });
    box.value = text;
    const label = element("label", { for: "dialog-text" }, hint);
    const { button } = await this.#inTurn(() => this.#show(title, [label, box], ["OK", "CANCEL"], box));
    return button === "OK" ? box.value : undefined;
  }

  async #ask({ kind, title, text, buttons }: Question): Promise<Answer> {
    const lines = text.split("\n").map((line) => element("p", {}, line));
    if (kind === "alert") return this.#show(title || "มาตรการ ITA", lines, BUTTONS[buttons]);
    const box = element("input", { type: "text", id: "dialog-text", autocomplete: "off" });
    const label = element("label", { for: "dialog-text" }, ...lines);
    const { button } = await this.#show(title || "มาตรการ ITA", [label, box], BUTTONS[buttons], box);
    return { button, text: box.value };
  }

  #inTurn<T>(ask: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(ask);
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  #show(
    title: string,
    body: readonly HTMLElement[],
    buttons: readonly ButtonName[],
    first?: HTMLElement,
  ): Promise<Answer> {
    const dialog = element("dialog", {
      class: "ask",
      "aria-labelledby": "dialog-title",
      "aria-describedby": "dialog-body",
    });
    const form = element(
      "form",
      { method: "dialog" },
      element("h2", { id: "dialog-title" }, title),
      element("div", { id: "dialog-body" }, ...body),
      element(
        "div",
        { class: "actions" },
        ...buttons.map((button, index) =>
          element("button", { value: button, class: index === 0 ? "" : "second" }, WORDS[button]),
        ),
      ),
    );
    dialog.append(form);
    document.body.append(dialog);
    dialog.showModal();
    (first ?? form.querySelector("button"))?.focus();
    return new Promise((resolve) => {
      dialog.addEventListener("close", () => {
        dialog.remove();
        resolve({ button: (dialog.returnValue || "CLOSE") as ButtonName });
      });
    });
  }
}
