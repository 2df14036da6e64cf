import { CACHE_SERVICE } from "./cache.ts";
import { CHART_TYPE, MERGE_STRATEGY } from "./enums.ts";
import type { Environment } from "./environment.ts";
import { HTML_SERVICE } from "./html-service.ts";
import { LOCK_SERVICE } from "./lock.ts";
import { CONSOLE, LOGGER } from "./log.ts";
import { PROPERTIES_SERVICE } from "./properties.ts";
import { SCRIPT_APP } from "./script-app.ts";
import { type Handle, present, type Service } from "./service.ts";
import { SESSION } from "./session.ts";
import { SPREADSHEET_APP } from "./spreadsheet-app.ts";
import "./range.ts";
import "./sheet.ts";
import "./spreadsheet-service.ts";
import { URL_FETCH_APP } from "./url-fetch.ts";
import { UTILITIES } from "./utilities.ts";

const CHARTS: Service<Handle> = {
  name: "Charts",
  needs: "document",
  constants: { ChartType: CHART_TYPE.constants, ChartMergeStrategy: MERGE_STRATEGY.constants },
  calls: {},
};

const SERVICES = [
  SPREADSHEET_APP,
  CHARTS,
  HTML_SERVICE,
  URL_FETCH_APP,
  SCRIPT_APP,
  SESSION,
  PROPERTIES_SERVICE,
  CACHE_SERVICE,
  LOCK_SERVICE,
  UTILITIES,
  CONSOLE,
  LOGGER,
];

/** The globals of Apps Script, by name. A service that is not here is not defined in a script. */
export function globalServices(environment: Environment): Record<string, object> {
  return Object.fromEntries(SERVICES.map((service) => [service.name, present(service, { environment })]));
}
