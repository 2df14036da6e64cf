/** How long Google is asked, and how much of it is taken. */
export const GOOGLE_LIMITS = {
  /** Milliseconds from the request to the whole sheet: the add-on waits 60 s (UrlFetchApp), and a report takes some. */
  deadlineMs: 40_000,
  /** Milliseconds that one call may take, its whole body included. */
  callMs: 20_000,
  /** The first pause before another call, doubled for each further one up to the longest; before full jitter. */
  firstPauseMs: 1_000,
  longestPauseMs: 16_000,
  /** Seconds after which whoever was not answered in time may come again. */
  awaySeconds: 15,
  /** In which Google counts calls anew. */
  quotaSeconds: 60,
  /** The longest Retry-After that is passed on. */
  longestRetrySeconds: 3600,
  /**
   * Bytes of Google's answer: JSON of all sheets. A cell costs some 60 beside its text; a filled-in workbook of a
   * thousand measures comes to 8 MB.
   */
  answerBytes: 50 * 1024 * 1024,
  /** Reads under way or waiting for their turn at once: no more can be answered within the deadline. */
  reads: 200,
} as const;

/** Calls in any 60 seconds (https://developers.google.com/workspace/sheets/api/limits). */
export interface QuotaLimits {
  readonly project: number;
  readonly person: number;
}

export const GOOGLE_QUOTA: QuotaLimits = { project: 300, person: 60 };
