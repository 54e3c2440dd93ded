import { type Duration, defineAction, defineForm, defineRole, defineWorkflow, secretField } from "@msp/workflows";
import { type FindOwnPage, toJson, toSop } from "@msp/workflows/render";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { kitchenSink, kitchenTenant } from "./kitchen-sink.ts";
import { workflowOf } from "./workflow-of.ts";

const technician = defineRole({ id: "technician", title: "Technician", actor: "technician" });

describe("the kitchen sink as a page", () => {
  const page = toSop(kitchenSink);

  it("is printed as committed", async () => {
    await expect(page).toMatchFileSnapshot("./kitchen-sink.sop.md");
  });

  it("is the same text every time", () => {
    expect(toSop(kitchenSink)).toBe(page);
  });

  it("marks every step with who does it", () => {
    const steps = page.split("\n").filter((line) => /^\s*- \*\*\d+(\.\d+)+\. /.test(line));
    expect(steps.length).toBeGreaterThan(15);
    for (const step of steps) expect(step).toMatch(/\*\* · \*(customer|admin|technician|system)\*/);
  });

  it("prints a checklist as boxes", () => {
    expect(page).toContain("  - [ ] **Laptop wiped** (important), evidence: certificate · `wipe`");
    expect(page).toContain("  - [ ] Plants watered · `plants`");
  });

  it("says what happens without an answer, with and without a branch for it", () => {
    expect(page).toContain("- **Without an answer in time:**\n  - **5.3. End the run: Nobody filled in the form.**");
    expect(page).toContain("- **When it is given up:** the run ends here");
  });

  it("writes a nested workflow out once and refers to it afterwards", () => {
    expect(page).toContain(
      "- The same steps as in 9.2 (procedure `tell-somebody`, version 1.2.0), with paths under `meanwhile/mail/told/`",
    );
    expect(page.match(/`walkThrough\/apology\/mailed`/g)).not.toBeNull();
    expect(page).not.toContain("meanwhile/mail/told/mailed");
  });
});

describe("with a tenant", () => {
  const page = toSop(kitchenSink, { tenant: kitchenTenant });

  it("uses the tenant's labels and people", () => {
    expect(page).toContain("| Service desk | technician | 7.1.1, 7.1.2, 9.1 | Terry Example |");
    expect(page).toContain("- Who: Service desk");
    expect(page).toContain("| form | `user-offboarding` | “Leaver form”; also called “Offboarding form”; id `12` |");
  });

  it("prints the tenant's own value of a policy, and the default without one", () => {
    expect(page).toContain(
      "first after 1 business day, then every 3 business days, at most 4 (policy `form-reminders` at Example MSP)",
    );
    expect(toSop(kitchenSink)).toContain(
      "first after 2 business days, then every 5 business days, at most 5 (default of policy `form-reminders`)",
    );
  });

  it("says what the tenant does not bind", () => {
    expect(page).toContain("| status | `complete` | **missing**: add it to the tenant file under `bindings.status` |");
  });
});

describe("an author's text", () => {
  it("cannot become markup", () => {
    const page = toSop(
      workflowOf(
        { title: "Lock *now* | <b>", purpose: "# Not a heading\n- not a point\n1. not a number\n> no quote" },
        (flow) =>
          flow.task("look", {
            role: technician,
            title: "Press [Save](https://example.com) `twice`\n## Steps",
            instructions: "- [ ] no box\n$x$ &amp; _stress_ in snake_case",
            answer: z.enum(["a|b", "*"]),
          }),
      ),
    );
    expect(page).toContain("# Lock \\*now\\* \\| \\<b>\n");
    expect(page).toContain("\\# Not a heading\n\\- not a point\n1\\. not a number\n\\> no quote\n");
    expect(page).toContain("### 1. Press \\[Save\\](<https://example.com>) \\`twice\\` ## Steps\n");
    expect(page).toContain("  > \\- \\[ \\] no box\\\n  > \\$x\\$ &amp;amp; \\_stress\\_ in snake_case\n");
    expect(page).toContain("one of “a\\|b”, “\\*”");
  });

  it("keeps its lines and paragraphs as instructions", () => {
    const page = toSop(
      workflowOf({}, (flow) =>
        flow.task("look", {
          role: technician,
          instructions: ({ input }) => `First ${input.ticketId}.\nThen wait.\n\nLast.`,
          answer: z.object({}),
        }),
      ),
    );
    expect(page).toContain(
      "  > First `input.ticketId`.\\\n  > Then wait.\n  >\n  > Last.\n- What to answer: nothing but that it is done",
    );
  });
});

