import type { Entry, EntryBody } from "@msp/workflows/run";
import { beforeEach, describe, expect, it } from "vitest";
import { createNarrator, type Narrator } from "../../src/progress/create-narrator.ts";
import type { EntryLine } from "../../src/progress/entry-line.ts";
import { everyKind } from "../support/every-kind.ts";
import { requestOf } from "../support/request.ts";

const ann = { id: "ann", name: "Ann" };
let narrator: Narrator;
let tell: (body: EntryBody) => EntryLine | undefined;
beforeEach(() => {
  let seq = 0;
  narrator = createNarrator({
    workflow: everyKind,
    format: (at) => `hour ${at / 3_600_000}`,
    holders: (role) => (role === "technician" ? [ann, { id: "bo", name: "Bo" }] : []),
  });
  tell = (body) => {
    seq += 1;
    return narrator.tell({ ...body, seq, at: 0, previous: "", hash: "" } as Entry);
  };
});

/** An entry in one string: word, text, details. */
const said = (body: EntryBody): string | undefined => {
  const line = tell(body);
  return line && [line.word, line.text, ...(line.details ?? [])].join(" | ");
};

const facts = { maxInFlightMs: 0, searchLagMs: 0, canMark: true, canFind: true };
const intended = (path: string, system: string, target: string, fields: { [name: string]: string }): EntryBody => ({
  kind: "intended",
  path,
  attempt: 1,
  marker: "m",
  fingerprint: "f",
  write: { system, operation: "operate", target, fields, request: { method: "POST", url: "https://example.com" } },
  facts,
  notAfter: 0,
});
const finished = (path: string, more: object): EntryBody =>
  ({ kind: "finished", path, action: "close", effect: "write", outcome: "verified", ...more }) as EntryBody;

