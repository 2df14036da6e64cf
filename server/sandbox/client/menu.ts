import type { MenuItem } from "../apps-script/dialogs.ts";
import { element } from "./element.ts";

type Choose = (item: Extract<MenuItem, { kind: "item" }>) => void;

/** The add-on's menu as onOpen drew it (APG menu button): arrows, Home, End, first letters, Escape. */
export class AddonMenu {
  readonly box = element("div", { class: "menu" });
  readonly #button = element("button", {
    type: "button",
    id: "addon-menu",
    "aria-haspopup": "menu",
    "aria-expanded": "false",
    disabled: true,
  });
  readonly #choose: Choose;
  #menu: HTMLElement | undefined;

  constructor(caption: string, choose: Choose) {
    this.#choose = choose;
    this.#button.append(caption, element("span", { "aria-hidden": "true" }, " ▾"));
    this.box.append(this.#button);
    this.#button.addEventListener("click", () => this.#toggle());
    this.#button.addEventListener("keydown", (event) => {
      if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
      event.preventDefault();
      this.#toggle(true);
      if (event.key === "ArrowUp") focusIn(this.#menu, -1);
    });
    document.addEventListener("mousedown", (event) => {
      if (!this.box.contains(event.target as Node)) this.#toggle(false);
    });
    this.box.addEventListener("focusout", (event) => {
      if (!this.box.contains(event.relatedTarget as Node | null)) this.#toggle(false);
    });
  }

  draw(items: readonly MenuItem[]): void {
    this.#toggle(false);
    this.#menu?.remove();
    this.#menu = items.length > 0 ? this.#list(items, "addon-menu") : undefined;
    if (this.#menu) this.box.append(this.#menu);
    this.#button.disabled = items.length === 0;
  }

  #list(items: readonly MenuItem[], labelledby: string): HTMLElement {
    const list = element("ul", { role: "menu", "aria-labelledby": labelledby, hidden: true });
    list.append(...items.map((item, index) => this.#item(item, `${labelledby}-${index}`)));
    list.addEventListener("keydown", (event) => this.#key(event, list));
    return list;
  }

  #item(item: MenuItem, id: string): HTMLElement {
    if (item.kind === "separator") return element("li", { role: "separator" });
    const kind = item.kind === "item" ? "li" : "div";
    const line = element(kind, { role: "menuitem", tabindex: -1, id }, item.caption);
    if (item.kind === "item") {
      line.addEventListener("click", () => {
        this.#toggle(false);
        this.#button.focus();
        this.#choose(item);
      });
      return line;
    }
    const list = this.#list(item.items, id);
    line.setAttribute("aria-haspopup", "menu");
    line.setAttribute("aria-expanded", "false");
    line.append(element("span", { "aria-hidden": "true" }, " ▸"));
    line.addEventListener("click", (event) => {
      if (list.contains(event.target as Node)) return;
      openList(list, line, list.hidden === true);
    });
    return element("li", { role: "none" }, line, list);
  }

  #key(event: KeyboardEvent, list: HTMLElement): void {
    if ((event.target as Element).closest("[role=menu]") !== list) return;
    const { key } = event;
    const owner = document.getElementById(list.getAttribute("aria-labelledby") ?? "");
    const leadsOn = (event.target as Element).hasAttribute("aria-haspopup");
    if (key === "ArrowDown" || key === "ArrowUp") focusIn(list, key === "ArrowDown" ? "next" : "previous");
    else if (key === "Home" || key === "End") focusIn(list, key === "Home" ? 0 : -1);
    else if (key === "Enter" || key === " ") (event.target as HTMLElement).click();
    else if (key === "ArrowRight" && leadsOn) (event.target as HTMLElement).click();
    else if ((key === "ArrowLeft" || key === "Escape") && owner !== this.#button)
      openList(list, owner, false);
    else if (key === "Escape") {
      this.#toggle(false);
      this.#button.focus();
    } else if (key.length === 1) focusIn(list, "next", key);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #toggle(isOpen: boolean = this.#menu?.hidden === true): void {
    if (!this.#menu || this.#menu.hidden === !isOpen) return;
    this.#menu.hidden = !isOpen;
    this.#button.setAttribute("aria-expanded", String(isOpen));
    for (const list of this.#menu.querySelectorAll<HTMLElement>("[role=menu]")) list.hidden = true;
    if (isOpen) focusIn(this.#menu, 0);
  }
}

function openList(list: HTMLElement, owner: Element | null, isOpen: boolean): void {
  list.hidden = !isOpen;
  owner?.setAttribute("aria-expanded", String(isOpen));
  if (isOpen) focusIn(list, 0);
  else if (owner instanceof HTMLElement) owner.focus();
}

/** @param to an index, or the neighbour of what has the focus; @param letter with which its caption begins */
function focusIn(list: HTMLElement | undefined, to: number | "next" | "previous", letter = ""): void {
  const items = [...(list?.querySelectorAll<HTMLElement>("[role=menuitem]") ?? [])].filter(
    (item) => item.closest("[role=menu]") === list,
  );
  const here = items.indexOf(document.activeElement as HTMLElement);
  const at = to === "next" ? here + 1 : to === "previous" ? here - 1 : to;
  const inTurn = items.map((_, further) => items.at((at + further) % items.length));
  inTurn.find((item) => item?.textContent?.startsWith(letter))?.focus();
}
