import { defineAction, defineWorkflow } from "@msp/workflows";
import { type LeafProvenance, toJson, WorkflowJson } from "@msp/workflows/render";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { workflowOf } from "./workflow-of.ts";

/** What the mappings below may look at. Only their types matter: printing never has a real value. */
interface Scope {
  readonly input: {
    readonly kind: "open" | "adopt";
    readonly id: string;
    readonly at: string;
    readonly note?: string;
    readonly urgency: string;
  };
  readonly ticket: { readonly id: string; readonly title: string; readonly contact?: { readonly email?: string } };
  readonly devices: readonly { readonly id: string; readonly name: string; readonly online: boolean }[];
}

const anything = defineAction({
  id: "anything",
  title: "Take anything",
  effect: "read",
  uses: [],
  input: z.unknown(),
  output: z.unknown(),
  run: () => Promise.reject(new Error("Printing runs nothing.")),
});

/** The provenance of one mapping, as the JSON form publishes it. */
function provenance(mapping: (scope: Scope) => unknown): LeafProvenance {
  const workflow = defineWorkflow({
    id: "one-step",
    title: "One step",
    version: "1.0.0",
    effective: "2026-12-01",
    purpose: "Holds one mapping.",
    input: z.object({ kind: z.enum(["open", "adopt"]) }),
    steps: (flow) => flow.step("subject", anything, mapping as never),
    output: () => ({}),
  });
  // Through text and the published form, so that nothing that is not JSON can slip out.
  const [node] = WorkflowJson.parse(JSON.parse(JSON.stringify(toJson(workflow)))).nodes;
  if (node?.kind !== "step") throw new Error("The only node is a step.");
  return node.input;
}

const fieldsOf = (mapping: (scope: Scope) => unknown) => {
  const { value } = provenance(mapping);
  if (value.from !== "fields") throw new Error(`Expected fields, got ${value.from}.`);
  return value.fields;
};

const result = (path: string) => ({ from: "result", path });
const constant = (value: unknown) => ({ from: "constant", value });
const computed = (...reads: string[]) => ({ from: "computed", reads });

describe("results that are passed on", () => {
  it("names the result of each field and prints constants", () => {
    expect(fieldsOf(({ ticket }) => ({ ticketId: ticket.id, kind: "internal note", count: 3 }))).toEqual({
      ticketId: result("ticket.id"),
      kind: constant("internal note"),
      count: constant(3),
    });
  });

  it("sees through spreads, lists and renamed fields", () => {
    expect(fieldsOf(({ ticket, input: { id, ...rest } }) => ({ ...ticket, list: [id, "x"], rest }))).toEqual({
      "...ticket": result("ticket"),
      list: { from: "list", items: [result("input.id"), constant("x")] },
      rest: { from: "fields", fields: { "...input": result("input") } },
    });
  });

  it("follows a list's items", () => {
    expect(provenance(({ devices }) => devices.map((device) => device.id)).value).toEqual(result("devices[].id"));
    expect(provenance(({ devices }) => devices.map(({ id, name }) => ({ id, label: `PC ${name}` }))).value).toEqual({
      from: "each",
      of: result("devices"),
      item: {
        from: "fields",
        fields: { id: result("devices[].id"), label: { from: "text", parts: ["PC ", result("devices[].name")] } },
      },
    });
  });

  it("tells a selection from the whole list", () => {
    expect(provenance(({ devices }) => devices.filter((device) => device.online)).value).toEqual({
      from: "selection",
      of: "devices",
      by: ["devices[].online"],
    });
  });
});

describe("texts", () => {
  it("takes template literals apart", () => {
    expect(provenance(({ ticket, input }) => `Close ${ticket.title} for ${input.id}?`).value).toEqual({
      from: "text",
      parts: ["Close ", result("ticket.title"), " for ", result("input.id"), "?"],
    });
  });

  it("keeps a fallback inside the text", () => {
    expect(provenance(({ input }) => `Note: ${input.note ?? "none"}.`).value).toEqual({
      from: "text",
      parts: [
        "Note: ",
        { from: "choice", of: [result("input.note"), constant("none")], dependsOn: ["input.note"] },
        ".",
      ],
    });
  });
});

