/** What is looked at, in the order in which it is told. */
export const CHECKS = {
  settings: "การตั้งค่า",
  node: "Node",
  port: "พอร์ตของบริการ",
  folder: "โฟลเดอร์และพื้นที่ว่าง",
  database: "ฐานข้อมูล",
  addon: "ส่วนเสริม",
  keys: "กุญแจยืนยันตัวผู้ใช้ของ Google",
  clock: "นาฬิกาของเครื่อง",
  credentials: "บัญชีบริการ",
  apis: "API ของ Google",
  sheet: "ชีต",
  connection: "การเชื่อมต่อของชีต",
} as const;

export type CheckName = keyof typeof CHECKS;

/**
 * fit: nothing to do · unfit: somebody has to mend it · unchecked: it could not be seen, or hangs on what could not ·
 * unneeded: nothing that is set uses it.
 */
export type State = "fit" | "unfit" | "unchecked" | "unneeded";

/** Who can mend it. */
export const PEOPLE = {
  service: "ผู้ดูแลบริการ",
  machine: "ผู้ดูแลเครื่อง",
  network: "ผู้ดูแลเครือข่าย",
  owner: "เจ้าของชีต",
} as const;

/** One thing that was looked at. Nothing in it is a secret. */
export interface Checked {
  readonly check: CheckName;
  readonly state: State;
  /** What was seen, in Thai. */
  readonly seen: string;
  readonly who?: keyof typeof PEOPLE;
  /** What they can do, in Thai. */
  readonly remedy?: string;
}

export function sound(check: CheckName, seen: string): Checked {
  return { check, state: "fit", seen };
}

export function unneeded(check: CheckName, seen: string): Checked {
  return { check, state: "unneeded", seen };
}

export function unfit(check: CheckName, seen: string, who: keyof typeof PEOPLE, remedy: string): Checked {
  return { check, state: "unfit", seen, who, remedy };
}

export function unchecked(check: CheckName, seen: string, who: keyof typeof PEOPLE, remedy: string): Checked {
  return { check, state: "unchecked", seen, who, remedy };
}

/** The network's side of a call that brought no answer. */
export function unreached(check: CheckName, seen: string): Checked {
  return unchecked(check, seen, "network", "เปิดทางออกอินเทอร์เน็ตไปที่ googleapis.com (พอร์ต 443) แล้วตรวจอีกครั้ง");
}

/** A sentence of the service's own ("seen — remedy") in its two parts. */
export function parted(sentence: string): readonly [seen: string, remedy: string] {
  const at = sentence.indexOf(" — ");
  return at < 0 ? [sentence, ""] : [sentence.slice(0, at), sentence.slice(at + 3)];
}
