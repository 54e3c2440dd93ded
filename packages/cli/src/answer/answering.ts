import type { Person } from "@msp/workflows";
import { isSamePerson } from "@msp/workflows/run";
import type { CommandContext } from "../command-context.ts";
import type { OpenedDesk } from "../desk/open-run-desk.ts";
import { operatorOf } from "../people/operator-of.ts";

/** What answering from the command line takes. */
export interface Answering {
  readonly context: CommandContext;
  readonly opened: OpenedDesk;
  /** Who answers, as `id` or `id=Name`; whoever gave the command when it was left out. */
  readonly as: string | undefined;
}

/** Who answers: the person who was named, with the name the tenant file knows, or whoever gave the command. */
export function answererOf({ context, opened, as }: Answering): Person {
  const person = operatorOf(context, as);
  if (person.id !== person.name) return person;
  const roles = Object.values(opened.session.tenant.bindings.role ?? {});
  return roles.flatMap(({ people = [] }) => people).find(({ id }) => isSamePerson(id, person.id)) ?? person;
}
