import { typedText } from "../spreadsheet/typed.ts";
import { wordsOf } from "../spreadsheet/validation.ts";
import type { Desk } from "./desk.ts";
import { element } from "./element.ts";
import { type Grid, nameOf } from "./grid.ts";

/** How an editor was left: with what was typed, and where the cursor goes. */
export interface Left {
  readonly text: string;
  readonly down: number;
  readonly along: number;
}

const MOST_WORDS = 200;

/** Typing into a cell, over the cell; with the words of its drop-down below. */
export class Editor {
  readonly #desk: Desk;
  readonly #grid: Grid;
  readonly #leave: (left: Left) => void;
  readonly #box = element("div", { class: "editor" });
  readonly #text = element("textarea", { rows: 1, spellcheck: "false" });
  readonly #list = element("ul", { role: "listbox", id: "words", "aria-label": "รายการให้เลือก" });
  #words: readonly string[] = [];
  #at = -1;

  constructor(desk: Desk, grid: Grid, leave: (left: Left) => void) {
    this.#desk = desk;
    this.#grid = grid;
    this.#leave = leave;
    this.#box.append(this.#text, this.#list);
    this.#box.hidden = true;
    grid.scroller.append(this.#box);
    this.#text.addEventListener("keydown", (event) => this.#key(event));
    this.#text.addEventListener("input", () => this.#offer(this.#text.value));
    this.#text.addEventListener("blur", () => this.#done(0, 0, false));
    this.#list.addEventListener("mousedown", (event) => {
      event.preventDefault();
      const word = (event.target as Element).closest("li")?.textContent;
      if (word !== null && word !== undefined) this.#pick(word);
    });
  }

  get isOpen(): boolean {
    return !this.#box.hidden;
  }

  /** @param text what it begins with; absent is what the cell holds */
  open(text?: string): void {
    const { cell, place, state } = this.#desk;
    const td = this.#grid.cellAt(place);
    if (!td) return;
    const typed = typedText(cell, { now: Date.now(), timeZone: state.timeZone });
    this.#words = cell.validation ? (wordsOf(cell.validation, state) ?? []).slice(0, MOST_WORDS) : [];
    this.#text.value = text ?? typed;
    this.#text.setAttribute("aria-label", `แก้เซลล์ ${nameOf(place)}`);
    this.#place(td);
    this.#box.hidden = false;
    this.#combine(this.#words.length > 0);
    this.#offer(text ?? "");
    if (text === undefined) this.#point(this.#words.indexOf(typed));
    this.#text.focus();
    this.#text.setSelectionRange(this.#text.value.length, this.#text.value.length);
  }

  #place(td: HTMLTableCellElement): void {
    const cell = td.getBoundingClientRect();
    const scroll = this.#grid.scroller.getBoundingClientRect();
    const { scrollTop, scrollLeft } = this.#grid.scroller;
    const { style } = this.#box;
    style.top = `${cell.top - scroll.top + scrollTop}px`;
    style.left = `${cell.left - scroll.left + scrollLeft}px`;
    style.minWidth = `${Math.min(cell.width, scroll.width - 20)}px`;
    this.#text.style.minHeight = `${cell.height}px`;
  }

  #combine(isList: boolean): void {
    for (const [name, value] of Object.entries({
      role: "combobox",
      "aria-controls": "words",
      "aria-autocomplete": "list",
      "aria-expanded": "true",
    })) {
      if (isList) this.#text.setAttribute(name, value);
      else this.#text.removeAttribute(name);
    }
  }

  /** Shows the words that hold what was typed, or all of them. */
  #offer(typed: string): void {
    const fitting = this.#words.filter((word) => word.includes(typed.trim()));
    const shown = fitting.length > 0 ? fitting : this.#words;
    this.#list.replaceChildren(
      ...shown.map((word, index) => element("li", { role: "option", id: `word-${index}` }, word)),
    );
    this.#list.hidden = shown.length === 0;
    this.#point(-1);
  }

  /** Points at a word; -1 at none. */
  #point(at: number): void {
    this.#at = at;
    [...this.#list.children].forEach((li, index) => {
      li.setAttribute("aria-selected", String(index === this.#at));
      if (index === this.#at) li.scrollIntoView({ block: "nearest" });
    });
    if (this.#at < 0) this.#text.removeAttribute("aria-activedescendant");
    else this.#text.setAttribute("aria-activedescendant", `word-${this.#at}`);
  }

  #pick(word: string): void {
    this.#text.value = word;
    this.#done(0, 0, true);
  }

  #key(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const words = this.#list.children.length;
    const isList = !this.#list.hidden && (event.key === "ArrowDown" || event.key === "ArrowUp");
    if (isList) {
      const by = event.key === "ArrowDown" ? 1 : -1;
      this.#point((Math.max(this.#at, by > 0 ? -1 : 0) + by + words) % words);
    } else if (event.key === "Enter" && (event.altKey || event.ctrlKey)) {
      this.#text.setRangeText("\n", this.#text.selectionStart, this.#text.selectionEnd, "end");
      this.#offer(this.#text.value);
    } else if (event.key === "Enter" && this.#at >= 0) {
      this.#pick(this.#list.children[this.#at]?.textContent ?? "");
    } else if (event.key === "Enter") {
      this.#done(event.shiftKey ? -1 : 1, 0, true);
    } else if (event.key === "Tab") {
      this.#done(0, event.shiftKey ? -1 : 1, true);
    } else if (event.key === "Escape") {
      this.#box.hidden = true;
      this.#grid.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #done(down: number, along: number, toGrid: boolean): void {
    if (!this.isOpen) return;
    this.#box.hidden = true;
    if (toGrid) this.#grid.focus();
    this.#leave({ text: this.#text.value, down, along });
  }
}
