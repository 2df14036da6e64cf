import { FRAME_SANDBOX } from "../site/frame-sandbox.ts";
import type { ShownFrame } from "../site/wire.ts";
import type { FrameMessage, FrameReply } from "./bridge.ts";
import type { Desk } from "./desk.ts";
import { element } from "./element.ts";
import { goToLink } from "./links.ts";
import type { Service } from "./service.ts";

const USUAL_WIDTH = 600;
const USUAL_HEIGHT = 400;

interface Open {
  readonly page: ShownFrame;
  readonly frame: HTMLIFrameElement;
  readonly close: () => void;
}

/** Sidebars and dialogs of the add-on, each in a frame that can reach nothing but this bridge. */
export class Frames {
  readonly sidebar = element("aside", { "aria-label": "แถบข้างของส่วนเสริม", class: "sidebar", hidden: true });
  readonly #service: Service;
  readonly #desk: Desk;
  readonly #back: () => void;
  readonly #open = new Map<ShownFrame["place"], Open>();

  /** @param back gives the grid the focus again */
  constructor(service: Service, desk: Desk, back: () => void) {
    this.#service = service;
    this.#desk = desk;
    this.#back = back;
    addEventListener("message", (event: MessageEvent<FrameMessage>) => {
      const open = [...this.#open.values()].find(({ frame }) => frame.contentWindow === event.source);
      if (open) void this.#hear(open, event.data);
    });
  }

  show(page: ShownFrame): void {
    this.#open.get(page.place)?.close();
    if (page.place === "sidebar") this.#showSidebar(page);
    else this.#showDialog(page);
  }

  #frame(page: ShownFrame): HTMLIFrameElement {
    return element("iframe", {
      title: page.title || "ส่วนเสริม",
      sandbox: FRAME_SANDBOX,
      src: this.#service.frame(page.id),
    });
  }

  #showSidebar(page: ShownFrame): void {
    const frame = this.#frame(page);
    const close = () => {
      this.sidebar.hidden = true;
      this.sidebar.replaceChildren();
      this.#open.delete("sidebar");
      this.#back();
    };
    this.sidebar.replaceChildren(heading(page.title, "ปิดแถบข้าง", close), frame);
    this.sidebar.hidden = false;
    // On a narrow screen it lies below the grid, where nobody would see it open.
    if (this.sidebar.getBoundingClientRect().top > innerHeight / 2) this.sidebar.scrollIntoView();
    this.#open.set("sidebar", { page, frame, close });
    frame.addEventListener("load", () => frame.focus());
  }

  #showDialog(page: ShownFrame): void {
    const frame = this.#frame(page);
    const { width = USUAL_WIDTH, height = USUAL_HEIGHT } = page;
    frame.style.width = `${width}px`;
    frame.style.height = `${height}px`;
    const dialog = element("dialog", { class: "frame", "aria-label": page.title });
    const close = () => dialog.close();
    dialog.append(heading(page.title, "ปิดหน้าต่าง", close), frame);
    dialog.addEventListener("close", () => {
      dialog.remove();
      this.#open.delete(page.place);
      this.#back();
    });
    document.body.append(dialog);
    if (page.place === "modal") dialog.showModal();
    else dialog.show();
    this.#open.set(page.place, { page, frame, close });
    frame.addEventListener("load", () => frame.focus());
  }

  async #hear({ frame, page, close }: Open, message: FrameMessage): Promise<void> {
    if (message.kind === "close") close();
    if (message.kind === "escape" && page.place !== "sidebar") close();
    if (message.kind === "escape" && page.place === "sidebar") this.#back();
    if (message.kind === "go") goToLink(this.#desk, message.url);
    if (message.kind === "size" && page.place !== "sidebar") {
      if (message.width !== undefined) frame.style.width = `${message.width}px`;
      if (message.height !== undefined) frame.style.height = `${message.height}px`;
    }
    if (message.kind !== "call") return;
    const { id, name, args } = message;
    const outcome = await this.#service
      .run({ functionName: name, caption: page.title || "ส่วนเสริม", args, view: this.#desk.view })
      .catch((failure: Error) => ({ failure: { name: failure.name, message: failure.message } }));
    // The frame has an origin of its own that has no name.
    frame.contentWindow?.postMessage({ id, ...outcome } satisfies FrameReply, "*");
  }
}

function heading(title: string, closing: string, close: () => void): HTMLElement {
  return element(
    "div",
    { class: "heading" },
    element("h2", {}, title || "ส่วนเสริม"),
    element("button", { type: "button", class: "second", "aria-label": closing, onclick: close }, "✕"),
  );
}
