import type { DialogFacts, FileFacts, TextFacts } from "../dialog-facts.ts";
import type { PageAnswer } from "../sidebar-facts.ts";
import { element, factsInPage } from "./element.ts";
import { ask } from "./google.ts";

const page = document.getElementById("page") as HTMLElement;
const status = document.getElementById("status") as HTMLElement;

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const letters = atob(base64);
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < letters.length; at++) bytes[at] = letters.charCodeAt(at);
  return bytes;
}

/** A person presses the button: what a page saves by itself, browsers block. */
function save({ bytes, mediaType, fileName }: FileFacts): void {
  const url = URL.createObjectURL(new Blob([bytesOf(bytes)], { type: mediaType }));
  const link = element("a", { href: url, download: fileName, target: "_self" });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  status.textContent = `ส่งไฟล์ ${fileName} ให้เบราว์เซอร์แล้ว ดูในโฟลเดอร์ดาวน์โหลด ถ้าไม่พบ กดบันทึกไฟล์อีกครั้ง`;
}

function drawFile(facts: FileFacts): HTMLElement[] {
  const button = element("button", { type: "button", onclick: () => save(facts) }, "บันทึกไฟล์");
  return [
    ...facts.text.split("\n").map((line) => element("p", {}, line)),
    element("p", { class: "soft" }, facts.fileName),
    element("div", { class: "acts" }, button),
  ];
}

function drawText({ sections, act }: TextFacts): HTMLElement[] {
  const drawn: HTMLElement[] = sections.flatMap(({ heading, lines }) => [
    element("h2", {}, heading),
    element("ul", { class: "text" }, ...lines.map((line) => element("li", {}, line))),
  ]);
  if (!act) return drawn;
  const press = () => {
    status.textContent = "กำลังทำ…";
    ask(
      act.calls,
      [],
      (text) => {
        const answer = JSON.parse(text) as PageAnswer;
        if ("words" in answer) status.textContent = answer.words;
        if (!answer.done) status.textContent = answer.sentence;
      },
      (sentence) => {
        status.textContent = sentence;
      },
    );
  };
  const button = element("button", { type: "button", class: "second", onclick: press }, act.caption);
  return [...drawn, element("p", { class: "soft" }, act.hint), element("div", { class: "acts" }, button)];
}

const facts = factsInPage<DialogFacts>();
// Google shows the title above the page, out of its reach for who jumps from heading to heading.
const heading = element("h1", { class: "unseen" }, facts.title);
page.replaceChildren(heading, ...(facts.kind === "file" ? drawFile(facts) : drawText(facts)));
