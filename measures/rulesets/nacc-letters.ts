import { confirmed, inferred, MEASURES_TITLE, nacc } from "./common.ts";
import type { Ruleset } from "./ruleset.ts";

/** Assessments that graded with letters and asked for the results of the same year's measures. */

const ITEMS = {
  measures: { code: "O42", title: MEASURES_TITLE },
  results: { code: "O43", title: "การดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน" },
};

const LETTERS = [
  { name: "AA", from: 95 },
  { name: "A", from: 85 },
  { name: "B", from: 75 },
  { name: "C", from: 65 },
  { name: "D", from: 55 },
  { name: "E", from: 50 },
  { name: "F", from: 0 },
];

const YEARS = { plan: 0, report: 0, analysed: -1 };

const WEIGHTS_LATER = inferred(
  "weights",
  "published for the assessment of 2567; taken to be the same before",
);
const SAME_YEAR = inferred(
  "years.report",
  "inferred; not read in a source: results of the same year's measures",
);

export const NACC_2564: Ruleset = nacc({
  assessed: 2564,
  items: ITEMS,
  bands: LETTERS,
  years: YEARS,
  sources: [
    confirmed("items.code", "content management of a municipal site, made for ITA 2564"),
    inferred("items.title", "titles on municipal sites for 2566; taken to be the same in 2564"),
    inferred("indicators", "names published for 2565; taken to be the same in 2564"),
    WEIGHTS_LATER,
    inferred("bands", "manual of the assessment of 2565; taken to be the same in 2564"),
    inferred("years.plan", "as in 2565"),
    SAME_YEAR,
    inferred("years.analysed", "as in 2565"),
  ],
});

export const NACC_2565: Ruleset = nacc({
  assessed: 2565,
  items: ITEMS,
  bands: LETTERS,
  years: YEARS,
  sources: [
    confirmed("items.code", "disclosure page of a public organisation (GIT) for OIT 2565"),
    inferred("items.title", "titles on municipal sites for 2566; taken to be the same in 2565"),
    confirmed("indicators", "public page on the assessment of 2565"),
    WEIGHTS_LATER,
    confirmed("bands", "assessment handbook of 2565"),
    confirmed("years.plan", "disclosure page of a public organisation (GIT): measures of 2565"),
    SAME_YEAR,
    confirmed("years.analysed", "disclosure page of a public organisation (GIT): analysis of ITA 2564"),
  ],
});

export const NACC_2566: Ruleset = nacc({
  assessed: 2566,
  items: ITEMS,
  bands: LETTERS,
  years: YEARS,
  sources: [
    confirmed("items.code", "three municipal sites and the list of 43 items for 2566"),
    confirmed("items.title", "three municipal sites"),
    inferred("indicators", "names published for 2565; taken to be the same in 2566"),
    WEIGHTS_LATER,
    inferred("bands", "only the marks 85 and 95 are published for 2566; letters as in 2565"),
    inferred("years.plan", "as in 2565"),
    SAME_YEAR,
    inferred("years.analysed", "as in 2565"),
  ],
});