describe("secrets", () => {
  const rotate = defineAction({
    id: "rotate",
    title: "Rotate the code",
    effect: "write",
    uses: ["ticketing"],
    input: z.object({
      code: secretField(z.string()),
      inner: z.array(z.object({ pin: secretField(z.string().default("0000")) })),
    }),
    output: z.object({}),
    again: "ask",
    run: () => Promise.reject(new Error("Printing runs nothing.")),
  });

  it("are not printed, wherever an author wrote them", () => {
    const page = toSop(
      workflowOf({}, (flow) =>
        flow.step("rotated", rotate, ({ input }) => ({
          code: input.ticketId === "1" ? "hunter2" : "hunter3",
          inner: [{ pin: "4711" }, { pin: `4712${input.ticketId}` }],
        })),
      ),
    );
    expect(page).not.toMatch(/hunter|471|0000/);
    expect(page).toContain("`code` ← a secret, not printed");
  });

  it("are marked in forms and inputs", () => {
    const form = defineForm({ id: "codes", title: "Codes", answer: z.object({ pin: secretField(z.string()) }) });
    const page = toSop(
      workflowOf({}, (flow) =>
        flow.form("asked", {
          form,
          to: () => "user@example.com",
          about: ({ input }) => ({ ticket: input.ticketId, company: "12" }),
          giveUpAfter: "1 day",
        }),
      ),
    );
    expect(page).toContain("`pin`: text (secret: never recorded)");
    expect(page).toContain("- **Without an answer in time:** the run ends here");
  });
});

describe("leaves that are worked out", () => {
  it("says where a limit comes from and what its author says about it", () => {
    const readPolicies = defineAction({
      id: "policies",
      title: "Read the policies",
      effect: "read",
      uses: [],
      input: z.object({}),
      output: z.object({ limit: z.literal("20 minutes").describe("20 minutes by default"), days: z.int() }),
      run: () => Promise.reject(new Error("Printing runs nothing.")),
    });
    const page = toSop(
      workflowOf({}, (flow) =>
        flow
          .step("policies", readPolicies, () => ({}))
          .within(
            "talk",
            ({ policies }) => policies.limit,
            (flow) => flow,
            (flow) => flow,
          )
          .within(
            "nap",
            ({ input }) => input.ticketId as Duration,
            (flow) => flow,
            (flow) => flow,
          )
          .within(
            "rest",
            ({ policies }) => `${policies.days} days`,
            (flow) => flow,
            (flow) => flow,
          ),
      ),
    );
    expect(page).toContain("| hard limit | `policies.limit` (20 minutes by default) | 2 Within a time limit |");
    expect(page).toContain("| hard limit | `input.ticketId` | 3 Within a time limit |");
    expect(page).toContain("| hard limit | “`policies.days` days” | 4 Within a time limit |");
  });

  it("takes a setting from the workflow it belongs to", () => {
    const readLimit = (limit: Duration) =>
      defineAction({
        id: "limit",
        title: "Read the limit",
        effect: "read",
        uses: [],
        input: z.object({}),
        output: z.object({ after: z.custom<Duration>() }).meta({ default: { after: limit } }),
        run: () => Promise.reject(new Error("Printing runs nothing.")),
      });
    const part = (limit: Duration) =>
      workflowOf({ id: `part-${limit}` }, (flow) =>
        flow
          .step("limits", readLimit(limit), () => ({}))
          .within(
            "talk",
            ({ limits }) => limits.after,
            (flow) => flow,
            (flow) => flow,
          ),
      );
    const page = toSop(
      workflowOf({}, (flow) =>
        flow
          .run("short", part("10 minutes"), ({ input }) => input)
          .run("long", part("2 hours"), ({ input }) => input)
          .step("limits", readLimit("1 day"), () => ({})),
      ),
    );
    expect(page).toContain("| hard limit | 10 minutes (default of `limits.after`) | 1.2 Within a time limit |");
    expect(page).toContain("| hard limit | 2 hours (default of `limits.after`) | 2.2 Within a time limit |");
  });

  it("names steps with the same clock together", () => {
    const remind = { after: "1 day", every: "1 business day", atMost: 2 } as const;
    const task = { role: technician, instructions: "Look.", answer: z.object({}), remind };
    const page = toSop(workflowOf({}, (flow) => flow.task("first", task).task("second", task)));
    expect(page).toContain("| reminders | first after 1 day, then every business day, at most 2 | 1, 2 |");
  });

  it("prints what a mapping looks at without handing it over", () => {
    const quiet = defineAction({
      id: "quiet",
      title: "Do it",
      effect: "read",
      uses: [],
      input: z.object({ kind: z.string() }),
      output: z.object({}),
      run: () => Promise.reject(new Error("Printing runs nothing.")),
    });
    const words = new Map([["1", "one"]]);
    const page = toSop(
      workflowOf({}, (flow) =>
        flow.step("done", quiet, ({ input }) => ({ kind: words.get(input.ticketId) ?? "many" })),
      ),
    );
    expect(page).toContain("- Given: `kind` ← “many”\n- Also looks at `input.ticketId`");
  });
});

