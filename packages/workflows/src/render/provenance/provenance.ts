import * as z from "zod";
import type { Json } from "../../ports/json.ts";
import { JsonValue } from "../json-value.ts";

/**
 * Where a value comes from, as far as documentation can tell without running anything.
 *
 * Paths name earlier results: `ticket.id`, `devices[].name` for each item's name.
 */
export type Provenance =
  | { readonly from: "constant"; readonly value: Json }
  /** The result itself; `optional` when it may be missing. */
  | { readonly from: "result"; readonly path: string; readonly optional?: true | undefined }
  /** A text with results filled in. */
  | { readonly from: "text"; readonly parts: readonly (string | Provenance)[] }
  /** A field named `...path` stands for all fields of that result. */
  | { readonly from: "fields"; readonly fields: { readonly [name: string]: Provenance } }
  | { readonly from: "list"; readonly items: readonly Provenance[] }
  | { readonly from: "each"; readonly of: Provenance; readonly item: Provenance }
  /** Those items of a list that pass a test on other results. */
  | { readonly from: "selection"; readonly of: string; readonly by: readonly string[] }
  /** One of several, depending on other results; `optional` when none may be given. */
  | {
      readonly from: "choice";
      readonly of: readonly Provenance[];
      readonly dependsOn: readonly string[];
      readonly optional?: true | undefined;
    }
  /** Worked out by code from these results. */
  | { readonly from: "computed"; readonly reads: readonly string[] }
  | { readonly from: "nothing" }
  /** A constant in a field that is marked secret: it is not printed. */
  | { readonly from: "secret" };

const paths = z.array(z.string());

export const Provenance: z.ZodType<Provenance> = z
  .lazy(() =>
    z.discriminatedUnion("from", [
      z.strictObject({ from: z.literal("constant"), value: JsonValue }),
      z.strictObject({ from: z.literal("result"), path: z.string(), optional: z.literal(true).optional() }),
      z.strictObject({ from: z.literal("text"), parts: z.array(z.union([z.string(), Provenance])) }),
      z.strictObject({ from: z.literal("fields"), fields: z.record(z.string(), Provenance) }),
      z.strictObject({ from: z.literal("list"), items: z.array(Provenance) }),
      z.strictObject({ from: z.literal("each"), of: Provenance, item: Provenance }),
      z.strictObject({ from: z.literal("selection"), of: z.string(), by: paths }),
      z.strictObject({
        from: z.literal("choice"),
        of: z.array(Provenance),
        dependsOn: paths,
        optional: z.literal(true).optional(),
      }),
      z.strictObject({ from: z.literal("computed"), reads: paths }),
      z.strictObject({ from: z.literal("nothing") }),
      z.strictObject({ from: z.literal("secret") }),
    ]),
  )
  .meta({
    id: "Provenance",
    description: "Where a value comes from, as far as documentation can tell without running anything.",
  });

/** What a leaf gives, and every result it looked at on the way. */
export const LeafProvenance = z.strictObject({ value: Provenance, reads: paths }).meta({
  id: "LeafProvenance",
  description: "What a mapping gives, and every earlier result it looks at on the way.",
});
export type LeafProvenance = z.output<typeof LeafProvenance>;
