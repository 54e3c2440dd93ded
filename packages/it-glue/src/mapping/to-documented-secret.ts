import type { DocumentedSecret } from "@msp/workflows/ports";
import { present } from "./present.ts";

/** A password's place as the port tells it, from a record of its own or one that came along. Its value is not among what is read. */
export function toDocumentedSecret(
  { id, attributes }: { readonly id: string; readonly attributes: { readonly [name: string]: unknown } },
  organizationId: string,
): DocumentedSecret {
  const text = (name: string) => (typeof attributes[name] === "string" ? (attributes[name] as string) : undefined);
  return {
    id,
    organizationId,
    name: text("name") ?? "",
    ...present({
      userName: text("username"),
      changedAt: text("password_updated_at"),
      link: text("resource_url"),
    }),
  };
}
