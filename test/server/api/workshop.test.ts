import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { USUAL_LOAD } from "../../../server/api/load.ts";
import { Workshop } from "../../../server/api/workshop.ts";
import { makeExample } from "../../../server/form.ts";
import { TODAY } from "../service.ts";

vi.mock("node:child_process", async (original) => {
  const real = await original<typeof import("node:child_process")>();
  return { ...real, fork: vi.fn(real.fork) };
});

describe("the workshop", () => {
  const forked = vi.mocked(fork);
  const workers = () => forked.mock.results.map(({ value }) => value as ChildProcess);
  const examine = async (workshop: Workshop) =>
    workshop.do({ page: "examine", name: "แผน.xlsx", body: await makeExample("good"), today: TODAY });
  beforeEach(() => {
    forked.mockClear();
  });

  it("does a job on a new worker where the one that waited was ended from outside", async () => {
    const workshop = new Workshop({ ...USUAL_LOAD, jobs: 1 });
    const first = await examine(workshop);
    const [worker] = workers();
    worker?.kill("SIGKILL");
    expect(await examine(workshop)).toEqual(first);
    expect(workers().length).toBe(2);
  });

  it("begins a job once more where its worker was ended from outside, and says of the job nothing", async () => {
    const workshop = new Workshop({ ...USUAL_LOAD, jobs: 1 });
    const killed = async (count: number) => {
      await vi.waitFor(() => expect(workers().length).toBe(count), { interval: 1 });
      workers()[count - 1]?.kill("SIGKILL");
    };
    const done = examine(workshop);
    await killed(1);
    expect(await done).toMatchObject({ facts: { check: { workbook: "แผน.xlsx" } } });
    const [, second] = workers();
    const gone = once(second as ChildProcess, "exit");
    second?.kill("SIGKILL");
    await gone;
    const failed = examine(workshop);
    const refusal = expect(failed).rejects.toMatchObject({ code: "failed", status: 500 });
    await killed(3);
    await killed(4);
    await refusal;
    expect(workers().length).toBe(4);
  });

  it("lets someone who waits for jobs hold a share of what can be held, so that there is room for them", () => {
    const workshop = new Workshop({ ...USUAL_LOAD, heldBytes: 100 });
    const release = workshop.hold(50, 1 / 2);
    expect(() => workshop.hold(1, 1 / 2)).toThrow(expect.objectContaining({ code: "service-full" }));
    workshop.hold(50);
    expect(workshop.isFull).toBe(true);
    release();
    expect(workshop.isFull).toBe(false);
  });
});