describe("choices", () => {
  it("shows a fallback after what it replaces", () => {
    const choice = { from: "choice", of: [result("input.note"), constant("none")], dependsOn: ["input.note"] };
    expect(fieldsOf(({ input }) => ({ note: input.note ?? "none" })).note).toEqual(choice);
    expect(fieldsOf(({ input: { note = "none" } }) => ({ note })).note).toEqual(choice);
    expect(fieldsOf(({ input }) => ({ note: input.note || "none" })).note).toEqual(choice);
  });

  it("marks what may be missing", () => {
    expect(fieldsOf(({ ticket }) => ({ to: ticket.contact?.email })).to).toEqual({
      ...result("ticket.contact.email"),
      optional: true,
    });
  });

  it("shows both words of a comparison and what decides", () => {
    expect(fieldsOf(({ input }) => ({ when: input.urgency === "now" ? "at once" : "later" })).when).toEqual({
      from: "choice",
      of: [constant("later"), constant("at once")],
      dependsOn: ["input.urgency"],
    });
  });

  it("finds choices inside choices", () => {
    const nested = provenance(({ input, ticket }) => (input.note ? "1" : ticket.title ? "2" : "3")).value;
    expect(nested).toEqual({
      from: "choice",
      of: [constant("1"), constant("2"), constant("3")],
      dependsOn: ["input.note", "ticket.title"],
    });
  });

  it("notices a field that is only there sometimes", () => {
    expect(fieldsOf(({ input }) => ({ id: input.id, ...(input.note ? { urgent: true } : {}) }))).toEqual({
      id: result("input.id"),
      urgent: { from: "choice", of: [constant(true)], dependsOn: ["input.note"], optional: true },
    });
  });
});

describe("what code works out", () => {
  it("never prints the outcome of a comparison as a constant", () => {
    // Put together at run time, so that the text with which it is compared cannot be guessed from the source.
    const word = ["hi", "gh"].join("");
    expect(fieldsOf(({ input }) => ({ urgent: input.urgency === "high" })).urgent).toEqual(computed("input.urgency"));
    expect(fieldsOf(({ input }) => ({ urgent: input.urgency === word })).urgent).toEqual(computed("input.urgency"));
    expect(fieldsOf(({ devices }) => ({ any: devices.some(({ online }) => online) })).any).toEqual(
      computed("devices[].online"),
    );
  });

  it("names what calls, sums and searches are made of", () => {
    const fields = fieldsOf(({ ticket, devices, input }) => ({
      first: ticket.title.trim().split(" ")[0],
      names: devices.map(({ name }) => name).join(", "),
      found: devices.find(({ online }) => online)?.name,
      sum: devices.reduce((sum, { name }) => sum + name.length, 0),
      double: Number(input.id) * 2,
      next: (input.id as unknown as number) + 1,
      encoded: encodeURIComponent(input.at),
    }));
    expect(fields).toEqual({
      first: computed("ticket.title"),
      names: computed("devices[].name"),
      found: computed("devices[].name", "devices[].online"),
      sum: computed("devices[].name.length"),
      double: computed("input.id"),
      next: computed("input.id"),
      encoded: computed("input.at"),
    });
  });

  it("never prints what only stood for a result while it was watched", () => {
    const fields = fieldsOf(({ input }) => ({ link: encodeURIComponent(input.at), day: input.at.split("T")[0] }));
    expect(fields).toEqual({ link: computed("input.at"), day: computed("input.at") });
    expect(fieldsOf(({ devices }) => ({ share: devices.length / 2, list: devices.map(({ id }) => id) })).share).toEqual(
      computed("devices.length"),
    );
  });

  it("goes through dates", () => {
    const fields = fieldsOf(({ input, ticket }) => ({
      at: new Date(input.at).toISOString(),
      later: new Date(Date.parse(input.at) + 60_000).toISOString(),
      ticketId: ticket.id,
    }));
    expect(fields).toEqual({ at: result("input.at"), later: computed("input.at"), ticketId: result("ticket.id") });
  });

  it("tells comparisons of two results apart", () => {
    const { reads } = provenance(({ input, ticket }) => (input.at < ticket.title ? input.id : ticket.id));
    expect(reads).toEqual(expect.arrayContaining(["input.at", "ticket.title", "input.id", "ticket.id"]));
  });
});

