/** What one workbook may hold. Messages, documentation and readers take the numbers from here. */
export const LIMITS = {
  /** Measures in the plan, and results; past it the rule too-many-rows speaks. */
  measures: 1_000,
  /** Characters in one cell; a spreadsheet cell of .xlsx holds 32,767. */
  cellCharacters: 30_000,
} as const;