it("prints a workflow without steps, needs or clocks", () => {
  const page = toSop(workflowOf({}, (flow) => flow));
  for (const line of [
    "Nobody: there is nothing to do.",
    "Nothing in this procedure waits for a clock.",
    "Nothing but the software itself.",
    "There is nothing to do.",
  ]) {
    expect(page).toContain(`\n${line}\n`);
  }
  expect(page).not.toContain("undefined");
});

describe("a nested workflow with a page of its own", () => {
  const cut = defineAction({
    id: "cut",
    title: "Cut the line",
    effect: "irreversible",
    uses: ["ticketing"],
    input: z.object({}),
    output: z.object({}),
    again: "ask",
    run: () => Promise.reject(new Error("Printing runs nothing.")),
  });
  const senior = defineRole({ id: "senior", title: "Senior", actor: "technician" });
  const inner = defineWorkflow({
    id: "inner",
    title: "Inner [work]",
    version: "2.3.4",
    effective: "2026-12-01",
    purpose: "Shows what stands elsewhere.",
    input: z.object({}),
    steps: (flow) =>
      flow
        .task("looked", { role: senior, title: "Look inside", instructions: "Look.", answer: z.object({}) })
        .step("line", cut, () => ({}))
        .when(
          "it is enough",
          () => true,
          (flow) => flow.stop("Enough."),
        ),
    output: () => ({}),
  });
  const outer = workflowOf({}, (flow) => flow.run("first", inner, () => ({})).run("second", inner, () => ({})));
  const pageOf: FindOwnPage = ({ id }) => (id === "inner" ? { link: "../in ner/<page>.md" } : undefined);
  const page = toSop(outer, { pageOf });

  it("is referred to by title, id, version and link wherever it is used", () => {
    const reference = (path: string) =>
      `Work from the page of this procedure: [Inner \\[work\\]](<../in%20ner/%3Cpage%3E.md>) (procedure \`inner\`, version 2.3.4), with paths under \`${path}/\``;
    expect(page).toContain(reference("first"));
    expect(page).toContain(reference("second"));
    expect(page).not.toContain("Look inside");
    expect(page).not.toContain("The same steps as");
  });

  it("still counts for who takes part, what cannot be undone, what is kept, and where the run can end", () => {
    expect(page).toContain("| Senior | technician | 1, 2 |");
    expect(page).toContain("- Cannot be undone: 1 (`first`), 2 (`second`).");
    expect(page).toContain("| what was answered | 1, 2 |");
    expect(page).toContain("- 1. Inner \\[work\\] (as its own page says)");
    expect(page).toContain("| clocks of another procedure | as its own page says | 1, 2 |");
  });

  it("is named with the command that prints it, where there is no address", () => {
    expect(toSop(outer, { pageOf: () => ({ command: "msp show inner" }) })).toContain(
      "Inner \\[work\\], printed by `msp show inner` (procedure `inner`, version 2.3.4)",
    );
  });

  it("is printed whole without the option, and its data always is", () => {
    expect(toSop(outer)).toContain("Look inside");
    expect(JSON.stringify(toJson(outer))).toContain("Look inside");
  });
});
