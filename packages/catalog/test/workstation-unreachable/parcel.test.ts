import type { Workflow } from "@msp/workflows";
import { describe, expect, expectTypeOf, it } from "vitest";
import { sendIn } from "../../src/workstation-unreachable/send-in.ts";
import { type Laptop, laptopOf, type Workstation } from "../../src/workstation-unreachable/workstation.ts";

type InputOf<W> = W extends Workflow<infer In, infer _Out, infer _Needs> ? In : never;
const tower: Workstation = { name: "WS-ACME-01", kind: "tower", connection: "offline" };

describe("a parcel", () => {
  it("takes a laptop and nothing else: a tower does not compile", () => {
    expectTypeOf<InputOf<typeof sendIn>["machine"]>().toEqualTypeOf<Laptop>();
    expectTypeOf<Workstation>().not.toExtend<InputOf<typeof sendIn>["machine"]>();
    expectTypeOf<Laptop>().toExtend<Workstation>();
  });

  it("refuses a tower that comes in as data, too", () => {
    const input = { ticket: {}, companyName: "Acme Dental", user: "Lee Marsh", machine: tower };
    expect(sendIn.input.safeParse(input).error?.issues.map(({ path }) => path.join("."))).toContain("machine.kind");
    expect(() => laptopOf(tower)).toThrow("WS-ACME-01 is a tower: it is never sent in, somebody goes there.");
    expect(laptopOf({ ...tower, kind: "laptop" }).kind).toBe("laptop");
  });
});
