import { anything, text } from "./arguments.ts";
import { type Call, callsOn, type Handle, ITSELF, type Service } from "./service.ts";

const { other } = callsOn<Handle>();

/** The global `console`. */
export const CONSOLE: Service<Handle> = {
  name: "console",
  needs: "nothing",
  calls: Object.fromEntries(["log", "info", "warn", "error"].map((level) => [level, lines(level)])),
};

/** The global `Logger`. */
export const LOGGER: Service<Handle> = {
  name: "Logger",
  needs: "nothing",
  calls: {
    log: [
      other([anything], ({ environment }, value) => {
        environment.log("log", String(value));
        return ITSELF;
      }),
    ],
  },
};

function lines(level: string): Call<Handle>[] {
  return [
    other([anything], ({ environment }, value) => environment.log(level, String(value))),
    other([text, anything], ({ environment }, format, value) =>
      environment.log(level, `${format} ${String(value)}`),
    ),
  ];
}
