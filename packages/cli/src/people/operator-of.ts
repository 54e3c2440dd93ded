import type { Person } from "@msp/workflows";
import type { CommandContext } from "../command-context.ts";

/** Who gives the command: a person as `id` or `id=Name`, or else the user of this computer. */
export function operatorOf({ environment }: Pick<CommandContext, "environment">, given: string | undefined): Person {
  const person = given ?? environment.USER ?? environment.USERNAME ?? "operator";
  const at = person.indexOf("=");
  return at < 0 ? { id: person, name: person } : { id: person.slice(0, at), name: person.slice(at + 1) };
}
