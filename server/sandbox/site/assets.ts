import { readFileSync } from "node:fs";
import { Hono } from "hono";
import { builtFiles } from "./built.ts";

const STYLES = ["sandbox.css", "grid.css", "frames.css"];

/** The sandbox's own styles, and the script of its page as it was built. */
export const sandboxAssets = new Hono()
  .get("/page.js", async (c) => {
    const { page } = await builtFiles();
    return c.body(page, 200, { "Content-Type": "text/javascript; charset=utf-8" });
  })
  .get("/:name", (c) => {
    const name = c.req.param("name");
    if (!STYLES.includes(name)) return c.notFound();
    return c.body(readFileSync(new URL(`assets/${name}`, import.meta.url)), 200, {
      "Content-Type": "text/css; charset=utf-8",
    });
  });
