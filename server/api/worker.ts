import { collectSooner } from "../cli/memory.ts";
import type { Job, Outcome } from "./job.ts";
import { perform } from "./perform.ts";
import { type ToldProblem, tell } from "./problem.ts";

/** What a worker says of one job. */
export type Reply = { readonly outcome: Outcome } | { readonly problem: ToldProblem };

// A process of the workshop: one job at a time, until the service lets go of it.
collectSooner();
// Ctrl+C reaches every process of the terminal: jobs under way are finished, the service says when to go.
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => {});
process.on("disconnect", () => process.exit());

process.on("message", async (job: Job) => {
  process.send?.(await reply(job));
});

async function reply(job: Job): Promise<Reply> {
  try {
    return { outcome: await perform(job) };
  } catch (thrown) {
    return { problem: tell(thrown) };
  }
}
