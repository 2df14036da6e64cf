import { type AgencyFamily, GAP } from "./agency.ts";
import { FEATURE } from "./thai/feature.ts";
import { matchesOf } from "./thai/matches.ts";

/** What a municipality (เทศบาล) and a subdistrict body (อบต.) call the same thing. */
interface Pair {
  readonly municipality: string;
  readonly sao: string;
}

const SAO = `(?:องค์การ${GAP}บริหาร${GAP}ส่วน${GAP}ตำบล|อบต\\.?(?![ก-๎]))`;

/** What follows a kind of body that a report is about, named without its name: เทศบาลได้ดำเนินการ. */
const CARRIED_OUT =
  "(?=\\s?(?:จึง)?ได้(?:ดำเนิน|จัดทำ|จัดให้|จัดประชุม|กำหนด|ประกาศ|ประเมิน|เผยแพร่|วิเคราะห์|แต่งตั้ง|มอบหมาย))";
/** It begins a text, a line, an item of a list or a sentence. */
const subject = (word: string) => `${word}(?<=(?:^|[\\s).-])(?:${word}))${CARRIED_OUT}`;

const PAIRS: readonly (Pair & { readonly patterns: Pair; readonly asSubject?: true })[] = [
  {
    municipality: "พนักงานเทศบาล",
    sao: "พนักงานส่วนตำบล",
    patterns: { municipality: `พนักงาน${GAP}เทศบาล`, sao: `พนักงาน${GAP}(?:ส่วน${GAP}ตำบล|${SAO})` },
  },
  {
    municipality: "ปลัดเทศบาล",
    sao: "ปลัดองค์การบริหารส่วนตำบล",
    patterns: { municipality: `(?:สำนัก(?:งาน)?)?ปลัด${GAP}เทศบาล`, sao: `(?:สำนัก(?:งาน)?)?ปลัด${GAP}${SAO}` },
  },
  {
    municipality: "นายกเทศมนตรี",
    sao: "นายกองค์การบริหารส่วนตำบล",
    patterns: { municipality: `นายก${GAP}เทศมนตรี`, sao: `นายก${GAP}${SAO}` },
  },
  {
    municipality: "สภาเทศบาล",
    sao: "สภาองค์การบริหารส่วนตำบล",
    patterns: { municipality: `สภา${GAP}เทศบาล`, sao: `สภา${GAP}${SAO}` },
  },
  {
    municipality: "เทศบัญญัติ",
    sao: "ข้อบัญญัติองค์การบริหารส่วนตำบล",
    patterns: { municipality: "เทศบัญญัติ", sao: `ข้อบัญญัติ${GAP}${SAO}` },
  },
  {
    municipality: "เทศบาล",
    sao: "องค์การบริหารส่วนตำบล",
    patterns: {
      municipality: subject("เทศบาล(?:ตำบล)?"),
      sao: subject(`(?:องค์การ${GAP}บริหาร${GAP}ส่วน${GAP}ตำบล|อบต\\.?)`),
    },
    asSubject: true,
  },
];

const pattern = (family: keyof Pair) =>
  new RegExp(PAIRS.map(({ patterns }) => `(${patterns[family]})`).join("|"), "g");

interface Vocabulary {
  /** Words of the other family, in the order of PAIRS. */
  readonly foreign: RegExp;
  /** The feature of texts that may hold one. */
  readonly needs: number;
  /** Names this family itself in a list of kinds. */
  readonly own: RegExp;
  /** Names a body of this family: beside it, another kind that carries something out is another body. */
  readonly body: RegExp;
  readonly family: keyof Pair;
}

/** อบจ. deals with both families by its office, so that no word of theirs is foreign to it. */
const VOCABULARIES: { readonly [F in AgencyFamily]?: Vocabulary } = {
  municipality: {
    family: "municipality",
    foreign: pattern("sao"),
    needs: FEATURE.otherBody,
    own: /(?:พนักงาน|ปลัด|สภา)\s*เทศบาล|เทศมนตรี|เทศบัญญัติ/,
    body: /เทศบาล/,
  },
  sao: {
    family: "sao",
    foreign: pattern("municipality"),
    needs: FEATURE.municipality,
    own: /พนักงาน\s*ส่วน\s*ตำบล|(?:พนักงาน|ปลัด|สภา|นายก|ข้อบัญญัติ)\s*(?:องค์การบริหารส่วนตำบล|อบต)/,
    body: /ส่วน\s?ตำบล|อบต/,
  },
};

