import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import { StorageError } from "@msp/workflows/run";
import { deskProtocol, protocolHeader } from "./desk-protocol.ts";
import { fromWireError, type WireError } from "./wire-error.ts";

/** What is asked of an owner. */
export interface Question {
  readonly method?: "GET" | "POST";
  readonly path: string;
  readonly body?: unknown;
  /** How long to wait for the answer to begin, in milliseconds. Default: as long as it takes. */
  readonly patienceMs?: number;
  readonly signal?: AbortSignal | undefined;
}

/** Nobody listens at an address: there is no owner, or it is about to begin or to end. */
export class NobodyListens extends Error {
  override readonly name = "NobodyListens";
}

/** Asks an owner over its socket; throws what the owner threw, and `StorageError` where it cannot be heard. */
export async function askOwner(address: string, question: Question): Promise<IncomingMessage> {
  const { method = "GET", path, body, patienceMs, signal } = question;
  const asking = request({
    socketPath: address,
    method,
    path,
    // One connection for one question: an owner that shuts down waits for answers, never for idle connections.
    agent: false,
    headers: { [protocolHeader]: deskProtocol, "content-type": "application/json" },
    ...(signal === undefined ? {} : { signal }),
    ...(patienceMs === undefined ? {} : { timeout: patienceMs }),
  });
  asking.once("timeout", () => asking.destroy(new Error(`no answer within ${(patienceMs ?? 0) / 1000} seconds`)));
  asking.end(body === undefined ? undefined : JSON.stringify(body));
  const [answer] = (await once(asking, "response").catch((error: NodeJS.ErrnoException) => {
    throw troubleOf(error, address, signal);
  })) as [IncomingMessage];
  asking.on("error", () => undefined);
  if (answer.statusCode === 200) return answer;
  throw fromWireError(JSON.parse(await textOf(answer)) as WireError);
}

/** The whole answer of an owner, as data. */
export async function askOwnerFor<T>(address: string, question: Question): Promise<T> {
  return JSON.parse(await textOf(await askOwner(address, question))) as T;
}

async function textOf(answer: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  try {
    for await (const part of answer) parts.push(part as Buffer);
  } catch (error) {
    throw endedEarly(error);
  }
  return Buffer.concat(parts).toString("utf8");
}

/** The place of the socket is empty, cannot be (a file where a folder should be), or was left by an owner that is gone. */
const nobodyThere: ReadonlySet<string> = new Set(["ENOENT", "ENOTDIR", "ECONNREFUSED"]);

function troubleOf(error: NodeJS.ErrnoException, address: string, signal: AbortSignal | undefined): unknown {
  if (signal?.aborted) return signal.reason;
  if (error.code !== undefined && nobodyThere.has(error.code)) return new NobodyListens(address, { cause: error });
  if (error.code === "EACCES" || error.code === "EPERM")
    return new StorageError(
      `The owner of the runs listens at "${address}", where this user may not ask it. Call msp as the user the host runs as.`,
      "owned",
      { cause: error },
    );
  return endedEarly(error);
}

/** Said wherever an owner goes away in the middle: what it was asked may have been done. */
export const endedEarly = (error: unknown): StorageError =>
  new StorageError(
    `The process that owns the runs ended, or stopped answering, before it answered (${error instanceof Error ? error.message : String(error)}). What was asked may have been done: look with "msp runs" before asking again.`,
    "closed",
    { cause: error },
  );
