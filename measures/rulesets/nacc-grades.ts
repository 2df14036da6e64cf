import { confirmed, inferred, MEASURES_TITLE, nacc } from "./common.ts";
import type { Ruleset } from "./ruleset.ts";

/** Assessments that grade with words, look at each instrument, and ask for the results of the year before. */

const RESULTS_TITLE = "รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน";

const WORDS = [
  { name: "ผ่านดีเยี่ยม", from: 95, eachFrom: 95 },
  { name: "ผ่านดี", from: 85, eachFrom: 85 },
  { name: "ผ่าน", from: 85 },
  { name: "ต้องปรับปรุง", from: 70 },
  { name: "ต้องปรับปรุงโดยด่วน", from: 0 },
];

/** Measures belong to the assessed year and follow from the assessment before; results are those of the year before. */
const YEARS = { plan: 0, report: -1, analysed: -1 };

const INDICATORS_BEFORE = inferred(
  "indicators",
  "names published for 2565 and 2567; taken to be the same since",
);
const WEIGHTS_BEFORE = inferred("weights", "published for 2567; taken to be the same since");

export const NACC_2567: Ruleset = nacc({
  assessed: 2567,
  items: {
    measures: { code: "O34", title: MEASURES_TITLE },
    results: { code: "O35", title: RESULTS_TITLE },
  },
  bands: WORDS,
  years: YEARS,
  sources: [
    inferred("items.code", "35 items in 2567 are published; that the last two are the pair is inferred"),
    inferred("items.title", "menu of a municipal site, which names no year"),
    confirmed("indicators", "a university's page on the assessment of 2567"),
    confirmed("weights", "a university's page on the assessment of 2567"),
    confirmed("bands", "two universities' pages on the assessment of 2567"),
    inferred("years.plan", "as shown by a public organisation for 2569"),
    inferred("years.report", "inferred; not read in a source: results of last year's measures"),
    inferred("years.analysed", "as in 2565"),
  ],
});

export const NACC_2568: Ruleset = nacc({
  assessed: 2568,
  items: {
    measures: { code: "O27", title: MEASURES_TITLE },
    results: { code: "O28", title: RESULTS_TITLE },
  },
  bands: WORDS,
  years: YEARS,
  sources: [
    inferred("items.code", "inferred from the order of the items of 2568 on public sites"),
    inferred("items.title", "as in 2567"),
    INDICATORS_BEFORE,
    WEIGHTS_BEFORE,
    confirmed("bands", "press report on an agency whose EIT kept it from the higher grade in 2568"),
    inferred("years.plan", "as shown by a public organisation for 2569"),
    inferred("years.report", "as shown by a public organisation for 2569"),
    inferred("years.analysed", "as in 2565"),
  ],
});

const ITEMS_2569 = {
  measures: { code: "O25", title: "การนำผลการประเมิน ITA ไปสู่การพัฒนาองค์กร" },
  results: { code: "O26", title: RESULTS_TITLE },
};

export const NACC_2569: Ruleset = nacc({
  assessed: 2569,
  items: ITEMS_2569,
  bands: WORDS,
  years: YEARS,
  sources: [
    confirmed("items.code", "ITA 2569 page of a public organisation (RTRDA)"),
    confirmed("items.title", "ITA 2569 page of a public organisation (RTRDA)"),
    inferred("items.local", "that local bodies have the same list is inferred"),
    INDICATORS_BEFORE,
    WEIGHTS_BEFORE,
    inferred("bands", "as in 2568"),
    confirmed("years.plan", "ITA 2569 page of a public organisation (RTRDA): plans of 2569"),
    confirmed("years.report", "ITA 2569 page of a public organisation (RTRDA): report of 2568"),
    inferred("years.analysed", "as in 2565"),
  ],
});

const UNPUBLISHED = "not published; taken from 2569 while the assessment is being reformed";

export const NACC_2570: Ruleset = nacc({
  assessed: 2570,
  items: ITEMS_2569,
  bands: WORDS,
  years: YEARS,
  sources: [
    "items.code",
    "items.title",
    "items.local",
    "indicators",
    "weights",
    "bands",
    "years.plan",
    "years.report",
    "years.analysed",
  ].map((fact) => inferred(fact, UNPUBLISHED)),
});
