import type { Person } from "@msp/workflows";
import type { PersonRequest } from "@msp/workflows/ports";
import { AnswerRefusedError } from "@msp/workflows/run";
import type { Terminal } from "../terminal.ts";
import { askForAnswer, later } from "./ask-for-answer.ts";
import type { AnswerTaker, Respondents } from "./respondents.ts";

/** Asks whoever sits at the terminal, as one of the people who hold the role. Typing `later` puts a request off. */
export function createTerminalRespondents(options: {
  readonly terminal: Pick<Terminal, "ask" | "write" | "error">;
  readonly holders: (role: string) => readonly Person[];
  /** Who gave the command. */
  readonly operator: Person;
  /** Who answers whatever is asked. Default: one of those who hold the role, asked for where there are several. */
  readonly as?: Person;
  now(): number;
  /** The request in words, one line each. */
  describe(request: PersonRequest): readonly string[];
}): Respondents {
  const { terminal, holders } = options;
  const open: PersonRequest[] = [];
  const putOff = new Set<string>();
  const nextOpen = () => open.find((request) => !putOff.has(request.token));

  return {
    async ask(request) {
      if (!open.some(({ token }) => token === request.token)) open.push(request);
    },
    async remind(request) {
      putOff.delete(request.token);
    },
    async escalate(request, to) {
      const index = open.findIndex(({ token }) => token === request.token);
      if (index >= 0) open[index] = { ...request, escalatedTo: to };
      putOff.delete(request.token);
    },
    async withdraw(request) {
      const index = open.findIndex(({ token }) => token === request.token);
      if (index >= 0) open.splice(index, 1);
    },
    holdsRole: (person, role) => holders(role).some(({ id }) => id === person),
    mayAnswer: () => true,
    nextAnswerAt: () => (nextOpen() ? options.now() : undefined),

    async answerDue(taker, _now, signal) {
      for (let request = nextOpen(); request; request = nextOpen()) {
        // One at a time: an answer may change what is asked next.
        if (await answerOne(taker, request, signal)) return;
        putOff.add(request.token);
      }
    },

    async vouch(unproven, signal) {
      terminal.write(`\nNot proven: ${unproven.join("; ")}.`);
      const note = await terminal.ask(
        `Do you, ${options.operator.name}, vouch that this was done? Say what you saw; empty: no > `,
        signal,
      );
      return note.trim() === "" ? undefined : { by: options.operator, note: note.trim() };
    },

    async offerAgain(signal) {
      await terminal.ask(
        `\nOnly people can go on now: ${open.map(({ title }) => `"${title}"`).join(", ")}. Enter asks again, Ctrl+C ends the run > `,
        signal,
      );
      putOff.clear();
    },
  };

  async function answerOne(taker: AnswerTaker, request: PersonRequest, signal: AbortSignal): Promise<boolean> {
    const [title = request.title, ...details] = options.describe(request);
    // What a single request is about was told when it was opened, just above.
    const shown = open.length === 1 ? [] : details;
    terminal.write(["", `${title} (type "${later}" to put it off)`, ...shown].join("\n"));
    for (;;) {
      const by = await askWho(request, signal);
      if (!by) return false;
      const given = await askForAnswer(terminal, request, signal);
      if (!given) return false;
      try {
        await taker.answer(request.token, { by, channel: "terminal", value: given.value });
        if ((request.quorum ?? 1) <= 1) open.splice(open.indexOf(request), 1);
        return true;
      } catch (error) {
        if (!(error instanceof AnswerRefusedError)) throw error;
        terminal.error(error.message);
        // Somebody else was faster, or the run has moved on: there is nothing to answer any more.
        if (error.reason === "over") {
          open.splice(open.indexOf(request), 1);
          return true;
        }
      }
    }
  }

  async function askWho(request: PersonRequest, signal: AbortSignal): Promise<Person | undefined> {
    if (options.as) return options.as;
    if (request.kind === "form") return { id: request.to, name: request.to };
    const { to, escalatedTo = to } = request;
    const people = holders(to).concat(
      holders(escalatedTo).filter(({ id }) => !holders(to).some((one) => one.id === id)),
    );
    if (people.length === 1) return people[0];
    if (people.length === 0) {
      terminal.error(
        `Nobody holds the role "${request.to}", so nobody can answer. Name somebody under bindings.role.${request.to}.people in the tenant file.`,
      );
      return undefined;
    }
    for (;;) {
      const names = people.map((person, index) => `${index + 1} ${person.name}`).join(", ");
      const typed = (await terminal.ask(`  Who answers? [${names}] > `, signal)).trim().toLowerCase();
      if (typed === later) return undefined;
      const chosen = people[Number(typed) - 1] ?? people.find(({ name }) => name.toLowerCase() === typed);
      if (chosen) return chosen;
      terminal.error(`Choose one of: ${names}.`);
    }
  }
}
