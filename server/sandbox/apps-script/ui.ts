import { SheetsRefusal } from "../unknown.ts";
import { text } from "./arguments.ts";
import {
  type Answer,
  BUTTONS,
  type ButtonSetName,
  type MenuItem,
  type Question,
  type ShownPage,
} from "./dialogs.ts";
import { BUTTON, BUTTON_SET } from "./enums.ts";
import { type HtmlOutputHandle, htmlOutput } from "./html-output.ts";
import { argumentOf, callsOn, type Handle, ITSELF, present, type Service } from "./service.ts";

interface MenuHandle extends Handle {
  readonly title: string;
  readonly items: MenuItem[];
}

interface PromptHandle extends Handle {
  readonly answer: Answer;
}

const ui = callsOn<Handle>();
const menus = callsOn<MenuHandle>();
const prompts = callsOn<PromptHandle>();
const buttons = BUTTON_SET.argument;

const MENU: Service<MenuHandle> = {
  name: "Ui.Menu",
  needs: "menu",
  calls: {
    addItem: [
      menus.other([text, text], (self, caption, functionName) => {
        if (caption === "" || functionName === "")
          throw new SheetsRefusal("Invalid argument: caption or functionName");
        return add(self, { kind: "item", caption, functionName });
      }),
    ],
    addSeparator: [menus.other([], (self) => add(self, { kind: "separator" }))],
    addSubMenu: [
      menus.other([argumentOf<MenuHandle>("Ui.Menu")], (self, { title, items }) =>
        add(self, { kind: "menu", caption: title, items }),
      ),
    ],
    addToUi: [menus.other([], ({ environment, title, items }) => environment.drawMenu(title, items))],
  },
};

const PROMPT_RESPONSE: Service<PromptHandle> = {
  name: "Ui.PromptResponse",
  needs: "dialog",
  calls: {
    getSelectedButton: [prompts.other([], ({ answer }) => BUTTON.values[answer.button])],
    getResponseText: [prompts.other([], ({ answer }) => answer.text ?? "")],
  },
};

const UI: Service<Handle> = {
  name: "Ui",
  needs: "dialog",
  except: { createMenu: "menu", createAddonMenu: "menu" },
  constants: { Button: BUTTON.constants, ButtonSet: BUTTON_SET.constants },
  calls: {
    createMenu: [
      ui.other([text], ({ environment }, title) => present(MENU, { environment, title, items: [] })),
    ],
    createAddonMenu: [
      ui.other([], ({ environment }) => present(MENU, { environment, title: ADDON_MENU, items: [] })),
    ],
    alert: [
      ui.other([text], (self, message) => alert(self, "", message, "OK")),
      ui.other([text, buttons], (self, message, set) => alert(self, "", message, set)),
      ui.other([text, text, buttons], alert),
    ],
    prompt: [
      ui.other([text], (self, message) => prompt(self, "", message, "OK")),
      ui.other([text, buttons], (self, message, set) => prompt(self, "", message, set)),
      ui.other([text, text, buttons], prompt),
    ],
    showSidebar: [ui.other([htmlOutput], (self, page) => show(self, "sidebar", page, page.title))],
    showModalDialog: [ui.other([htmlOutput, text], (self, page, title) => show(self, "modal", page, title))],
    showModelessDialog: [
      ui.other([htmlOutput, text], (self, page, title) => show(self, "modeless", page, title)),
    ],
  },
};

/** The menu that stands under "Extensions" by the add-on's own name. */
export const ADDON_MENU = "";

/** `SpreadsheetApp.getUi()` */
export function presentUi({ environment }: Handle): object {
  return present(UI, { environment });
}

function add(self: MenuHandle, item: MenuItem) {
  self.items.push(item);
  return ITSELF;
}

function ask({ environment }: Handle, question: Question): Answer {
  const answer = environment.ask(question);
  if (answer.button !== "CLOSE" && !BUTTONS[question.buttons].includes(answer.button)) {
    throw new Error(`${answer.button} ไม่มีในปุ่มของ ${question.buttons}`);
  }
  return answer;
}

function alert(self: Handle, title: string, message: string, set: ButtonSetName): unknown {
  return BUTTON.values[ask(self, { kind: "alert", title, text: message, buttons: set }).button];
}

function prompt(self: Handle, title: string, message: string, set: ButtonSetName): object {
  const answer = ask(self, { kind: "prompt", title, text: message, buttons: set });
  return present(PROMPT_RESPONSE, { environment: self.environment, answer });
}

function show(
  { environment }: Handle,
  place: ShownPage["place"],
  page: HtmlOutputHandle,
  title: string,
): void {
  const { html, width, height } = page;
  environment.show({
    place,
    title,
    html,
    ...(width !== undefined && { width }),
    ...(height !== undefined && { height }),
  });
}
