/** What a script shows to a person, and asks. */

export type Question =
  | { readonly kind: "alert"; readonly title: string; readonly text: string; readonly buttons: ButtonSetName }
  | {
      readonly kind: "prompt";
      readonly title: string;
      readonly text: string;
      readonly buttons: ButtonSetName;
    };

export interface Answer {
  /** CLOSE is the cross in the corner. */
  readonly button: ButtonName;
  /** What was typed into a prompt. */
  readonly text?: string;
}

export type ButtonName = "CLOSE" | "OK" | "CANCEL" | "YES" | "NO";
export type ButtonSetName = "OK" | "OK_CANCEL" | "YES_NO" | "YES_NO_CANCEL";

/** The buttons that a person can press, besides the cross. */
export const BUTTONS: Readonly<Record<ButtonSetName, readonly ButtonName[]>> = {
  OK: ["OK"],
  OK_CANCEL: ["OK", "CANCEL"],
  YES_NO: ["YES", "NO"],
  YES_NO_CANCEL: ["YES", "NO", "CANCEL"],
};

/** A page of the add-on. Sidebars are 300 px wide whatever they ask for. */
export interface ShownPage {
  readonly place: "sidebar" | "modal" | "modeless";
  readonly title: string;
  readonly html: string;
  readonly width?: number;
  readonly height?: number;
}

export type MenuItem =
  | { readonly kind: "item"; readonly caption: string; readonly functionName: string }
  | { readonly kind: "separator" }
  | { readonly kind: "menu"; readonly caption: string; readonly items: readonly MenuItem[] };

/** Prepared answers, in the order they will be needed; an answer too few throws the question. */
export function preparedAnswers(
  ...answers: readonly (Answer | ButtonName)[]
): (question: Question) => Answer {
  const left = [...answers];
  return (question) => {
    const answer = left.shift();
    if (answer === undefined) throw new Error(`ไม่มีคำตอบเตรียมไว้ให้: ${question.title} ${question.text}`);
    return typeof answer === "string" ? { button: answer } : answer;
  };
}
