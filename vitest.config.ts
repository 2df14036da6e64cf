import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    setupFiles: ["test/setup.ts"],
    testTimeout: 60_000,
    reporters: ["default", "./test/reporter.ts"],
    coverage: {
      provider: "v8",
      include: ["measures/**/*.ts"],
      reporter: ["text-summary"],
      thresholds: { branches: 100 },
    },
  },
});
