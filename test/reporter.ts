import type { Reporter, TestModule } from "vitest/node";

/** Says at the end, on one plain line, how many tests ran, and names loudly whatever could not run here. */
export default class PlainCount implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    let passed = 0;
    let failed = 0;
    const skipped: string[] = [];
    for (const module of modules) {
      if (module.state() === "failed") failed += module.errors().length;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === "passed") passed++;
        else if (state === "failed") failed++;
        else skipped.push(test.fullName);
      }
    }
    if (skipped.length > 0) {
      console.log("\n!!! DID NOT RUN on this machine (see CONTRIBUTING.md for what they need):");
      for (const name of skipped) console.log(`!!!   ${name}`);
    }
    console.log(`${passed} passed, ${failed} failed, ${skipped.length} skipped`);
  }
}