/** The office of a post: สำนักปลัดเทศบาล is not ปลัดเทศบาล. */
const OFFICE = /^สำนัก(?:งาน)?/;

/** A word that only another kind of local body uses for itself, and this one's word for the same. */
export interface ForeignWord {
  readonly seen: string;
  readonly own: string;
}

/** Titles of laws and notices name kinds of local bodies whoever quotes them. */
const LAW_BEFORE =
  /พระราชบัญญัติ|พ\.\s?ร\.\s?บ|พระราชกฤษฎีกา|กฎกระทรวง|ระเบียบกระทรวง|ว่าด้วย|ประกาศคณะกรรมการ|มาตรฐานทั่วไป|คณะกรรมการ(?:กลาง)?\s*$/;
const LAW_AFTER = /^(?:(?!ปี).){0,40}พ\.\s?ศ\./;
/** A kind of local body and what joins it to the next one of a list. */
const LIST_BEFORE = /(?:เทศบาล|ส่วนตำบล|อบต\.|ส่วนจังหวัด|อบจ\.|เมืองพัทยา|ข้าราชการ)\s*(?:,|\/|และ|หรือ|\s)\s*$/;
const LIST_AFTER =
  /^\s*(?:,|\/|และ|หรือ|\s)\s*(?:พนักงาน|ปลัด|นายก|สภา)?\s*(?:เทศบาล|เทศมนตรี|องค์การบริหาร|ส่วนตำบล|อบ[ตจ]|เมืองพัทยา)/;
/** Neighbours, guests and history are named by right. */
export const NEIGHBOUR =
  /(?<!ส่วน)ร่วมกับ|ร่วมมือ|ดูงาน|เครือข่าย|เชิญ|ข้างเคียง|ใกล้เคียง|ต้นแบบ|ตัวอย่าง|แลกเปลี่ยน|สนับสนุนจาก|วิทยากร|ติดต่อกับ|ติดกับ|ยกฐานะ|เดิม|อดีต/;

/** Before these, what a kind of body carried out is told of another one. */
const OTHER_SUBJECT = /(?:เขต|พื้นที่|จาก|กับ|ของ|ว่า|โดย|ที่|ซึ่ง|แก่|ให้|ต่อ|รวมถึง|และ|หรือ)\s*$|โอน|อุดหนุน|กรณี|เมื่อครั้ง/;

/** The first word of another kind of local body in a text, with its features, that is neither law nor list nor about a neighbour. */
export function foreignWord(text: string, mask: number, family: AgencyFamily): ForeignWord | undefined {
  const vocabulary = VOCABULARIES[family];
  if (!vocabulary || (mask & vocabulary.needs) === 0) return undefined;
  for (const match of matchesOf(vocabulary.foreign, text)) {
    const before = lineBefore(text, match.index, 80);
    const after = lineAfter(text, match.index + match[0].length, 60);
    if (LAW_BEFORE.test(before) || LAW_AFTER.test(after)) continue;
    if (LIST_BEFORE.test(before) || LIST_AFTER.test(after) || NEIGHBOUR.test(before) || NEIGHBOUR.test(after))
      continue;
    if (vocabulary.own.test(before.slice(-40)) || vocabulary.own.test(after.slice(0, 40))) continue;
    const pair = PAIRS[
      match.findIndex((part, at) => at > 0 && part !== undefined) - 1
    ] as (typeof PAIRS)[number];
    if (pair.asSubject && (OTHER_SUBJECT.test(before) || vocabulary.body.test(`${before}\n${after}`)))
      continue;
    const [office = ""] = OFFICE.exec(match[0]) ?? [];
    return { seen: match[0], own: office + pair[vocabulary.family] };
  }
  return undefined;
}

/** What stands on the same line before a place, at most so many characters of it. */
export function lineBefore(text: string, at: number, most: number): string {
  const part = text.slice(Math.max(0, at - most), at);
  return part.slice(part.lastIndexOf("\n") + 1);
}

/** What stands on the same line behind a place, at most so many characters of it. */
export function lineAfter(text: string, at: number, most: number): string {
  return text.slice(at, at + most).split("\n", 1)[0] as string;
}
