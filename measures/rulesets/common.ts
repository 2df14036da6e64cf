import type { Indicator, Instrument, Ruleset, Source } from "./ruleset.ts";

/** The ten indicators, the same since 2564. */
export const INDICATORS: readonly Indicator[] = [
  { number: 1, name: "การปฏิบัติหน้าที่", instrument: "IIT" },
  { number: 2, name: "การใช้งบประมาณ", instrument: "IIT" },
  { number: 3, name: "การใช้อำนาจ", instrument: "IIT" },
  { number: 4, name: "การใช้ทรัพย์สินของราชการ", instrument: "IIT" },
  { number: 5, name: "การแก้ไขปัญหาการทุจริต", instrument: "IIT" },
  { number: 6, name: "คุณภาพการดำเนินงาน", instrument: "EIT" },
  { number: 7, name: "ประสิทธิภาพการสื่อสาร", instrument: "EIT" },
  { number: 8, name: "การปรับปรุงระบบการทำงาน", instrument: "EIT" },
  { number: 9, name: "การเปิดเผยข้อมูล", instrument: "OIT" },
  { number: 10, name: "การป้องกันการทุจริต", instrument: "OIT" },
];

/** Shares of the total in percent. */
export const WEIGHTS: { readonly [I in Instrument]: number } = { IIT: 30, EIT: 30, OIT: 40 };

/** From this score on, an indicator and a total pass. */
export const PASS_FROM = 85;

export const MEASURES_TITLE = "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน";

export const confirmed = (fact: string, from: string): Source => ({ fact, from, confirmed: true });
export const inferred = (fact: string, from: string): Source => ({ fact, from, confirmed: false });

type Facts = Omit<Ruleset, "scheme" | "indicators" | "weights" | "passFrom" | "levels" | "confirmed">;

/** A ruleset of the main scheme; it is confirmed when each of its sources is. */
export function nacc(facts: Facts): Ruleset {
  return {
    scheme: "nacc",
    indicators: INDICATORS,
    weights: WEIGHTS,
    passFrom: PASS_FROM,
    levels: {},
    confirmed: facts.sources.every((source) => source.confirmed),
    ...facts,
  };
}
