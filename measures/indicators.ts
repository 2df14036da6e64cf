import type { Indicator, Instrument } from "./rulesets/ruleset.ts";
import { bareLetters } from "./thai/bare.ts";
import { toArabicDigits } from "./thai/digits.ts";
import { similarity } from "./thai/similar.ts";

/** What stands before an indicator's name: "ตัวชี้วัดที่ ๑", "IIT ๑", "ข้อ ๒", "(1)". */
const LEAD = /^(?:ตัวชี้วัด(?:ย่อย)?(?:ที่)?|ด้าน|[ieo]it|ข้อ(?:ที่)?|[0-9]{1,2})+/;
const NUMBER_ALONE = /^(?:ตัวชี้วัด(?:ที่)?|ข้อ(?:ที่)?|ที่|[ieo]it)*([0-9]{1,2})$/;
/** A sub-indicator (ตัวชี้วัดย่อย) is numbered under its indicator: "๙.๑ ข้อมูลพื้นฐาน". */
const SUB_NUMBER = /^[^0-9]{0,30}([0-9]{1,2})\.\s?[0-9]/;
const EVERY = /^(?:ทุก|ทั้งหมด|ทั้ง[0-9]|ภาพรวม)/;
const INSTRUMENTS: readonly (readonly [Instrument, RegExp])[] = [
  ["IIT", /iit|ผู้มีส่วนได้ส่วนเสียภายใน/],
  ["EIT", /eit|ผู้มีส่วนได้ส่วนเสียภายนอก/],
  ["OIT", /oit|การเปิดเผยข้อมูลสาธารณะ/],
];
/** From this likeness on, a name is taken for a slip of the pen. */
const NEARLY = 0.75;

/** What the text of an indicator cell names. */
export interface IndicatorsNamed {
  readonly known: readonly Indicator[];
  /** Where none is known: the one whose name is nearly the text. */
  readonly nearest?: Indicator;
}

/** The indicators of a ruleset that a text names: by name, by number, by instrument, or all of them. */
export function indicatorsIn(text: string, indicators: readonly Indicator[]): IndicatorsNamed {
  const exact = indicators.find(({ name }) => name === text);
  if (exact) return { known: [exact] };
  const letters = bareLetters(text);
  const byName = indicators.filter(({ name }) => letters.includes(name));
  if (byName.length > 0) return { known: byName };
  const number = Number((NUMBER_ALONE.exec(letters) ?? SUB_NUMBER.exec(toArabicDigits(text)))?.[1]);
  const byNumber = indicators.filter((indicator) => indicator.number === number);
  if (byNumber.length > 0) return { known: byNumber };
  if (EVERY.test(letters)) return { known: indicators };
  const name = letters.replace(LEAD, "");
  const likeness = indicators.map((indicator) => similarity(indicator.name, name));
  const nearest = indicators[likeness.indexOf(Math.max(NEARLY, ...likeness))];
  if (nearest) return { known: [], nearest };
  const instruments = INSTRUMENTS.filter(([, pattern]) => pattern.test(letters)).map(
    ([instrument]) => instrument,
  );
  return { known: indicators.filter(({ instrument }) => instruments.includes(instrument)) };
}
