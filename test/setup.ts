import net from "node:net";
import fc from "fast-check";

/** The same cases in every run, so that a failure is the change's own; FC_SEED=<number> looks at others. */
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 2567) });

/** Tests talk to this machine only: a connection to anywhere else is a failure, by name. */
const connect = net.Socket.prototype.connect;
const LOOPBACK = new Set(["127.0.0.1", "::1", "localhost", undefined]);

net.Socket.prototype.connect = function (this: net.Socket, ...args: unknown[]) {
  const [first, second] = Array.isArray(args[0]) ? (args[0] as unknown[]) : args;
  const options =
    typeof first === "object" && first !== null ? (first as { host?: string; path?: string }) : undefined;
  const host = options ? options.host : typeof second === "string" ? second : undefined;
  if (!options?.path && !LOOPBACK.has(host)) throw new Error(`A test tried to reach ${host}`);
  return Reflect.apply(connect, this, args) as net.Socket;
} as typeof net.Socket.prototype.connect;