describe("mappings that refuse what cannot be", () => {
  // The word it insists on stands in another function than the mapping; only the schema of the input tells it.
  const adoptedTicket = (input: Scope["input"]): string => {
    if (input.kind !== "adopt") throw new Error("Only an adopted ticket has an id already.");
    return input.id;
  };

  it("are seen where they do not throw", () => {
    expect(provenance(({ input, ticket }) => ({ id: adoptedTicket(input), title: ticket.title }))).toEqual({
      value: { from: "fields", fields: { id: result("input.id"), title: result("ticket.title") } },
      reads: ["input.kind", "input.id", "ticket.title"],
    });
  });

  it("are seen behind a fallback, with what it takes to get there", () => {
    const mapping = ({ input, ticket }: Scope) => ({ id: ticket.contact?.email ?? adoptedTicket(input) });
    expect(fieldsOf(mapping).id).toEqual({
      from: "choice",
      of: [result("ticket.contact.email"), result("input.id")],
      dependsOn: ["input.kind", "ticket.contact.email"],
    });
  });

  it("show both ways of a word from the schema", () => {
    const named = (kind: Scope["input"]["kind"]) => (kind === "adopt" ? "Adopted" : "Opened");
    expect(fieldsOf(({ input }) => ({ title: named(input.kind) })).title).toEqual({
      from: "choice",
      of: [constant("Opened"), constant("Adopted")],
      dependsOn: ["input.kind"],
    });
  });
});

describe("what a decision looks at", () => {
  it("is all of it, also behind the first answer", () => {
    const category = ["ad", "min"].join("");
    const { reads } = provenance(({ input, ticket }) => input.kind !== "open" || ticket.title !== category);
    expect(reads).toEqual(["input.kind", "ticket.title"]);
  });

  it("knows the stable ids that a workflow needs", () => {
    const decide = (ticket: { readonly status: { readonly id: string }; readonly owner: string }) =>
      ticket.status.id !== ["comp", "lete"].join("") || ticket.owner === "me";
    const step = defineAction({
      id: "close",
      title: "Close",
      effect: "read",
      uses: [],
      needs: ["status:complete"],
      input: z.object({ done: z.boolean() }),
      output: z.object({}),
      run: () => Promise.reject(new Error("Printing runs nothing.")),
    });
    const workflow = workflowOf({}, (flow) =>
      flow.step("closed", step, (scope) => ({ done: decide(scope.input as never) })),
    );
    expect(toJson(workflow).nodes[0]).toMatchObject({ input: { reads: ["input.status.id", "input.owner"] } });
  });
});

describe("nothing an author writes can break printing", () => {
  it.each<[string, (scope: Scope) => unknown, readonly string[]]>([
    ["throws", ({ input }) => fail(input.id), ["input.id"]],
    ["cannot be cloned", ({ input }) => structuredClone(input), ["input"]],
    ["walks a chain that never ends", ({ input }) => lastOf(input), ["input.next.next.next.next.next.next.next"]],
    ["is not JSON", ({ input }) => ({ map: new Map([[input.id, 1]]) }), ["input.id"]],
  ])("a mapping that %s names what it touches", (_, mapping, reads) => {
    expect(provenance(mapping).reads).toEqual(reads);
  });

  it.each<[string, (scope: Scope) => unknown]>([
    [
      "a loop over indexes",
      ({ devices }) => {
        const all: string[] = [];
        for (let i = 0; i < devices.length; i++) all.push(devices[i]?.name ?? "");
        return { all };
      },
    ],
    [
      "a loop over items",
      ({ devices }) => {
        let text = "";
        for (const { name } of devices) text += `${name};`;
        return text;
      },
    ],
    ["JSON", ({ input }) => JSON.stringify({ ...input })],
    ["a property named by a result", ({ input }) => ({ [input.id]: input.note })],
    ["a regular expression", ({ input }) => /^(\d+)/.exec(input.id)?.[1]],
    [
      "in, typeof and instanceof",
      ({ input }) => ({ a: "note" in input, b: typeof input.note, c: (input as object) instanceof Date }),
    ],
    ["keys and entries", ({ ticket }) => Object.entries(ticket).map(([key, value]) => `${key}=${String(value)}`)],
    [
      "a value that holds itself",
      () => {
        const self: { self?: unknown } = {};
        self.self = self;
        return self;
      },
    ],
    ["sorting", ({ devices }) => devices.toSorted((a, b) => a.name.localeCompare(b.name)).map(({ id }) => id)],
    ["a symbol, a function and a big number", () => ({ a: Symbol("x"), b: () => 1, c: 10n })],
  ])("%s", (_, mapping) => {
    expect(() => provenance(mapping)).not.toThrow();
  });
});

function fail(id: string): never {
  throw new Error(id);
}

function lastOf(start: object): object {
  let last = start as { next?: object };
  while (last.next) last = last.next;
  return last;
}
