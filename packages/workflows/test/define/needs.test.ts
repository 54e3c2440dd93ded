import { type AnyWorkflow, collectNeeds, defineWorkflow, type Need } from "@msp/workflows";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import {
  addNote,
  agentSeen,
  dispatcher,
  findDevices,
  handover,
  manager,
  offboardingForm,
  officeAdmin,
  readTicket,
  retireDevice,
  sendMail,
  technician,
} from "./parts.ts";

type NeedsOf<W> = W extends { "~types"?: { needs: infer U extends Need } } ? U : never;
/** One entry for every need in a workflow's type, no more and no less: the compiler holds the list to the type, the test holds it to the tree. */
type EveryNeedOf<W> = { readonly [N in NeedsOf<W>]: true };

const about = { version: "1.0.0", effective: "2026-12-01", purpose: "Tests what is collected." } as const;
const input = z.object({ ticketId: z.string(), user: z.string(), kind: z.enum(["mac", "pc"]) });
const answer = z.object({ done: z.literal(true) });

const nested = defineWorkflow({
  ...about,
  id: "nested",
  title: "Nested",
  input: z.object({ to: z.string() }),
  steps: (flow) =>
    flow.within(
      "limited",
      "1 hour",
      (flow) => flow.step("mailed", sendMail, ({ input }) => ({ to: [input.to], text: "" })),
      (flow) => flow.checklist("ticked", { checklist: handover, role: technician }),
    ),
  output: () => ({}),
});

const every = defineWorkflow({
  ...about,
  id: "every",
  title: "Every place a need can hide",
  input,
  steps: (flow) =>
    flow
      .choose("the kind", ({ input }) => input.kind, {
        mac: (flow) => flow.task("byHand", { role: technician, instructions: "Do it.", answer }),
        pc: (flow) =>
          flow.each("items", "item", { of: () => ["a"], key: (item) => item }, (flow) =>
            flow.approve(
              "goAhead",
              { by: manager, ask: () => "Go ahead?" },
              (flow) => flow.step("gone", retireDevice, ({ item }) => ({ deviceId: item })),
              (flow) => flow.task("why", { role: officeAdmin, instructions: "Say why.", answer }),
            ),
          ),
      })
      .together("both", {
        one: (flow) =>
          flow.recover(
            "attempt",
            (flow) => flow.step("ticket", readTicket, ({ input }) => ({ ticketId: input.ticketId })),
            (flow) => flow.run("nested", nested, ({ input }) => ({ to: input.user })),
          ),
        two: (flow) =>
          flow.form("details", {
            form: offboardingForm,
            to: ({ input }) => input.user,
            about: ({ input }) => ({ ticket: input.ticketId, company: "1" }),
            remind: { after: "1 day", every: "1 day", atMost: 2 },
            onReminder: (flow) =>
              flow.step("noted", addNote, ({ input }) => ({ ticketId: input.ticketId, text: "reminded" })),
            afterLastReminder: (flow) =>
              flow.waitFor("seen", { event: agentSeen, match: () => "1", giveUpAfter: "1 day" }),
            closedBy: dispatcher,
            giveUpAfter: "10 days",
          }),
      }),
  output: () => ({}),
});

const expected: EveryNeedOf<typeof every> = {
  "role:technician": true,
  "role:manager": true,
  "role:office-admin": true,
  "role:dispatcher": true,
  "port:ticketing": true,
  "port:mail": true,
  "queue:onboarding": true,
  "checklist:handover": true,
  "form:user-offboarding": true,
};

const needless = defineWorkflow({
  ...about,
  id: "needless",
  title: "Needs nothing",
  input,
  steps: (flow) =>
    flow.waitUntil("found", {
      check: findDevices,
      input: ({ input }) => ({ user: input.user }),
      until: (devices) => devices.length > 0,
      every: "1 minute",
      giveUpAfter: "1 hour",
    }),
  output: () => ({}),
});
const nothing: EveryNeedOf<typeof needless> = {};

describe("the needs of a workflow", () => {
  it.each<[string, AnyWorkflow, object]>([
    ["every kind of node, nested bodies and workflows", every, expected],
    ["a workflow that needs nothing", needless, nothing],
  ])("are the same in the tree as in the type: %s", (_, workflow, words) => {
    expect([...workflow.needs].sort()).toEqual(Object.keys(words).sort());
  });

  it("come once each, in the order of first use", () => {
    expect(every.needs[0]).toBe("role:technician");
    expect(new Set(every.needs).size).toBe(every.needs.length);
    expect(collectNeeds(every.nodes)).toEqual(every.needs);
  });

  it("name the ports a host must pass", () => {
    expect([...every.uses].sort()).toEqual(["mail", "ticketing"]);
  });
});
