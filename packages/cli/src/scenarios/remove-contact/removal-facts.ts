import { readDemoFacts } from "../../demo/read-demo-facts.ts";
import type { Sandbox } from "../../sandbox/create-sandbox.ts";

/** What the checks of removals ask about, as the fake services themselves say. */
export function removalFacts(sandbox: Sandbox) {
  const facts = readDemoFacts(sandbox);
  const has = (title: string) => facts.notes.some((note) => note.title === title);
  return {
    ...facts,
    has,
    tickets: sandbox.autotask.state.find("Tickets").length,
    isNoNoteForCustomers: facts.notes.every(({ isForCustomer }) => !isForCustomer),
  };
}
