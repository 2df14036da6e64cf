/** What one machine is asked to carry at most; past it the answer is 503 with Retry-After. */
export interface Load {
  /** Jobs at work at once, each in a process of its own. */
  readonly jobs: number;
  /** Requests that may wait for a turn. */
  readonly waiting: number;
  /** Megabytes of heap that one job may take. */
  readonly jobMegabytes: number;
  /** Bytes of bodies that wait or are worked on, and of answers that are being downloaded, together. */
  readonly heldBytes: number;
  /** Seconds that a body may take to arrive. */
  readonly bodySeconds: number;
  /** Seconds from the whole body to the answer, waiting included. */
  readonly jobSeconds: number;
  /** Seconds for which a download may stand still. */
  readonly stallSeconds: number;
}

/**
 * For a machine with two cores and 4 GB. The most it takes is `jobs × jobMegabytes`, `heldBytes`, and what the
 * intake holds of bodies on their way in.
 */
export const USUAL_LOAD: Load = {
  jobs: 2,
  waiting: 64,
  jobMegabytes: 768,
  heldBytes: 256 * 1024 * 1024,
  bodySeconds: 60,
  jobSeconds: 60,
  stallSeconds: 30,
};
