import type { Duration, Node, Nodes } from "@msp/workflows";
import fc from "fast-check";
import * as z from "zod";
import {
  addNote,
  agentSeen,
  handover,
  manager,
  offboardingForm,
  readTicket,
  retireDevice,
  technician,
} from "../define/parts.ts";
import { workflowOfNodes } from "./workflow-of.ts";

const durations: fc.Arbitrary<Duration> = fc.oneof(
  fc.constantFrom<Duration>("1 minute", "30 minutes", "2 hours", "3 days", "1 business hour", "2 business days"),
  fc.string().map((text) => text as Duration),
);
const timed = fc.oneof(
  durations,
  fc.constant((): Duration => "1 day"),
);
const reminders = fc.record({ after: durations, every: durations, atMost: fc.integer({ min: -1, max: 9 }) });
const actions = fc.constantFrom(readTicket, addNote, retireDevice, { ...addNote, verify: undefined, again: undefined });

/** Trees of every kind of node, sound and unsound alike: names come from `names`, so a tree can hold whatever no builder would let through. */
export const treesWith = (names: fc.Arbitrary<string>): fc.Arbitrary<Nodes> =>
  fc.letrec<{ nodes: Nodes; node: Node }>((tie) => {
    const nodes = tie("nodes");
    const perhaps = (key: string) => fc.option(nodes).map((body) => (body ? { [key]: body } : {}));
    const made = <K extends Node["kind"]>(kind: K, ...parts: fc.Arbitrary<object>[]): fc.Arbitrary<Node> =>
      fc.tuple(...parts).map((all) => Object.assign({ kind }, ...all) as Node);
    const named = names.map((name) => ({ name }));
    const remind = fc.option(reminders).map((plan) => (plan ? { remind: plan } : {}));
    const escalate = fc
      .option(fc.record({ after: timed, to: fc.constantFrom(technician, manager) }))
      .map((given) => (given ? { escalate: given } : {}));
    const correlated = { form: offboardingForm, to: () => "", about: () => ({ ticket: "", company: "" }) };
    const polled = { check: readTicket, input: () => ({}), until: () => true };
    return {
      nodes: fc.array(tie("node"), { maxLength: 4, depthIdentifier: "tree" }),
      node: fc.oneof(
        { depthIdentifier: "tree", depthSize: "small", withCrossShrink: true },
        made(
          "task",
          named,
          remind,
          escalate,
          fc.constant({ role: technician, instructions: "Do it.", answer: z.object({}) }),
        ),
        made(
          "step",
          named,
          actions.map((action) => ({ action, input: () => ({}) })),
        ),
        made("checklist", named, remind, escalate, fc.constant({ role: technician, checklist: handover })),
        made("sleepUntil", named, fc.constant({ at: () => "" })),
        made("stop", fc.constant({ reason: "The end." })),
        made(
          "when",
          names.map((label) => ({ label, test: () => true })),
          nodes.map((yes) => ({ yes })),
          nodes.map((no) => ({ no })),
        ),
        made(
          "choose",
          names.map((label) => ({ label, of: () => "a" })),
          fc.dictionary(fc.string(), nodes, { maxKeys: 3 }).map((cases) => ({ cases })),
        ),
        made(
          "approve",
          named,
          remind,
          nodes.map((body) => ({ body, by: manager, ask: () => "?" })),
          fc.integer({ min: -1, max: 3 }).map((quorum) => ({ quorum })),
          perhaps("whenDeclined"),
        ),
        made(
          "form",
          named,
          remind,
          timed.map((giveUpAfter) => ({ ...correlated, giveUpAfter })),
          perhaps("onReminder"),
          perhaps("afterLastReminder"),
          perhaps("whenGivenUp"),
        ),
        made(
          "each",
          named,
          names.map((item) => ({ item, of: () => [], key: String })),
          nodes.map((body) => ({ body })),
        ),
        made(
          "together",
          named,
          fc.dictionary(fc.string(), nodes, { maxKeys: 3 }).map((branches) => ({ branches })),
        ),
        made(
          "within",
          named,
          timed.map((limit) => ({ limit })),
          nodes.map((body) => ({ body })),
          nodes.map((whenOver) => ({ whenOver })),
        ),
        made(
          "recover",
          named,
          nodes.map((body) => ({ body })),
          nodes.map((whenFailed) => ({ whenFailed })),
        ),
        made(
          "waitUntil",
          named,
          fc.record({ every: timed, giveUpAfter: timed }).map((times) => ({ ...polled, ...times })),
          perhaps("whenGivenUp"),
        ),
        made(
          "waitFor",
          named,
          timed.map((giveUpAfter) => ({ event: agentSeen, match: () => "", giveUpAfter })),
          perhaps("whenGivenUp"),
        ),
        made(
          "run",
          named,
          nodes.map((inner) => ({ workflow: { ...workflowOfNodes(inner), id: "inner" }, input: () => ({}) })),
        ),
      ),
    };
  }).nodes;
