import { SheetsRefusal } from "../unknown.ts";
import { text } from "./arguments.ts";
import { SANDBOX_MODE, X_FRAME } from "./enums.ts";
import { presentHtml } from "./html-output.ts";
import { templateCode } from "./html-template.ts";
import { callsOn, type Handle, present, type Service } from "./service.ts";

interface TemplateHandle extends Handle {
  readonly name: string;
  readonly source: string;
  /** What the script has set on it: names that the scriptlets see. */
  readonly names: Map<string, unknown>;
}

const { other } = callsOn<Handle>();
const templates = callsOn<TemplateHandle>();

const TEMPLATE: Service<TemplateHandle> = {
  name: "HtmlService.HtmlTemplate",
  needs: "services",
  assign: ({ names }, name, value) => void names.set(name, value),
  read: ({ names }, name) => names.get(name),
  calls: {
    getRawContent: [templates.other([], ({ source }) => source)],
    evaluate: [
      templates.other([], (self) => {
        const { environment, name, source, names } = self;
        const render = environment.realm.compile(templateCode(source), [...names.keys()], `${name}.html`);
        return presentHtml(self, String(render(...names.values())));
      }),
    ],
  },
};

/** The global `HtmlService`. */
export const HTML_SERVICE: Service<Handle> = {
  name: "HtmlService",
  needs: "services",
  constants: { SandboxMode: SANDBOX_MODE.constants, XFrameOptionsMode: X_FRAME.constants },
  calls: {
    createHtmlOutput: [other([], (self) => presentHtml(self, "")), other([text], presentHtml)],
    createHtmlOutputFromFile: [other([text], (self, name) => presentHtml(self, pageNamed(self, name)))],
    createTemplate: [other([text], (self, source) => template(self, "template", source))],
    createTemplateFromFile: [other([text], (self, name) => template(self, name, pageNamed(self, name)))],
  },
};

function template({ environment }: Handle, name: string, source: string): object {
  return present(TEMPLATE, { environment, name, source, names: new Map() });
}

function pageNamed({ environment }: Handle, name: string): string {
  const page = environment.pages[name.replace(/\.html$/, "")];
  if (page === undefined) throw new SheetsRefusal(`No HTML file named ${name} was found.`);
  return page;
}
