import { AnswerMismatch, Secret } from "@msp/adapter-kit";
import { type Clock, NotFoundError, PermissionError } from "@msp/workflows/ports";
import type { ItGlueSettings } from "../../it-glue-settings.ts";
import type { Connection } from "../connection/create-connection.ts";
import { refusedHere } from "../refused-here.ts";
import type { ReadOptions } from "../resource/resource-query.ts";
import { readMembers } from "../wire/read-members.ts";
import { type ResourceId, toId } from "../wire/to-id.ts";

/** What has to be said before a password is shown. */
export interface RevealRequest extends ReadOptions {
  /** Why, in a sentence a reviewer understands. */
  readonly reason: string;
  /** The person it is for, by name or id. */
  readonly requestedBy: string;
  /** The ticket it belongs to. */
  readonly ticketId?: string | undefined;
}

/** Shows one password. */
export type RevealPassword = (id: ResourceId, request: RevealRequest) => Promise<Secret>;

const operation = "revealing a password";

/** Writes down who sees what and why, and only then asks for the value. Whether IT Glue logs the same is unconfirmed for API keys. */
export function createRevealPassword(
  connection: Connection,
  clock: Clock,
  recordReveal: ItGlueSettings["recordReveal"],
): RevealPassword {
  return async (id, { reason, requestedBy, ticketId, lane, signal, notAfter }) => {
    const passwordId = toId(id, "the id", operation);
    for (const [name, value] of Object.entries({ reason, requestedBy })) {
      if (typeof value !== "string" || value.trim() === "") throw refusedHere(operation, `${name} must be given.`);
    }
    if (recordReveal === undefined) {
      throw refusedHere(operation, "nobody would write it down; pass `recordReveal` in the settings of the client.");
    }
    await recordReveal({ passwordId, reason, requestedBy, ticketId, at: new Date(clock.now()).toISOString() });
    const value = await connection.read(
      {
        method: "GET",
        path: `passwords/${passwordId}?show_password=true`,
        parse: toValue,
        operation,
        lane,
        signal,
        notAfter,
      },
      true,
    );
    if (value === undefined) {
      throw new PermissionError(
        `it-glue: password ${passwordId} was answered without its value. The API key needs Password Access, which is off unless it was ticked when the key was made.`,
        { system: "it-glue", operation },
      );
    }
    if (value === "") {
      throw new NotFoundError(`it-glue: password ${passwordId} is a record without a value.`, {
        system: "it-glue",
        operation,
      });
    }
    return new Secret(() => value);
  };
}

/** The value; empty where the record holds none, undefined where it may not be seen. */
function toValue(answer: unknown): string | undefined {
  const { data } = readMembers(answer, "");
  const { password } = readMembers(readMembers(data, "data").attributes, "data.attributes");
  if (password === undefined) return undefined;
  if (password === null) return "";
  if (typeof password !== "string") throw new AnswerMismatch("data.attributes.password", "text", undefined);
  return password;
}
