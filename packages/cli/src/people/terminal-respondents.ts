import type { Person } from "@msp/workflows";
import type { PersonRequest } from "@msp/workflows/ports";
import { AnswerRefusedError } from "@msp/workflows/run";
import type { Terminal } from "../terminal.ts";
import type { Respondents } from "./respondents.ts";

/** Asks whoever sits at the terminal, as one of the people who hold the role. An empty line puts a request off. */
export function createTerminalRespondents(options: {
  readonly terminal: Terminal;
  readonly holders: (role: string) => readonly Person[];
  now(): number;
}): Respondents {
  const { terminal, holders } = options;
  const open: PersonRequest[] = [];
  const putOff = new Set<string>();
  const nextOpen = () => open.find((request) => !putOff.has(request.token));

  return {
    ask: async (request) => void open.push(request),
    remind: async (request, reminder) => {
      terminal.error(`Reminder ${reminder}: ${request.title}`);
      putOff.delete(request.token);
    },
    withdraw: async (request) => {
      const index = open.findIndex((one) => one.token === request.token);
      if (index >= 0) open.splice(index, 1);
    },
    holdsRole: (person, role) => holders(role).some((one) => one.id === person),
    nextAnswerAt: () => (nextOpen() ? options.now() : undefined),
    async answerDue(engine) {
      for (let request = nextOpen(); request; request = nextOpen()) {
        const answered = await answerOne(request);
        if (!answered) putOff.add(request.token);
        else if ((request.quorum ?? 1) <= 1) open.splice(open.indexOf(request), 1);
        // One at a time: the answer may change what is asked next.
        if (answered) return;
      }

      async function answerOne(request: PersonRequest): Promise<boolean> {
        terminal.write(`\n${request.title}\n${request.text}`);
        for (const line of request.plan?.lines ?? []) terminal.write(`  ${line}`);
        for (;;) {
          const by = await askWho(request);
          if (!by) return false;
          const given = await terminal.ask(
            request.kind === "approval"
              ? "approve or decline (empty: later) > "
              : `JSON like ${example(request)} (empty: later) > `,
          );
          if (given.trim() === "") return false;
          try {
            const value =
              request.kind === "approval"
                ? { decision: given.trim(), hash: request.plan?.hash }
                : (JSON.parse(given) as unknown);
            await engine.answer(request.token, { by, channel: "terminal", value });
            return true;
          } catch (error) {
            if (!(error instanceof AnswerRefusedError) && !(error instanceof SyntaxError)) throw error;
            terminal.error(error.message);
          }
        }
      }
    },
  };

  async function askWho(request: PersonRequest): Promise<Person | undefined> {
    if (request.kind === "form") return { id: request.to, name: request.to };
    const people = holders(request.to);
    if (people.length === 1) return people[0];
    if (people.length === 0) {
      terminal.error(
        `Nobody holds the role "${request.to}". Name somebody under bindings.role.${request.to}.people in the tenant file.`,
      );
      return undefined;
    }
    const choice = await terminal.ask(
      `Who answers? ${people.map((person, index) => `${index + 1} ${person.name}`).join(", ")} (empty: later) > `,
    );
    return people[Number(choice) - 1];
  }
}

/** An answer's shape in short, from its JSON Schema. */
function example(request: PersonRequest): string {
  const schema = request.answer as { properties?: { [name: string]: { enum?: readonly unknown[]; type?: string } } };
  const fields = Object.entries(schema.properties ?? {}).map(
    ([name, field]) =>
      `"${name}": ${field.enum ? field.enum.map((one) => JSON.stringify(one)).join(" | ") : (field.type ?? "…")}`,
  );
  return `{ ${fields.join(", ")} }`;
}
