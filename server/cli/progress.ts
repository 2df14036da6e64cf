import type { World } from "./command.ts";

const WIDTH = 24;

/** A bar on standard error while many files are worked on; silent where that is no terminal. */
export function progress(total: number, world: World): (done: number) => void {
  if (!world.terminal || total < 2) return () => {};
  let shown = -1;
  return (done) => {
    const filled = Math.floor((done / total) * WIDTH);
    const percent = Math.floor((done / total) * 100);
    if (percent === shown) return;
    shown = percent;
    const bar = "█".repeat(filled) + "░".repeat(WIDTH - filled);
    world.err(`\r${bar} ${done}/${total}${done === total ? "\n" : ""}`);
  };
}
