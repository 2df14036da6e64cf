import { integer, text } from "./arguments.ts";
import { SANDBOX_MODE, X_FRAME } from "./enums.ts";
import { argumentOf, callsOn, type Handle, ITSELF, present, type Service } from "./service.ts";

export interface HtmlOutputHandle extends Handle {
  html: string;
  title: string;
  /** Pixels. */
  width?: number;
  height?: number;
}

const { other } = callsOn<HtmlOutputHandle>();

const HTML_OUTPUT: Service<HtmlOutputHandle> = {
  name: "HtmlService.HtmlOutput",
  needs: "services",
  calls: {
    getContent: [other([], ({ html }) => html)],
    setContent: [other([text], (self, html) => set(self, { html }))],
    append: [other([text], (self, html) => set(self, { html: self.html + html }))],
    getTitle: [other([], ({ title }) => title)],
    setTitle: [other([text], (self, title) => set(self, { title }))],
    getWidth: [other([], ({ width }) => width ?? null)],
    setWidth: [other([integer], (self, width) => set(self, { width }))],
    getHeight: [other([], ({ height }) => height ?? null)],
    setHeight: [other([integer], (self, height) => set(self, { height }))],
    setSandboxMode: [other([SANDBOX_MODE.argument], () => ITSELF)],
    setXFrameOptionsMode: [other([X_FRAME.argument], () => ITSELF)],
  },
};

export const htmlOutput = argumentOf<HtmlOutputHandle>("HtmlService.HtmlOutput");

export function presentHtml({ environment }: Handle, html: string): object {
  return present(HTML_OUTPUT, { environment, html, title: "" });
}

function set(self: HtmlOutputHandle, part: Partial<HtmlOutputHandle>) {
  Object.assign(self, part);
  return ITSELF;
}
