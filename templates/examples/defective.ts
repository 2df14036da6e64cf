import type { Filling } from "../../measures/form/filling.ts";

/**
 * The same municipality's workbook as it comes out of a scanned report and a web page: every kind of damage that
 * real reports carry, each beside the code of the rule that finds it.
 */
export const DEFECTIVE_EXAMPLE: Filling = {
  agency: {
    "agency.name": "เทศบาลตำบลห้วยทองหลาง",
    "agency.district": "ดอนพยอม",
    "agency.province": "นครสวรรค์",
    "years.plan": "๒๕๖๗",
    "years.report": "๒๕๖๖",
    "years.analysed": "๒๕๖๖",
    "years.assessed": "๒๕๖๗",
    round: "๑๒ เดือน",
    "preparedBy.unit": "สำนักปลัดเทศบาล (งานธุรการ)",
    "agency.website": "https://www.huaithonglang.go.th",
    "signers.preparer": "นายก้อนหิน ตัวอย่าง",
    "signers.preparer.position": "หัวหน้าสำนักปลัดเทศบาล",
    // agency-name-differs three times: ห้วยทองหลวง for ห้วยทองหลาง · year-other: ๒๕๖๑ is none of the four years
    preface: `รายงานเล่มนี้รวบรวมสิ่งที่เทศบาลตำบลห้วยทองหลวงได้ทำตามมาตรการด้านความโปร่งใส เพื่อใช้ประกอบการประเมิน ITA ประจำปี พ.ศ. ๒๕๖๑
คณะผู้จัดทำหวังว่าข้อมูลนี้จะช่วยให้เทศบาลตำบลห้วยทองหลวงทำงานได้ดีขึ้นในปีต่อไป
เทศบาลตำบลห้วยทองหลวง`,
    // word-twice: งานงาน
    analysisText:
      "จากผลการประเมินพบว่าตัวชี้วัดภายในได้คะแนนน้อยกว่าตัวชี้วัดอื่น จึงกำหนดมาตรการส่งเสริมความโปร่งใสภายในหน่วยงานงาน รวม ๕ เรื่อง",
  },
  analysis: [
    { "analysis.no": "๑", "analysis.indicator": "การปฏิบัติหน้าที่" },
    { "analysis.no": "๒", "analysis.indicator": "การใช้งบประมาณ" },
    { "analysis.no": "๓", "analysis.indicator": "การใช้อำนาจ" },
    { "analysis.no": "๔", "analysis.indicator": "การใช้ทรัพย์สินของราชการ" },
    { "analysis.no": "๕", "analysis.indicator": "การแก้ไขปัญหาการทุจริต" },
    { "analysis.no": "๖", "analysis.indicator": "คุณภาพการดำเนินงาน" },
    { "analysis.no": "๗", "analysis.indicator": "ประสิทธิภาพการสื่อสาร" },
    { "analysis.no": "๘", "analysis.indicator": "การปรับปรุงระบบการทำงาน" },
    { "analysis.no": "๙", "analysis.indicator": "การเปิดเผยข้อมูล" },
    { "analysis.no": "๑๐", "analysis.indicator": "การป้องกันการทุจริต" },
  ],
  plan: [
    {
      "plan.no": "๑",
      "plan.indicator": "การปฏิบัติหน้าที่",
      "plan.measure": "มาตรการแจ้งขั้นตอนและเวลาของงานบริการประชาชน",
      "plan.guideline": "- จัดทำแผ่นพับบอกขั้นตอนของงานบริการแต่ละเรื่อง",
      // thai-letter-spaced and thai-mark-misplaced (ร ับ) · word-misspelt: ผิดขอบ, กายนอก · list-uneven: ๑.ผู้ beside ๒. นายก
      "plan.steps": `๑.ผู้ ร ับ ผิ ด ช อ บ รวบรวมรายชื่องานบริการของทุกกอง
๒. นายกเทศมนตรีลงนามในประกาศ แล้วแจ้งให้บุคคลกายนอกทราบ
๓.ผู้รับผิดขอบนำแผ่นพับลงเว็บไซต์ของเทศบาล`,
      "plan.responsible": "สำนักปลัด",
      "plan.monitoring": "สรุปผลตามแบบรายงาน รอบ ๑๒ เดือน",
    },
    {
      "plan.no": "๒",
      "plan.indicator": "การใช้งบประมาณ",
      "plan.measure": "มาตรการประกาศยอดเบิกจ่ายเงินของเทศบาล",
      "plan.guideline": "- ประกาศยอดเบิกจ่ายให้คนในเทศบาลรู้",
      // word-twice: การการ
      "plan.steps": `๑. กองคลังรวบรวมข้อมูลการการเบิกจ่ายจากฎีกา
๒. นายกเทศมนตรีลงนามในประกาศ
๓. กองคลังนำประกาศลงเว็บไซต์ของเทศบาล`,
      "plan.responsible": "กองคลัง",
      // catchword-left
      "plan.monitoring": "สรุปผลตามแบบรายงาน รอบ ๑๒ เดือน\nมาตรการ...",
    },
    {
      "plan.no": "๓",
      "plan.indicator": "การใช้อำนาจ",
      "plan.measure": "มาตรการดูแลงานบุคคล",
      // markup-left · agency-other: a municipality has no พนักงานองค์การบริหารส่วนตำบล
      "plan.guideline": "<p>- เขียนหน้าที่ประจำตำแหน่ง</p><p>- ตั้งเกณฑ์ให้คะแนนผลงานพนักงานองค์การบริหารส่วนตำบล</p>",
      "plan.steps":
        "<p>๑. ร่างหน้าที่ประจำตำแหน่งและเกณฑ์ให้คะแนนผลงาน</p><p>๒. เสนอนายกเทศมนตรีเห็นชอบ</p><p>๓. นำลงเว็บไซต์ของเทศบาล</p>",
      "plan.responsible": "สำนักปลัด",
      "plan.monitoring": "<p>สรุปผลตามแบบรายงาน รอบ ๑๒ เดือน</p>",
    },
    {
      "plan.no": "๔",
      "plan.indicator": "การใช้ทรัพย์สินของราชการ",
      "plan.measure": "มาตรการดูแลการใช้พัสดุของเทศบาล",
      // blanks-extra: a word torn by a narrow column
      "plan.guideline": "- จัดทำคู่มือการยืมพัสดุและหลัก เกณฑ์การคืนพัสดุ",
      "plan.steps": `๑. เจ้าหน้าที่พัสดุร่างคู่มือการยืมพัสดุและระเบียบการคืนพัสดุให้ครบทุกประเภท
๒. นายกเทศมนตรีลงนามในประกาศใช้คู่มือการยืมพัสดุ
๓. เจ้าหน้าที่พัสดุนำคู่มือการยืมพัสดุลงเว็บไซต์ของเทศบาล`,
      "plan.responsible": "กองคลัง",
      "plan.monitoring": "สรุปผลตามแบบรายงาน รอบ ๑๒ เดือน",
    },
    {
      "plan.no": "๕",
      "plan.indicator": "การแก้ไขปัญหาการทุจริต",
      "plan.measure": "มาตรการป้องกันการทุจริตในหน่วยงาน",
      // list-uneven: -รับ beside - ปลูก
      "plan.guideline": `- ปลูกฝังให้พนักงานเทศบาลเห็นแก่ประโยชน์ของส่วนรวม
-รับฟังคำแนะนำจากประชาชนทางเว็บไซต์`,
      "plan.steps": `๑. ร่างมาตรการป้องกันการทุจริต
๒. ประกาศให้พนักงานเทศบาลทุกคนถือปฏิบัติ
๓. นำมาตรการลงเว็บไซต์ของเทศบาล`,
      "plan.responsible": "สำนักปลัด",
      "plan.monitoring": "สรุปผลตามแบบรายงาน รอบ ๑๒ เดือน",
    },
  ],
  // Every row: period-outside-year (the fiscal year after) and evidence-missing.
  results: [
    {
      // measure-name-differs: a blank in the name
      "results.measure": "มาตรการแจ้งขั้นตอนและ เวลาของงานบริการประชาชน",
      "results.details": `- ขอรายชื่องานบริการจากกองช่าง กองคลัง และกองการศึกษา
- พิมพ์แผ่นพับแจกผู้มาติดต่อ`,
      "results.period": "เดือนมีนาคม ๒๕๖๗",
      "results.output": "แผ่นพับขั้นตอนงานบริการ",
      "results.outcome": "ผู้มาติดต่อเข้าใจลำดับงานมากขึ้น และเจ้าหน้าที่ทำงานเป็นระบบ",
      "results.status": "แล้วเสร็จ",
    },
    {
      "results.measure": "มาตรการประกาศยอดเบิกจ่ายเงินของเทศบาล",
      "results.details": "- กองคลังออกประกาศยอดเบิกจ่ายแล้วนำขึ้นเว็บไซต์",
      "results.period": "เดือนมกราคม ๒๕๖๗",
      "results.output": "ประกาศยอดเบิกจ่ายเงินประจำปีบนเว็บไซต์ของเทศบาล",
      // outcome-repeats-output
      "results.outcome": "ประชาชนได้ทราบประกาศยอดเบิกจ่ายเงินประจำปีบนเว็บไซต์ของเทศบาล",
      "results.status": "แล้วเสร็จ",
    },
    {
      "results.measure": "มาตรการดูแลงานบุคคล",
      "results.details": "<p>- งานการเจ้าหน้าที่เขียนหน้าที่ของทุกตำแหน่งเสร็จแล้ว</p>",
      "results.period": "เดือนมีนาคม ๒๕๖๗",
      "results.output": "<p>หน้าที่ประจำตำแหน่งและเกณฑ์ให้คะแนนผลงาน</p>",
      "results.outcome": "พนักงานเทศบาลรู้ว่าตนต้องทำอะไรและจะได้คะแนนจากเรื่องใด",
      "results.status": "แล้วเสร็จ",
    },
    {
      // measure-name-differs, letter-spaced as well
      "results.measure": "มาตรการดูแล ก า ร ใ ช้ พัสดุของ เทศบาล",
      // details-repeat-plan: the plan's steps again
      "results.details": `- เจ้าหน้าที่พัสดุร่างคู่มือการยืมพัสดุและระเบียบการคืนพัสดุให้ครบทุกประเภท
- นายกเทศมนตรีลงนามในประกาศใช้คู่มือการยืมพัสดุ
- เจ้าหน้าที่พัสดุนำคู่มือการยืมพัสดุลงเว็บไซต์ของเทศบาล`,
      "results.period": "เดือนมกราคม ๒๕๖๗",
      "results.output": "คู่มือการยืมพัสดุ",
      "results.outcome": "พัสดุอยู่ครบและหาพบเมื่อต้องใช้งาน",
      "results.status": "แล้วเสร็จ",
    },
    {
      // measure-name-differs: blanks from a narrow column
      "results.measure": "มาตรการ ป้องกัน การทุจริตใน หน่วยงาน",
      // latin-in-thai: of for ของ · period-too-short: every month, yet the period is one month
      "results.details": `- ประชุมพนักงานเทศบาลเป็นประจำทุกเดือนเพื่อรับฟังข้อเสนอ
- เปิดช่องทางให้ประชาชนติดตามงานofเทศบาล`,
      "results.period": "เดือนกุมภาพันธ์ ๒๕๖๗",
      // word-twice: ความความ
      "results.output": "ช่องทางแสดงความความคิดเห็นบนเว็บไซต์",
      // latin-in-thai
      "results.outcome": "ประชาชนช่วยกันสอดส่องดูแล ofหน่วยงานได้สะดวกขึ้น",
      "results.status": "แล้วเสร็จ",
    },
  ],
};
