import { callsOn, type Handle, present, type Service } from "./service.ts";

const { other } = callsOn<Handle>();

interface UserHandle extends Handle {
  readonly email: string;
}

const USER: Service<UserHandle> = {
  name: "Session.User",
  needs: "services",
  except: { getEmail: "email" },
  calls: { getEmail: [callsOn<UserHandle>().other([], ({ email }) => email)] },
};

/** A person as a script sees them. */
export function presentUser(handle: UserHandle): object {
  return present(USER, handle);
}

/** The global `Session`. */
export const SESSION: Service<Handle> = {
  name: "Session",
  needs: "services",
  except: { getActiveUserLocale: "nothing" },
  calls: {
    getActiveUser: [other([], whoRuns)],
    getEffectiveUser: [other([], whoRuns)],
    getActiveUserLocale: [other([], () => "th")],
    getScriptTimeZone: [other([], ({ environment }) => environment.manifest.timeZone)],
  },
};

function whoRuns({ environment }: Handle): object {
  return presentUser({ environment, email: environment.person.email });
}
