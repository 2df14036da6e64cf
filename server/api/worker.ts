import { performForAddon, performForSheet } from "../addon/perform.ts";
import { collectSooner } from "../cli/memory.ts";
import { performForPage } from "../pages/perform.ts";
import type { AnyJob, Outcome } from "./job.ts";
import { perform } from "./perform.ts";
import { type ToldProblem, tell } from "./problem.ts";

/** What a worker says of one job. */
export type Reply = { readonly outcome: Outcome } | { readonly problem: ToldProblem };

// A process of the workshop: one job at a time, until the service lets go of it.
collectSooner();
// Ctrl+C reaches every process of the terminal: jobs under way are finished, the service says when to go.
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => {});
process.on("disconnect", () => process.exit());

process.on("message", async (job: AnyJob) => {
  process.send?.(await reply(job));
});

async function reply(job: AnyJob): Promise<Reply> {
  try {
    return { outcome: await performAny(job) };
  } catch (thrown) {
    return { problem: tell(thrown) };
  }
}

function performAny(job: AnyJob): Promise<Outcome> {
  if ("page" in job) return performForPage(job);
  if ("sheet" in job) return performForSheet(job);
  return "addon" in job ? performForAddon(job) : perform(job);
}
