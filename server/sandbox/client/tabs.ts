import type { Desk } from "./desk.ts";
import { element } from "./element.ts";

/** The sheets' tabs (APG tabs; the grid is their panel). */
export function sheetTabs(desk: Desk): HTMLElement {
  const list = element("div", { role: "tablist", class: "tabs", "aria-label": "ชีต" });
  const draw = () => {
    const hadFocus = list.contains(document.activeElement);
    list.replaceChildren(
      ...desk.state.sheets
        .filter(({ hidden }) => !hidden)
        .map(({ id, title, tabColor }) => {
          const isShown = id === desk.sheet.id;
          const tab = element(
            "button",
            {
              type: "button",
              role: "tab",
              id: `tab-${id}`,
              "aria-controls": "sheet",
              "aria-selected": String(isShown),
              tabindex: isShown ? 0 : -1,
              onclick: () => desk.show(id),
            },
            title,
          );
          if (tabColor !== undefined) tab.style.borderBottomColor = tabColor;
          return tab;
        }),
    );
    const shown = list.querySelector<HTMLElement>("[aria-selected=true]");
    shown?.scrollIntoView({ block: "nearest", inline: "nearest" });
    if (hadFocus) shown?.focus();
  };
  list.addEventListener("keydown", ({ key }) => {
    const tabs = [...list.children] as HTMLElement[];
    const here = tabs.indexOf(document.activeElement as HTMLElement);
    const to = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: -1 }[key];
    if (to !== undefined) tabs.at(to % tabs.length)?.click();
  });
  desk.watch((what) => {
    if (what !== "choice") draw();
  });
  return list;
}
