import type { Json } from "./json.ts";

/** What a person is asked to do, in a form any channel (terminal, ticket, mail, web page) can show. */
export interface PersonRequest {
  /** Unique per run, place and round; an answer names it. */
  readonly token: string;
  readonly runId: string;
  readonly path: string;
  readonly kind: "task" | "form" | "checklist" | "approval" | "question";
  /** The stable id of the role that answers; for a form, the address it went to. */
  readonly to: string;
  /** The role that may answer as well, because nobody has answered in time. */
  readonly escalatedTo?: string;
  readonly title: string;
  readonly text: string;
  /** JSON Schema of the answer. */
  readonly answer: Json;
  /** For approvals: the hash an answer must name, and the plan it stands for. */
  readonly plan?: { readonly hash: string; readonly lines: readonly string[] };
  /** For forms: what the answer is correlated by. */
  readonly about?: { readonly form: string; readonly ticket: string; readonly company: string };
  /** The ticket the request belongs to, by id. */
  readonly ticket?: string;
  /** For forms: the role that may close it without an answer. */
  readonly closedBy?: string;
  /** For approvals: persons who may not approve, by id, and how many different ones must. */
  readonly barred?: readonly string[];
  /** For approvals: the only persons who may approve, by id, where the role is narrowed to some. */
  readonly among?: readonly string[];
  readonly quorum?: number;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly openedAt: number;
}

/**
 * How people hear of what they are asked. The host port; answers come back through the engine.
 *
 * Calls may be repeated after a crash: an implementation must treat the same token (and reminder number, and role escalated to) as the same message.
 */
export interface People {
  ask(request: PersonRequest): Promise<void>;
  remind(request: PersonRequest, reminder: number): Promise<void>;
  /** Nobody has answered in time: the role `to` may answer as well from now on. Default: it is asked of that role by `ask`, under the same token. */
  escalate?(request: PersonRequest, to: string): Promise<void>;
  /** The request needs no answer any more. */
  withdraw(request: PersonRequest, reason: string): Promise<void>;
  /** Whether a person may answer for a role. */
  holdsRole(personId: string, role: string): boolean;
}
