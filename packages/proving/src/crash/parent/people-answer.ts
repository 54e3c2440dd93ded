import { demoAnswers, sandboxPeople } from "@msp/cli";
import type { Person } from "@msp/workflows";
import type { Json, PersonRequest } from "@msp/workflows/ports";
import type { Seeded } from "../seeded.ts";
import { valueOfSchema } from "./value-of-schema.ts";

/** What somebody answers, and how long they take. */
export interface PreparedAnswer {
  readonly by: Person;
  readonly value: Json;
  readonly afterMs: number;
}

const { technician, senior, office, customer } = sandboxPeople;
const holders: { readonly [role: string]: Person } = {
  admin: office,
  operator: office,
  "senior-specialist": senior,
  "authorised-contact": customer,
};
const minuteMs = 60_000;

/** What the invented people of the sandbox answer to anything but a question about a failure; `undefined` when nobody knows. */
export function peopleAnswer(request: PersonRequest, decide: Seeded, isSlow: boolean): PreparedAnswer | undefined {
  const line = demoAnswers.find(({ title }) => title === request.title);
  const by = line?.by ?? holders[request.to] ?? technician;
  const value = valueFor(request, line?.value, decide);
  if (value === undefined) return undefined;
  const usual = (line?.afterMinutes ?? 10) + decide.between(0, 120);
  const isCustomer = request.kind === "form";
  const afterMs =
    (isSlow || (isCustomer && decide.chance(0.6)) || decide.chance(0.1) ? decide.between(5, 60) * 60 : usual) *
    minuteMs;
  return { by, value, afterMs };
}

function valueFor(request: PersonRequest, scripted: unknown, decide: Seeded): Json | undefined {
  switch (request.kind) {
    case "approval":
      return {
        decision: scripted === undefined && decide.chance(0.2) ? "decline" : "approve",
        hash: request.plan?.hash ?? "",
      };
    case "checklist":
      return { door: { done: true }, lights: { done: true } };
    case "task":
      return (scripted as Json | undefined) ?? valueOfSchema(request.answer as object);
    case "form":
      return scripted as Json | undefined;
    default:
      return undefined;
  }
}
