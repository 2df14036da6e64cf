import type { AgencyFamily } from "./agency.ts";

/** Units that every kind of local body may have. */
const COMMON = [
  "สำนักปลัด",
  "กองคลัง",
  "สำนักคลัง",
  "สำนักการคลัง",
  "กองช่าง",
  "สำนักช่าง",
  "สำนักการช่าง",
  "กองการศึกษา",
  "กองการศึกษา ศาสนาและวัฒนธรรม",
  "สำนักการศึกษา",
  "สำนักการศึกษา ศาสนาและวัฒนธรรม",
  "กองสาธารณสุข",
  "กองสาธารณสุขและสิ่งแวดล้อม",
  "สำนักสาธารณสุขและสิ่งแวดล้อม",
  "กองสวัสดิการ",
  "กองสวัสดิการสังคม",
  "สำนักสวัสดิการสังคม",
  "กองสวัสดิการและสังคม",
  "กองยุทธศาสตร์และงบประมาณ",
  "สำนักยุทธศาสตร์และงบประมาณ",
  "กองวิชาการและแผนงาน",
  "กองแผนและงบประมาณ",
  "กองการเจ้าหน้าที่",
  "กองส่งเสริมการเกษตร",
  "กองการประปา",
  "กองพัสดุและทรัพย์สิน",
  "หน่วยตรวจสอบภายใน",
] as const;

/** Units whose name tells the kind of local body. */
const OWN: { readonly [F in AgencyFamily]: readonly string[] } = {
  municipality: ["สำนักปลัดเทศบาล", "สถานธนานุบาล"],
  sao: ["สำนักปลัดองค์การบริหารส่วนตำบล", "สำนักงานปลัดองค์การบริหารส่วนตำบล", "สำนักปลัด อบต."],
  pao: [
    "สำนักปลัดองค์การบริหารส่วนจังหวัด",
    "สำนักงานเลขานุการองค์การบริหารส่วนจังหวัด",
    "กองกิจการสภาองค์การบริหารส่วนจังหวัด",
    "สำนักปลัด อบจ.",
  ],
};

const ALL: readonly string[] = [...COMMON, ...OWN.municipality, ...OWN.sao, ...OWN.pao];
const BY_FAMILY: { readonly [F in AgencyFamily]: readonly string[] } = {
  municipality: [...COMMON, ...OWN.municipality],
  sao: [...COMMON, ...OWN.sao],
  pao: [...COMMON, ...OWN.pao],
};

/** The units of a family of local bodies, as drop-down lists and repairs name them; of all where none is known. */
export function unitsOf(family: AgencyFamily | undefined): readonly string[] {
  return family ? BY_FAMILY[family] : ALL;
}
