import type { AddonSettings } from "../../addon/doorkeeper.ts";
import { TokenStand } from "../tokens.ts";

/** OAuth client id that the sandbox's add-on has; nobody's at Google. */
const CLIENT = "sandbox.apps.example";

/** Where the sandbox lies on this machine; known once somebody has come in by that port. */
export class Stand {
  readonly #now: () => number;
  #tokens: TokenStand | undefined;
  #origin: string | undefined;

  /** @param now milliseconds since 1970 */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** Its keys take a while to make, and most services never need them. */
  get tokens(): TokenStand {
    this.#tokens ??= new TokenStand(CLIENT, this.#now);
    return this.#tokens;
  }

  /** "http://127.0.0.1:8567" */
  get origin(): string {
    if (this.#origin === undefined) throw new Error("nobody has come in yet");
    return this.#origin;
  }

  isAt(port: number): void {
    this.#origin = `http://127.0.0.1:${port}`;
  }

  /** The script property `ita.service`. */
  get service(): string {
    return `${this.origin}/sandbox/service`;
  }

  /**
   * Whose tokens the sandbox's own door takes. It is another door than the one for Google's tokens: keys that are made
   * here must never open that one.
   */
  get addon(): AddonSettings {
    const stand = this;
    return {
      audiences: [CLIENT],
      get certsUrl() {
        return `${stand.origin}/sandbox/keys`;
      },
    };
  }
}
