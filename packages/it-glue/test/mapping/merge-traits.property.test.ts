import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergeTraits, type TraitField, type Traits } from "../../src/mapping/merge-traits.ts";

const kinds = [
  "Text",
  "Textbox",
  "Number",
  "Checkbox",
  "Select",
  "Date",
  "Tag",
  "Upload",
  "Password",
  "Header",
] as const;
const key = fc.oneof(
  fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/),
  fc.constantFrom("__proto__", "constructor", "address-1"),
);
const ids = fc.array(fc.oneof(fc.nat(), fc.bigInt({ min: 2n ** 53n, max: 2n ** 63n }).map(String)), { maxLength: 4 });
const plain = fc.oneof(fc.string(), fc.double({ noNaN: true }), fc.boolean());

/** A field and what its trait may look like when it is read. */
const held = fc.constantFrom(...kinds).chain((kind) => {
  const value: fc.Arbitrary<Traits[string]> =
    kind === "Tag"
      ? ids.map((list) => ({ type: "Contacts", values: list.map((id) => ({ id, name: "Somebody" })) }))
      : kind === "Upload"
        ? fc.constantFrom([], [{ name: "plan.pdf" }])
        : fc.oneof(plain, fc.constant(null));
  return value.map((trait) => ({ kind, trait }));
});

const account = fc.uniqueArray(fc.tuple(key, held), { selector: ([name]) => name, maxLength: 8 }).map((entries) => ({
  fields: entries.map(([name, { kind }]): TraitField => ({ key: name, name, kind })),
  current: Object.fromEntries(entries.map(([name, { trait }]) => [name, trait])) as Traits,
}));

/** What IT Glue keeps of a write: what was written and nothing else, tags shown as records again. */
const stored = (written: Traits, fields: readonly TraitField[]): Traits =>
  Object.fromEntries(
    Object.entries(written).map(([name, value]) => {
      const isTag = fields.some((field) => field.key === name && field.kind === "Tag");
      const values = isTag ? (value as readonly (number | string)[]).map((id) => ({ id, name: "Somebody" })) : [];
      return [name, isTag ? { type: "Contacts", values } : value];
    }),
  );

const isLost = (kind: string, trait: unknown) =>
  kind === "Password" || (kind === "Upload" && Array.isArray(trait) && trait.length > 0);

describe("merging traits", () => {
  it("changes what was named, keeps everything else, or refuses to lose it", () => {
    fc.assert(
      fc.property(account, fc.nat(), fc.option(fc.string()), ({ fields, current }, pick, value) => {
        const writable = fields.filter(({ kind }) => kind === "Text");
        const target = writable[pick % Math.max(1, writable.length)];
        fc.pre(target !== undefined);
        const changes = Object.fromEntries([[target.key, value]]) as Traits;
        const merged = mergeTraits(current, fields, changes);
        const lost = fields.filter((field) => isLost(field.kind, current[field.key]));
        expect(merged.ok).toBe(lost.length === 0);
        if (!merged.ok) {
          expect(merged.problems).toHaveLength(lost.length);
          return;
        }
        const after = stored(merged.traits, fields);
        for (const field of fields) {
          const before = Object.hasOwn(current, field.key) ? current[field.key] : null;
          const now = Object.hasOwn(after, field.key) ? after[field.key] : null;
          if (field === target) expect(now).toBe(value);
          else if (field.kind !== "Header") expect(now).toEqual(before);
        }
      }),
    );
  });

  it("tells every unknown key and changes nothing", () => {
    fc.assert(
      fc.property(account, fc.uniqueArray(key, { minLength: 1, maxLength: 3 }), ({ fields, current }, keys) => {
        const unknown = keys.filter((name) => !fields.some((field) => field.key === name));
        fc.pre(unknown.length > 0);
        const changes = Object.fromEntries(unknown.map((name) => [name, "x"])) as Traits;
        const merged = mergeTraits(current, fields, changes);
        expect(merged.ok).toBe(false);
        if (!merged.ok) for (const name of unknown) expect(merged.problems.join()).toContain(`"${name}"`);
      }),
    );
  });

  it("keeps what a field that is gone holds, where it can be sent back, and refuses where not", () => {
    expect(mergeTraits({ gone: "text", a: "b" }, [{ key: "a", name: "A", kind: "Text" }], { a: "c" })).toEqual({
      ok: true,
      traits: { gone: "text", a: "c" },
    });
    const odd = { gone: { of: "another shape" } };
    expect(mergeTraits(odd, [{ key: "a", name: "A", kind: "Text" }], { a: "c" })).toMatchObject({ ok: false });
  });

  it("refuses to write into a heading", () => {
    const heading = { key: "h", name: "H", kind: "Header" };
    expect(mergeTraits({ h: "x" }, [heading], { h: "y" })).toMatchObject({ ok: false });
  });
});
