import { callsOn, type Handle, present, type Service } from "./service.ts";

const { other } = callsOn<Handle>();

const USER: Service<Handle> = {
  name: "Session.User",
  needs: "services",
  except: { getEmail: "email" },
  calls: { getEmail: [other([], ({ environment }) => environment.person.email)] },
};

/** The global `Session`. */
export const SESSION: Service<Handle> = {
  name: "Session",
  needs: "services",
  except: { getActiveUserLocale: "nothing" },
  calls: {
    getActiveUser: [other([], ({ environment }) => present(USER, { environment }))],
    getEffectiveUser: [other([], ({ environment }) => present(USER, { environment }))],
    getActiveUserLocale: [other([], () => "th")],
    getScriptTimeZone: [other([], ({ environment }) => environment.manifest.timeZone)],
  },
};
