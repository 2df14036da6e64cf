import { problem } from "../../api/problem.ts";
import type { Clock } from "./clock.ts";
import { GOOGLE_LIMITS } from "./limits.ts";
import type { Quota } from "./quota.ts";
import { GoogleTrouble, troubleOf } from "./trouble.ts";

/** With what calls are made. */
export interface Means {
  readonly clock: Clock;
  /** Evenly between 0 and 1. */
  readonly random: () => number;
  readonly quota: Quota;
}

/** For whom calls are made, and how long. */
export interface Errand {
  /** Whom Google is to count the calls for. */
  readonly person: string;
  /** Milliseconds since 1970. */
  readonly deadline: number;
  /** Aborts when nobody waits for an answer any more. */
  readonly gone: AbortSignal;
}

/**
 * Calls Google until an answer comes or the deadline does. What passes by itself (429, 5xx, a broken connection, an
 * answer that stands still) is tried again after a pause with full jitter, and never before Google's Retry-After.
 * @throws {GoogleTrouble} what does not pass
 * @throws {Problem} google-away, google-quota; its cause is the last call's
 */
export async function persist<T>(
  call: (signal: AbortSignal) => Promise<T>,
  { person, deadline, gone }: Errand,
  { clock, random, quota }: Means,
): Promise<T> {
  for (let tries = 0; ; tries++) {
    const leave = await quota.enter(person, deadline, gone);
    let trouble: GoogleTrouble;
    try {
      return await inTime(call, Math.min(GOOGLE_LIMITS.callMs, deadline - clock.now()), gone, clock);
    } catch (thrown) {
      gone.throwIfAborted();
      const known = troubleOf(thrown, clock.now());
      if (!known) throw thrown;
      if (!known.passes) throw known;
      trouble = known;
    } finally {
      leave();
    }
    const longest = Math.min(GOOGLE_LIMITS.longestPauseMs, GOOGLE_LIMITS.firstPauseMs * 2 ** tries);
    const pause = trouble.waitMs + random() * longest;
    if (clock.now() + pause >= deadline) throw inVain(trouble);
    await clock.sleep(pause, gone);
  }
}

/** One call, given up after so many milliseconds, wherever it hangs. */
export async function inTime<T>(
  call: (signal: AbortSignal) => Promise<T>,
  ms: number,
  gone: AbortSignal,
  clock: Clock,
): Promise<T> {
  const over = new AbortController();
  const late = new AbortController();
  const signal = AbortSignal.any([gone, late.signal]);
  const given = new Promise<never>((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
  clock.sleep(ms, over.signal).then(() => {
    if (!over.signal.aborted) late.abort(new GoogleTrouble("TIME_OUT"));
  });
  try {
    return await Promise.race([call(signal), given]);
  } catch (thrown) {
    // What a call throws when it is cut off is not why it was.
    throw late.signal.aborted ? late.signal.reason : thrown;
  } finally {
    over.abort();
  }
}

function inVain(trouble: GoogleTrouble): Error {
  const isQuota = trouble.status === 429 || trouble.status === 403;
  const usual = isQuota ? GOOGLE_LIMITS.quotaSeconds : GOOGLE_LIMITS.awaySeconds;
  const asked = Math.min(Math.ceil(trouble.waitMs / 1000), GOOGLE_LIMITS.longestRetrySeconds);
  const seconds = asked > 0 ? asked : usual;
  return problem(isQuota ? "google-quota" : "google-away", { seconds }, trouble);
}
