import { describe, expect, it, vi } from "vitest";
import { makeForm } from "../../../server/form.ts";
import { formRoutes } from "../../../server/pages/form-routes.ts";
import { TODAY } from "../service.ts";

vi.mock("../../../server/form.ts", async (original) => ({
  ...(await original<typeof import("../../../server/form.ts")>()),
  makeForm: vi.fn(async ({ assessed }: { assessed: number }) => new TextEncoder().encode(String(assessed))),
}));

describe("the form to download", () => {
  const made = vi.mocked(makeForm);

  it("is made once for each year, however many ask for it", async () => {
    const routes = formRoutes(() => TODAY);
    const form = async (year: number) => (await routes.request(`/form.xlsx?year=${year}`)).text();
    const years = Array.from({ length: 40 }, (_, index) => 2567 + (index % 2));
    expect(await Promise.all(years.map(form))).toEqual(years.map(String));
    expect(await form(2567)).toBe("2567");
    expect(made.mock.calls.length).toBe(2);
  });

  it("is tried anew where it could not be made", async () => {
    const routes = formRoutes(() => TODAY);
    routes.onError((_, c) => c.text("", 500));
    made.mockRejectedValueOnce(new Error("no memory"));
    expect((await routes.request("/form.xlsx?year=2570")).status).toBe(500);
    expect((await routes.request("/form.xlsx?year=2570")).status).toBe(200);
  });
});
