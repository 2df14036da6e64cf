/**
 * Whoever chooses where Google's answers come from chooses who may ask and what is read: beside Google itself only
 * this machine may, for the sandbox.
 * @param what is taken from there, in English, for the engineer
 */
export function demandThisMachine(what: string, url: string): void {
  const { hostname } = new URL(url);
  if (hostname !== "127.0.0.1")
    throw new Error(`${what} may be taken from 127.0.0.1 only, not from ${hostname}`);
}
