import type { Person } from "@msp/workflows";
import type { Clock, Json, People, PersonRequest } from "@msp/workflows/ports";

/** What a scripted person will answer, to which request, and when. */
export interface ScriptedAnswer {
  /** The requests it is for: parts that must be equal, or a test. The first script that fits and is left answers. */
  readonly to: Partial<Pick<PersonRequest, "kind" | "to" | "title" | "path">> | ((request: PersonRequest) => boolean);
  readonly by: Person;
  readonly answer: Json | ((request: PersonRequest) => Json);
  /** Milliseconds after the message, on the clock. @default 0 */
  readonly afterMs?: number;
  /** Answers only once so many reminders have come. @default 0 */
  readonly afterReminders?: number;
  /** Goes on answering further requests that fit. @default false */
  readonly again?: boolean;
}

/** An answer on its way to whoever asked. */
export interface GivenAnswer {
  readonly request: PersonRequest;
  readonly token: string;
  readonly by: Person;
  readonly answer: Json;
}

/** Settings of people who follow a script. */
export interface ScriptedPeopleOptions {
  /** Who holds which role. */
  readonly roles?: { readonly [role: string]: readonly Person[] };
  readonly answers?: readonly ScriptedAnswer[];
  /** Takes the answers to the engine. */
  readonly deliver?: (given: GivenAnswer) => void | Promise<void>;
  /** Needed for answers that take their time (`afterMs`). */
  readonly clock?: Clock;
}

/** People who follow a script, and a record of everything they were told. */
export interface ScriptedPeople extends People {
  readonly asked: readonly PersonRequest[];
  readonly reminded: readonly { readonly request: PersonRequest; readonly reminder: number }[];
  readonly escalated: readonly { readonly request: PersonRequest; readonly to: string }[];
  readonly withdrawn: readonly { readonly request: PersonRequest; readonly reason: string }[];
  /** Requests that were neither answered nor withdrawn. */
  open(): readonly PersonRequest[];
  /** What went wrong while answers were delivered, for example because the engine refused one. */
  readonly refusals: readonly unknown[];
}

/**
 * Creates people who answer by a script, for tests and demonstrations.
 *
 * The same token (and reminder number, and role escalated to) told twice counts as one message, as the port demands.
 *
 * @example
 * ```ts
 * import { createScriptedPeople } from "@msp/testing";
 *
 * const alex = { id: "alex.kim@msp.example.com", name: "Alex Kim" };
 * const people = createScriptedPeople({
 *   roles: { technician: [alex] },
 *   answers: [{ to: { kind: "task" }, by: alex, answer: { done: true } }],
 *   deliver: ({ token, answer }) => console.log(token, answer),
 * });
 * ```
 */
export function createScriptedPeople(options: ScriptedPeopleOptions = {}): ScriptedPeople {
  const { roles = {}, deliver = () => {}, clock } = options;
  const asked: PersonRequest[] = [];
  const reminded: { readonly request: PersonRequest; readonly reminder: number }[] = [];
  const escalated: { readonly request: PersonRequest; readonly to: string }[] = [];
  const withdrawn: { readonly request: PersonRequest; readonly reason: string }[] = [];
  const refusals: unknown[] = [];
  const closed = new Set<string>();
  let scripts = [...(options.answers ?? [])];
  if (clock === undefined && scripts.some(({ afterMs = 0 }) => afterMs > 0)) {
    throw new TypeError(
      "A scripted answer takes its time (afterMs), but there is no clock to take it on. Pass `clock`.",
    );
  }

  function respond(request: PersonRequest, reminders: number): void {
    const script = scripts.find((candidate) => fits(candidate, request));
    if (script === undefined || closed.has(request.token) || reminders !== (script.afterReminders ?? 0)) return;
    if (script.again !== true) scripts = scripts.filter((candidate) => candidate !== script);
    answerLater(request, script).catch((error: unknown) => void refusals.push(error));
  }

  async function answerLater(request: PersonRequest, { by, answer, afterMs = 0 }: ScriptedAnswer): Promise<void> {
    // Never inside the asking itself: whoever asks must have finished asking first.
    await (afterMs > 0 ? clock?.sleep(afterMs) : new Promise((resolve) => setImmediate(resolve)));
    if (closed.has(request.token)) return;
    closed.add(request.token);
    const given = typeof answer === "function" ? answer(request) : answer;
    await deliver({ request, token: request.token, by, answer: given });
  }

  return {
    asked,
    reminded,
    escalated,
    withdrawn,
    refusals,
    open: () => asked.filter((request) => !closed.has(request.token)),
    holdsRole: (personId, role) => roles[role]?.some((person) => person.id === personId) ?? false,
    async ask(request) {
      if (asked.some(({ token }) => token === request.token)) return;
      asked.push(request);
      respond(request, 0);
    },
    async remind(request, reminder) {
      if (reminded.some((past) => past.request.token === request.token && past.reminder === reminder)) return;
      reminded.push({ request, reminder });
      respond(request, reminder);
    },
    async escalate(request, to) {
      if (escalated.some((past) => past.request.token === request.token && past.to === to)) return;
      escalated.push({ request, to });
      // Whoever is told now answers by a script for their own role.
      respond({ ...request, to }, 0);
    },
    async withdraw(request, reason) {
      if (withdrawn.some((past) => past.request.token === request.token)) return;
      closed.add(request.token);
      withdrawn.push({ request, reason });
    },
  };
}

function fits({ to }: ScriptedAnswer, request: PersonRequest): boolean {
  if (typeof to === "function") return to(request);
  return (["kind", "to", "title", "path"] as const).every(
    (part) => to[part] === undefined || to[part] === request[part],
  );
}