describe("a run told in words", () => {
  it("begins and ends, and lists what is not proven", () => {
    const started = { definition: "d", input: {}, startKey: "k", requestedBy: [], tenant: "t", epoch: 0 };
    expect(said({ kind: "started", path: "", workflow: "every-kind", version: "1.0.0", by: ann, ...started })).toBe(
      "started | Every kind of node 1.0.0, by Ann",
    );
    const ended = { kind: "ended", path: "", done: [], doubts: ["tried/closed"] } as const;
    expect(said({ ...ended, outcome: "finished with doubts" })).toBe(
      "ended | finished with doubts | not proven: Close the ticket",
    );
    expect(said({ ...ended, outcome: "failed", reason: "it broke", doubts: [] })).toBe("ended | failed: it broke");
    expect(said({ kind: "doubts accepted", path: "", by: ann, paths: ["tried/closed"], note: "saw it" })).toBe(
      "vouched | by Ann, for Close the ticket | saw it",
    );
    expect(said({ kind: "cancel asked", path: "", by: ann, reason: "wrong person" })).toBe(
      "cancelled | by Ann: wrong person",
    );
  });

  it("says what was written where, with the words that people read, and what proves it", () => {
    tell(intended("tried/closed", "autotask", "ticket 901", { title: "News", text: "It is\ndone." }));
    expect(said(finished("tried/closed", { evidence: { noteId: "7" } }))).toBe(
      'verified | Close the ticket (Autotask, ticket 901) | "News": It is done. | read back: note id: 7',
    );
    expect(said(finished("goAhead/closed", { evidence: {} }))).toBe(
      "verified | Close the ticket | read back: as intended",
    );
    tell(intended("soon/closed", "smtp", "mail to ann@example.com", { subject: "Hello", text: "Hi." }));
    expect(said(finished("soon/closed", { outcome: "done" }))).toBe(
      'done | Close the ticket (our own mail (SMTP), mail to ann@example.com) | "Hello": Hi. | accepted by the service, which cannot be asked about it afterwards',
    );
    expect(said(finished("tried/closed", { outcome: "unverified", reason: "it was not there" }))).toMatch(
      /^unverified .* it was not there$/,
    );
    expect(said(finished("tried/closed", { outcome: "skipped", reason: "skipped by Ann" }))).toMatch(/^skipped/);
    expect(said(finished("tried/closed", { outcome: "unknown", reason: "no answer" }))).toMatch(/^unknown/);
  });

  it("calls what services number by the names it has learned", () => {
    tell(
      finished("first/looked", {
        effect: "read",
        action: "look",
        outcome: "done",
        output: { id: "901", number: "T1", contactId: "5", name: "Sam" },
      }),
    );
    tell({ kind: "decided", path: "first", about: "output", value: { companyId: "174", companyName: "Acme Dental" } });
    const where = (target: string) => {
      tell(intended("tried/closed", "autotask", target, {}));
      return tell(finished("tried/closed", {}))?.text;
    };
    expect(where("ticket 901")).toBe("Close the ticket (Autotask, ticket T1)");
    expect(where("contact 5")).toBe("Close the ticket (Autotask, contact Sam)");
    expect(where("company 174")).toBe("Close the ticket (Autotask, company Acme Dental)");
    expect(where("ticket 902")).toBe("Close the ticket (Autotask, ticket 902)");
  });

  it("tells reads and decisions, and not what asks no service", () => {
    expect(said(finished("first/looked", { effect: "read", action: "look", outcome: "done", output: {} }))).toBe(
      "read | Look at the ticket",
    );
    expect(
      said(finished("first/policy", { effect: "read", action: "policy", outcome: "done", output: {} })),
    ).toBeUndefined();
    expect(said({ kind: "decided", path: "first/?it is urgent", about: "answer", value: true })).toBe(
      "decided | it is urgent: yes",
    );
    expect(said({ kind: "decided", path: "first", about: "input", value: {} })).toBeUndefined();
  });

  it("says who is asked, for what, and who answered what", () => {
    expect(
      said({
        kind: "opened",
        path: "asked",
        request: requestOf("asked", { title: "Ask them", text: "Call.\n\nThen write." }),
      }),
    ).toBe("asks | Technician (Ann, Bo): Ask them | Call. | Then write.");
    const answered = {
      kind: "answered",
      path: "asked@wait1",
      by: ann,
      channel: "script",
      id: "i",
      receivedAt: 0,
    } as const;
    expect(said({ ...answered, token: "run:asked", value: { go: true } })).toBe(
      "answered | Ann, by script: Ask them | go: yes",
    );
    tell({
      kind: "opened",
      path: "form",
      request: requestOf("form", { kind: "form", to: "olivia@example.com", title: "The form" }),
    });
    expect(said({ ...answered, token: "run:form", channel: "web form", value: { answer: { name: "Sam" } } })).toBe(
      "answered | Ann, by web form: The form | name: Sam",
    );
    expect(said({ ...answered, token: "run:form", value: { closed: "they called" } })).toMatch(
      /closed without an answer: they called$/,
    );
    expect(said({ ...answered, token: "came-back:x", value: {} })).toBe("answered | Ann, by script");
  });

  it("shows what an approval is given to, and how many must agree", () => {
    const write = {
      system: "autotask",
      operation: "changeTicket",
      target: "ticket 901",
      fields: { status: "complete" },
      request: { method: "PATCH", url: "x" },
      fingerprint: "f",
    };
    tell({
      kind: "planned",
      path: "goAhead#1",
      planHash: "f00d",
      lines: [
        { path: "goAhead/closed", kind: "step", title: "Close the ticket", will: "would", write },
        { path: "goAhead/other", kind: "task", title: "Look again", will: "might", problem: "nobody is there" },
        { path: "goAhead/noted", kind: "step", title: "Note it", will: "would", answer: "nothing left to write" },
      ],
    });
    const request = requestOf("goAhead#1", {
      kind: "approval",
      title: "Go on",
      quorum: 2,
      plan: { hash: "f00d", lines: ["raw"] },
    });
    expect(said({ kind: "opened", path: "goAhead#1", request })).toBe(
      "asks | Technician (Ann, Bo): Go on | Please. | An approval lets this happen (plan f00d): | - Close the ticket (Autotask, ticket 901): status: complete | - Look again (only perhaps): nobody is there | - Note it: nothing left to write | 2 different people have to agree.",
    );
    const vote = {
      kind: "answered",
      path: "goAhead#1@wait1",
      token: "run:goAhead#1",
      by: ann,
      channel: "script",
      id: "i",
      receivedAt: 0,
    } as const;
    expect(said({ ...vote, value: { decision: "approve", hash: "f00d" } })).toMatch(/approves plan f00d$/);
    expect(said({ ...vote, value: { decision: "decline", hash: "f00d" } })).toMatch(/declines plan f00d$/);
    expect(
      narrator.describeRequest(requestOf("other", { kind: "approval", plan: { hash: "a", lines: ["one"] } })).details,
    ).toContain("- one");
  });

  it("names a step that failed by its title, and does not repeat why", () => {
    const question = requestOf("tried/closed!", {
      kind: "question",
      to: "operator",
      title: '"tried/closed" needs a decision',
      text: "No.\nChoose:\n- retry: again",
    });
    expect(said({ kind: "opened", path: "tried/closed!", request: question })).toBe(
      "asks | Operator (nobody holds this role): a decision is needed: Close the ticket | No. | Choose: | - retry: again",
    );
    tell(finished("tried/closed", { outcome: "failed", reason: "No." }));
    expect(said({ kind: "opened", path: "tried/closed!", request: question })).toBe(
      "asks | Operator (nobody holds this role): a decision is needed: Close the ticket | - retry: again",
    );
  });

  it("tells what time does, and hides what says nothing new", () => {
    const path = "moment";
    expect(said({ kind: "timer set", path, due: 7_200_000 })).toBe("waits | Wait until a set time: until hour 2");
    expect(said({ kind: "timer set", path: "tried/closed@verify1", due: 0 })).toBeUndefined();
    expect(said({ kind: "timer fired", path, due: 0 })).toBeUndefined();
    expect(said({ kind: "reminded", path: "asked@reminder1", token: "run:asked", reminder: 1 })).toBe(
      "reminded | Ask them (reminder 1)",
    );
    expect(said({ kind: "gave up", path: "asked@wait1", until: 0 })).toBeUndefined();
    expect(said({ kind: "gave up", path: "event", until: 3_600_000 })).toBe(
      "gave up | Wait for: The device came back: it did not come by hour 1",
    );
    expect(said({ kind: "closed", path: "form@close", token: "t", reason: "nobody answered in time" })).toMatch(
      /^closed .*nobody answered in time$/,
    );
    expect(said({ kind: "closed", path: "goAhead#1@close", token: "t", reason: "approved" })).toBeUndefined();
    expect(said({ kind: "over", path: "soon/fast", until: 0, possiblyDone: true })).toBe(
      "time limit | Be fast: possibly done when the time was over",
    );
    expect(said({ kind: "over", path: "soon/fast", until: 0, possiblyDone: false })).toMatch(/not begun/);
    expect(said({ kind: "settled", path: "tried/closed", attempt: 1, how: "adopted", detail: "found it" })).toBe(
      "looked | Close the ticket: adopted (found it)",
    );
    expect(said({ kind: "noted", path, text: "Two were found." })).toBe("note | Two were found.");
    expect(said({ kind: "accepted", path, attempt: 1, output: {} })).toBeUndefined();
  });
});
