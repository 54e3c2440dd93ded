import type { Person } from "@msp/workflows";
import { titleAt } from "@msp/workflows/render";
import { createTakenWays, type EntryBody } from "@msp/workflows/run";
import { expect, it } from "vitest";
import * as z from "zod";
import { workflowOf } from "./workflow-of.ts";

const tess: Person = { id: "tess@example.com", name: "Tess" };
const role = { id: "technician", title: "Technician", actor: "technician" } as const;
const asks = { role, instructions: "Do it.", answer: z.object({}) };
const workflow = workflowOf({}, (flow) =>
  flow
    .choose("how they asked?", () => "by mail" as "by mail" | "by phone", {
      "by phone": (one) => one.task("told", { ...asks, title: "Call them" }),
      "by mail": (one) => one.task("told", { ...asks, title: "Write to them" }),
    })
    .approve(
      "goAhead",
      { by: role, ask: () => "Go on?" },
      (body) => body.task("next", { ...asks, title: "Do it" }),
      (declined) => declined.task("next", { ...asks, title: "Say that it is not done" }),
    ),
);

const waysOf = (...bodies: readonly EntryBody[]) => {
  const taken = createTakenWays();
  for (const [index, body] of bodies.entries()) taken.hear({ ...body, seq: index + 1, at: 0, previous: "", hash: "" });
  return taken;
};

it("names the branch that ran where several use one name", () => {
  const decided = (value: string) => waysOf({ kind: "decided", path: "?how they asked?", about: "answer", value });
  expect(titleAt(workflow, "told", decided("by mail"))).toBe("Write to them");
  expect(titleAt(workflow, "told@reminder2", decided("by phone"))).toBe("Call them");
  expect(titleAt(workflow, "told")).toBe("Call them");
});

it("tells what is done from what is said when an approval was declined, in whatever round", () => {
  const planned = (round: number) => ({ kind: "planned", path: `goAhead#${round}`, planHash: "h", lines: [] }) as const;
  const closed = (round: number, reason: string) =>
    ({ kind: "closed", path: `goAhead#${round}@close`, token: "t", reason }) as const;
  expect(titleAt(workflow, "goAhead/next", waysOf(planned(1), closed(1, "approved")))).toBe("Do it");
  expect(
    titleAt(workflow, "goAhead/next", waysOf(planned(1), closed(1, "approved"), planned(2), closed(2, "declined"))),
  ).toBe("Say that it is not done");
});

it("says the workflow's title for the run itself, and the path where the definition has nothing", () => {
  expect(titleAt(workflow, "")).toBe(workflow.title);
  const other = waysOf({ kind: "cancel asked", path: "", by: tess, reason: "" });
  expect(titleAt(workflow, "nowhere/at#2", other)).toBe("nowhere/at#2");
});
